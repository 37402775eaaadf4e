"""Documents opened to be read: decisions of oneself and of others, what corrections changed, where records are met."""

from pathlib import Path

import pytest
from tests.flow.articles import BLAST, article, take_in

from rasid.flow.adjudicating import adjudicate
from rasid.flow.case import Case
from rasid.flow.opening import Opened, copies_of, opened
from rasid.model.fusion.links import Ref


@pytest.fixture
def document(case: Case) -> str:
    return next(iter(case.store.documents.ids()))


def seen(case: Case, document: str, who: str, blind: bool = False) -> Opened:
    found = opened(case, document, who, blind)
    assert found is not None
    return found


def as_(case: Case, who: str) -> Case:
    other = Case(case.store, who=who)
    other.know = case.know
    return other


def test_a_document_is_opened_with_its_text_and_groups(case: Case, document: str) -> None:
    found = seen(case, document, "s.k.")
    assert found.reading.document.text == case.text(document)
    assert found.reading.events == case.reading(document).events  # type: ignore[union-attr]
    assert {place.question for place in found.places["e1"]} == {"occurrences"}
    assert (found.mine, found.others, found.before) == ({}, {}, {})
    assert found.clocks.keys() == {one.id for one in found.reading.attributions}


def test_the_last_decision_of_each_person_is_told(case: Case, document: str) -> None:
    case.judge("events", "reject", Ref(document, "e1"))
    case.judge("events", "accept", Ref(document, "e1"))
    as_(case, "r.n.").judge("events", "reject", Ref(document, "e1"))
    found = seen(case, document, "s.k.")
    assert found.mine["events/e1"].verdict == "accept"
    assert [(one.who, one.verdict) for one in found.others["events/e1"]] == [("r.n.", "reject")]


def test_a_rejected_record_is_still_there_to_be_taken_back(case: Case, document: str) -> None:
    made = case.judge("events", "reject", Ref(document, "e1"))
    assert "e1" in {one.id for one in seen(case, document, "s.k.").reading.events}
    case.judge("events", "note", Ref(document, "e1"), revokes=made.number)
    assert seen(case, document, "s.k.").mine == {}


def test_what_a_correction_changed_is_told(case: Case, document: str) -> None:
    was = seen(case, document, "s.k.").reading.events[0].modality
    now = "alleged" if was != "alleged" else "claimed"
    case.judge("events", "correct", Ref(document, "e1"), value={"modality": now})
    found = seen(case, document, "s.k.")
    assert found.reading.events[0].modality == now
    assert found.before == {"events/e1": {"modality": was}}


def test_an_added_record_is_there_and_has_nothing_before(case: Case, document: str) -> None:
    words = case.text(document)[:5]
    value = {"span": [0, 5], "text": words, "kind": "date", "value": "2024-01-01", "anchor": None}
    made = case.judge("times", "add", Ref(document), value=value)
    found = seen(case, document, "s.k.")
    assert made.one.record in {one.id for one in found.reading.times}
    assert found.before == {}
    assert found.mine[f"times/{made.one.record}"].value


def test_a_second_reviewer_sees_the_first_only_after_deciding(case: Case, document: str) -> None:
    was = seen(case, document, "s.k.").reading.events[0].modality
    now = "alleged" if was != "alleged" else "claimed"
    as_(case, "r.n.").judge("events", "correct", Ref(document, "e1"), value={"modality": now})
    blind = seen(case, document, "s.k.", blind=True)
    assert (blind.reading.events[0].modality, blind.others, blind.before) == (was, {}, {})
    case.judge("events", "accept", Ref(document, "e1"))
    assert [one.who for one in seen(case, document, "s.k.", blind=True).others["events/e1"]] == ["r.n."]


def test_what_has_not_been_read_is_not_opened(case: Case) -> None:
    assert opened(case, "0" * 16, "s.k.") is None


def test_copies_are_listed_by_day(tmp_path: Path) -> None:
    with Case.create(tmp_path / "c.rasid") as case:
        texts = [("b", "2024-02-06"), ("a", "2024-02-05"), ("c", "2024-02-07")]
        ids = take_in(case, [article(name, BLAST, f"outlet {name}", day, "خبر عاجل") for name, day in texts])
        places = seen(case, ids[0], "s.k.").places[""]
        copies = copies_of(case, ids[0], [one.group for one in places if one.question == "copies"])
        assert [(one.outlet, one.day, one.title) for one in copies] == [
            ("outlet a", "2024-02-05", "خبر عاجل"),
            ("outlet c", "2024-02-07", "خبر عاجل"),
        ]


def test_what_settled_a_disagreement_is_told_apart(case: Case, document: str) -> None:
    case.judge("events", "reject", Ref(document, "e1"))
    other = as_(case, "r.n.")
    other.judge("events", "accept", Ref(document, "e1"))
    adjudicate(as_(case, "m.d."), "events", Ref(document, "e1"), "r.n.")
    found = seen(case, document, "s.k.")
    assert (found.mine["events/e1"].verdict, found.settled["events/e1"].who) == ("reject", "m.d.")
    assert [one.who for one in found.others["events/e1"]] == ["r.n."]
