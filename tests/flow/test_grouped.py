"""Groups as they are filed: their members and first day by type."""

import msgspec
from msgspec.structs import replace
from tests.flow.test_tolls import figure as counted

from rasid.flow.grouped import first_day, grouped, kind, last_day, members, parties, told
from rasid.flow.questions import GROUPS
from rasid.model.codec import unpack
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.figures import Series
from rasid.model.fusion.framing import Framing
from rasid.model.fusion.links import Ref
from rasid.model.fusion.origins import Utterance

COPY = CopyGroup("c1", ("a", "b"), None, (), ())
SAID = Utterance("u1", "x", (Ref("a", "a1"), Ref("b", "a2")), "words", "2024-03-01", None, ())


def test_members_and_days_by_type():
    assert members(COPY) == (Ref("a"), Ref("b"))
    assert first_day(COPY) is None
    assert (members(SAID), first_day(SAID)) == (SAID.attributions, "2024-03-01")
    assert members(Framing(None, (), (), ())) == ()


def test_a_group_ready_to_be_filed():
    filed = grouped(SAID, "block")
    assert unpack(filed.body, Utterance) == SAID
    assert (filed.id, filed.members, filed.day, filed.block) == (
        "u1",
        SAID.attributions,
        "2024-03-01",
        "block",
    )


def test_every_group_of_a_case_has_members_that_are_there(case):
    for question, record in GROUPS.items():
        for body in case.store.fusion.groups(question):
            group = unpack(body, record)
            assert members(group)
            assert case.store.fusion.groups_with(question, members(group)[:1])


def test_how_an_occurrence_is_told_has_the_firmest_modality_first(case):
    some = next(case.occurrences_bare())
    filed = grouped(msgspec.structs.replace(some, modality={"denied": 1, "occurred": 2, "claimed": 0}))
    assert filed.told == " occurred denied "
    assert grouped(SAID).told is None


def figure(record, as_of, **parts):
    return replace(counted(record, "killed", 3, 3), as_of=as_of, **parts)


def series(*figures):
    return Series("s1", "killed", "incident", "killed, Aden", figures, (), ())


def test_a_series_is_filed_under_the_days_and_parties_of_its_figures():
    filed = grouped(
        series(
            figure("q1", "2031-02-05", of="soldiers", actor="valley"),
            figure("q2", None, of="soldiers"),
            figure("q3", "2031-01-30", target="hill"),
        )
    )
    assert (filed.day, filed.last, filed.kind) == ("2031-01-30", "2031-02-05", "killed")
    assert filed.parties == {("soldiers", "of"), ("valley", "actor"), ("hill", "target")}
    assert [ref.record for ref in filed.members] == ["q1", "q2", "q3"]


def test_a_series_of_no_known_day_has_none():
    only = series(figure("q1", None))
    assert (first_day(only), last_day(only), parties(only)) == (None, None, frozenset())


def test_a_process_is_filed_under_its_sides_brokers_and_steps(case):
    for one in case.processes():
        filed = grouped(one)
        days = [day for step in one.history if (day := step.valid or step.known)]
        assert (filed.day, filed.last) == (min(days, default=None), max(days, default=None))
        assert filed.kind == one.process
        assert {entity for entity, role in filed.parties if role == "broker"} == set(one.brokers)
        assert set(one.parties) <= {entity for entity, role in filed.parties if role == "party"}
        assert filed.place is filed.country is filed.told is None


def test_an_occurrence_is_filed_under_its_place_days_and_who_did_it_to_whom(case):
    placed = [one for one in case.occurrences_bare() if one.where.entity]
    assert placed
    for one in placed:
        filed = grouped(one)
        assert (filed.place, filed.country, filed.precision) == (
            one.where.entity,
            one.where.country,
            one.where.precision,
        )
        assert (filed.day, filed.last, filed.kind) == (one.first_day, one.last_day, one.type)
        assert filed.parties == {(a, "actor") for a in one.actors} | {
            (r, "recipient") for r in one.recipients
        }
        assert members(one) == tuple(report.event for report in one.reports)


def test_a_saying_is_of_its_speaker():
    assert parties(SAID) == {("x", "speaker")}
    assert parties(msgspec.structs.replace(SAID, speaker=None)) == frozenset()
    assert (last_day(SAID), kind(SAID)) == ("2024-03-01", None)


def test_copies_have_documents_and_nothing_else():
    assert (kind(COPY), last_day(COPY), parties(COPY), told(COPY)) == (None, None, frozenset(), None)
    assert grouped(COPY).place is None
