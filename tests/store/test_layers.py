"""What search filters by, row by row."""

import pytest
from msgspec.structs import replace
from tests.store.articles import reading

from rasid.knowledge.confidence import confidence
from rasid.model.records import Attribution, Evidence, Hop, Quantity, Step, Time
from rasid.store.layers import entity_rows, first_day, record_rows, role_rows

SAID = Attribution(
    id="a1", cue=Evidence((40, 43), "قال"), source=None, source_entity="n1",
    content=(Evidence((60, 80), "…"), Evidence((44, 50), "…")), form="direct", act="deny", channel=None,
    given_to="nahr", within=None, chain=(Hop("nahr", "cited_outlet", None), Hop("n2", "spokesperson", None, "n1")),
    identification="named", uttered="2031-05-03", rule="test",
)  # fmt: skip
COUNT = Quantity("q1", (10, 14), "سبعة", 7, 7, "exact", "killed", "test", of="n1", period="t1")
STEP = Step("p1", "truce", ("n1", "n2"), "n2", "suspended", Evidence((5, 9), "علقت"), "a1", "2031-05", "test")
FULL = replace(
    reading("00ff"),
    attributions=(SAID,),
    quantities=(COUNT,),
    steps=(STEP,),
    times=(Time("t1", (0, 1), "…", "interval", "2031-04/2031-05", None, "test"),),
)


@pytest.mark.parametrize(
    "value, day",
    [
        ("2031-05-06", "2031-05-06"),
        ("2031-05-06T20:00", "2031-05-06"),
        ("2031-05-06TEV", "2031-05-06"),
        ("2031-05", "2031-05-01"),
        ("2031", "2031-01-01"),
        ("2031-05-06/2031-06-01", "2031-05-06"),
        ("2031-04/2031-05", "2031-04-01"),
        ("P3D", None),
        ("PT2H", None),
        ("20310506", None),
        ("", None),
        (None, None),
    ],
)
def test_the_first_day_of_a_value(value: str | None, day: str | None) -> None:
    assert first_day(value) == day


def test_a_row_a_record() -> None:
    rows = {row.record: row[2:] for row in record_rows(FULL)}
    assert rows == {
        "a1": ("attributions", 44, 80, "deny", None, None, "direct", "2031-05-03", None),
        "e1": ("events", 0, 6, "ASSAULT", "explosives", "occurred", "narrator", "2031-05-04", None),
        "q1": ("quantities", 10, 14, "killed", "exact", None, None, "2031-04-01", None),
        "p1": ("steps", 5, 9, "suspended", "truce", None, "direct", "2031-05-01", None),
    }


def test_what_is_said_has_the_voice_of_its_attribution() -> None:
    event = replace(FULL.events[0], attribution="a1")
    rows = {row.record: row for row in record_rows(replace(FULL, events=(event,)))}
    assert rows["e1"].voice == "direct"


def test_a_saying_of_no_day_is_of_the_day_of_publication_and_of_no_content_lies_at_its_cue() -> None:
    said = replace(SAID, uttered=None, content=())
    (row,) = (row for row in record_rows(replace(FULL, attributions=(said,))) if row.record == "a1")
    assert (row.day, row.first, row.after) == ("2031-05-06", 40, 43)


def test_who_has_which_part() -> None:
    parts = {(row.record, row.role, row.entity) for row in role_rows(FULL)}
    assert parts == {
        ("", "mention", "00ff/n1"),
        ("a1", "source", "00ff/n1"),
        ("a1", "given_to", "nahr"),
        ("a1", "hop", "nahr"),
        ("a1", "hop", "n2"),
        ("a1", "hop", "00ff/n1"),
        ("e1", "actor", "00ff/n1"),
        ("e1", "place", "nakhlatayn"),
        ("q1", "of", "00ff/n1"),
        ("p1", "party", "00ff/n1"),
        ("p1", "party", "n2"),
    }
    assert {row.document for row in role_rows(FULL)} == {"00ff"}


def test_entities_known_here_only_carry_their_document() -> None:
    assert [tuple(row) for row in entity_rows(FULL)] == [
        ("00ff/n1", "armed_group", "لواء الندى", None, None, 1, "لواء الندي"),
        ("nakhlatayn", "place", "النخلتين", "Nakhlatayn", None, 0, "النخلتين"),
    ]


def test_a_record_has_the_confidence_of_its_rule() -> None:
    event = replace(FULL.events[0], rule="shelling")
    rows = {row.record: row for row in record_rows(replace(FULL, events=(event,)))}
    assert rows["e1"].confidence == confidence("events", "shelling") is not None
