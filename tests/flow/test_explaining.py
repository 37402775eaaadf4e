"""Explanations: of a group, a record, a pair, and of what was never near."""

import pytest
from tests.flow.articles import article, take_in

from rasid.flow.case import Case
from rasid.flow.explaining import explain, judged, reference
from rasid.model.errors import InputError
from rasid.model.fusion.links import Judgement, Ref


def words(points):
    return [point.words for point in points]


def test_a_group_says_what_it_is_made_of_and_why(case):
    occurrence = next(case.occurrences_bare(least=2))
    found = explain(case, occurrence.id)
    assert occurrence.id in found[0].words
    assert all(str(report.event) in found[0].words for report in occurrence.reports)
    assert len(found) > 1


def test_a_record_leads_to_its_groups(case):
    occurrence = next(case.occurrences_bare(least=2))
    found = explain(case, str(occurrence.reports[0].event))
    assert any(occurrence.id in point.words for point in found)


def test_two_records_that_were_never_near(case):
    first, *_, last = case.occurrences_bare()
    one, other = first.reports[0].event, last.reports[0].event
    assert any("never compared" in line for line in words(explain(case, f"{one}={other}")))


def test_a_judgement_is_told(case):
    first, *_, last = case.occurrences_bare()
    one, other = first.reports[0].event, last.reports[0].event
    case.judge("occurrences", "cannot_link", one, other, words="another year")
    assert any(
        "cannot_link" in line and "another year" in line for line in words(explain(case, f"{one}={other}"))
    )


def test_what_is_out_of_sight_says_by_whom(case):
    event = next(case.occurrences_bare()).reports[0].event
    case.judge("events", "reject", event, words="no event")
    case.fuse()
    assert [line for line in words(explain(case, str(event))) if "reject" in line and "no event" in line]


def test_a_judgement_in_a_line():
    one = Judgement(7, "events", "correct", Ref("a", "e1"), "s.k.", "2024-03-05", value={"mode": "drone"})
    assert judged(one) == 'judgement 7 by s.k. on 2024-03-05: correct a/e1 to {"mode": "drone"}'
    back = Judgement(8, "copies", "note", Ref("a"), "s.k.", "2024-03-06", words="seen", revokes=7)
    assert judged(back).endswith("note a, taking back 7: seen")


def test_no_more_points_than_wanted(case):
    group = next(case.occurrences_bare(least=2)).id
    whole = explain(case, group)
    assert explain(case, group, 2) == whole[:2]
    assert len(whole) > 2


def test_what_is_nothing_of_the_case(case):
    with pytest.raises(InputError, match="no question of fusion has both"):
        explain(case, "a/e1=b")
    with pytest.raises(InputError, match="neither a group of this case"):
        explain(case, "nothing")


@pytest.mark.parametrize("text, ref", [("a/e1", Ref("a", "e1")), ("a", Ref("a")), (" a/e1 ", Ref("a", "e1"))])
def test_references(text, ref):
    assert reference(text) == ref


def test_an_actor_with_its_ties(tmp_path):
    text = "قالت كتائب حزب الله في العراق إنها لن تلتزم بالهدنة."
    with Case.create(tmp_path / "case.rasid") as case:
        take_in(case, [article("one", text, "إذاعة القارب", "2024-03-03")])
        found = words(explain(case, "kataib_hezbollah"))
    assert "identities: kataib_hezbollah" in found[0]
    assert any("islamic_resistance_in_iraq" in line for line in found)
