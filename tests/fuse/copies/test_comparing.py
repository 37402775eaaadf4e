"""What two documents are to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fuse.copies.texts import facts_of, print_of

from rasid.fuse.copies.comparing import compare, decision, of_link, to_link
from rasid.fuse.copies.shingles import shingles
from rasid.model.fusion.copies import Pair
from rasid.model.fusion.links import Ref


def own(letter: str, count: int) -> str:
    """Words that no other text has."""
    return " ".join(f"{letter}{number}" for number in range(count))


SHARED = own("s", 40)


def pair_of(*given, common=frozenset()) -> Pair:  # type: ignore[no-untyped-def]
    found = compare(*given, common)
    assert found is not None
    return found


LABELS = [
    (SHARED, SHARED, "wholly_derived", "same"),
    (SHARED, f"{own('b', 50)} {SHARED}", "wholly_derived", "same"),
    (f"{own('a', 20)} {SHARED}", f"{own('b', 50)} {SHARED}", "partially_derived", "same"),
    (f"{own('a', 50)} {SHARED}", f"{own('b', 50)} {SHARED}", "partially_derived", "maybe"),
    (f"{own('a', 150)} {SHARED}", f"{own('b', 150)} {SHARED}", "independent_text", "different"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "label", "decided"), LABELS)
def test_the_label_follows_how_much_is_shared(one: str, other: str, label: str, decided: str) -> None:
    found = pair_of(facts_of("1", one), facts_of("2", other))
    assert (found.derivation, decision(found)) == (label, decided)
    assert found.reasons[0].rule == label


def test_containment_is_of_the_shorter() -> None:
    found = pair_of(facts_of("1", own("s", 10)), facts_of("2", f"{own('s', 10)} {own('b', 50)}"))
    assert (found.containment, found.one_in_other) == (1.0, 1.0)
    assert found.other_in_one == pytest.approx(6 / 56, abs=1e-4)


def test_few_words_make_no_pair() -> None:
    one, other = (f"{own(letter, 30)} {own('s', 7)}" for letter in "ab")
    assert compare(facts_of("1", one), facts_of("2", other)) is None
    assert compare(facts_of("1", own("a", 30)), facts_of("2", own("b", 30))) is None


FORMULAS = [
    (12, 0, "2024-03-05", "2024-03-06", "wholly_derived"),
    (12, 0, "2024-03-05", None, "wholly_derived"),
    (12, 0, "2024-03-05", "2024-04-05", "independent_text"),
    (12, 8, "2024-03-05", "2024-03-05", "independent_text"),
    (30, 0, "2024-03-05", "2024-04-05", "wholly_derived"),
    (30, 20, "2024-03-05", "2024-03-05", "partially_derived"),
]  # fmt: skip


@pytest.mark.parametrize(("shared", "own_words", "one", "other", "label"), FORMULAS)
def test_few_words_are_a_copy_only_when_soon_and_all(
    shared: int, own_words: int, one: str, other: str | None, label: str
) -> None:
    texts = [f"{own('s', shared)} {own(letter, own_words)}" for letter in "ab"]
    found = pair_of(facts_of("1", texts[0], published=one), facts_of("2", texts[1], published=other))
    assert found.derivation == label


def test_alerts_of_three_words_are_no_pair() -> None:
    assert compare(facts_of("1", own("s", 3)), facts_of("2", own("s", 3))) is None


def test_passages_are_spans_of_both_texts() -> None:
    one, other = f"{own('a', 3)} {SHARED}", f"{SHARED} {own('b', 3)}"
    (passage,) = pair_of(facts_of("1", one), facts_of("2", other)).passages
    assert one[slice(*passage.one)] == other[slice(*passage.other)] == SHARED
    assert passage.words == 40


def test_one_statement_in_two_reports_is_a_quote_only() -> None:
    one, other = f"{own('a', 50)} {SHARED}", f"{own('b', 50)} {SHARED}"
    said = {"mayor": SHARED}
    found = pair_of(facts_of("1", one, said=said), facts_of("2", other, said=said))
    assert (found.derivation, decision(found)) == ("shared_quote_only", "maybe")
    assert "mayor said" in found.reasons[0].words


def test_words_of_two_speakers_are_no_one_statement() -> None:
    one, other = f"{own('a', 50)} {SHARED}", f"{own('b', 50)} {SHARED}"
    found = pair_of(
        facts_of("1", one, said={"mayor": SHARED}), facts_of("2", other, said={"captain": SHARED})
    )
    assert found.derivation == "partially_derived"


def test_a_story_told_around_the_quote_is_no_quote_only() -> None:
    text = f"{SHARED} {own('q', 20)}"
    one, other = f"{own('a', 50)} {text}", f"{own('b', 50)} {text}"
    said = {"mayor": own("q", 20)}
    found = pair_of(facts_of("1", one, said=said), facts_of("2", other, said=said))
    assert found.derivation == "partially_derived"


def test_what_many_documents_share_is_no_copy() -> None:
    one, other = f"{own('a', 50)} {SHARED}", f"{own('b', 50)} {SHARED}"
    common = frozenset(shingles(print_of(SHARED)).tolist())
    found = pair_of(facts_of("1", one), facts_of("2", other), common=common)
    assert (found.derivation, decision(found)) == ("shared_boilerplate", "different")


def test_a_text_that_went_round_many_outlets_is_still_a_copy() -> None:
    common = frozenset(shingles(print_of(SHARED)).tolist())
    found = pair_of(facts_of("1", SHARED, "dawn"), facts_of("2", SHARED, "dusk"), common=common)
    assert found.derivation == "wholly_derived"
    fixed = pair_of(facts_of("1", SHARED, "dawn"), facts_of("2", SHARED, "dawn"), common=common)
    assert fixed.derivation == "shared_boilerplate"
    unknown = pair_of(facts_of("1", SHARED), facts_of("2", SHARED), common=common)
    assert unknown.derivation == "wholly_derived"


DIRECTIONS = [
    ({"credits": ("dusk",)}, {}, "one_from_other", "credit"),
    ({}, {"credits": ("dawn",)}, "other_from_one", "credit"),
    ({"published": "2024-03-05"}, {"published": "2024-03-06"}, "other_from_one", "published"),
    ({"published": "2024-03-06"}, {"published": "2024-03-05"}, "one_from_other", "published"),
    ({"published": "2024-03-05T10:00"}, {"published": "2024-03-05T11:30"}, "other_from_one", "published"),
    ({"published": "2024-03"}, {"published": "2024-03-06"}, None, "no_order"),
    ({"published": "2024-03-05"}, {"published": "2024-03-05"}, None, "no_order"),
    ({"published": "2024-03-05"}, {}, None, "no_order"),
    ({"credits": ("wire",), "published": "2024-03-05"}, {"credits": ("wire",), "published": "2024-03-07"}, None, "common_credit"),
    ({"credits": ("dusk",), "published": "2024-03-05"}, {"published": "2024-03-07"}, "one_from_other", "credit"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "direction", "rule"), DIRECTIONS)
def test_credit_comes_before_time(one: dict, other: dict, direction: str | None, rule: str) -> None:  # type: ignore[type-arg]
    found = pair_of(facts_of("1", SHARED, "dawn", **one), facts_of("2", SHARED, "dusk", **other))
    assert found.direction == direction
    assert [reason.rule for reason in found.reasons[1:]] == [rule]


def test_independent_texts_have_no_direction() -> None:
    one, other = f"{own('a', 150)} {SHARED}", f"{own('b', 150)} {SHARED}"
    found = pair_of(facts_of("1", one, credits=("dusk",)), facts_of("2", other, "dusk"))
    assert found.direction is None and len(found.reasons) == 1


def test_a_link_keeps_the_pair() -> None:
    found = pair_of(facts_of("2", SHARED), facts_of("1", f"{SHARED} {own('b', 10)}"))
    link = to_link(found)
    assert (link.one, link.other, link.decision) == (Ref("1"), Ref("2"), "same")
    assert link.score == found.containment == 1.0
    assert of_link(link) == found


TEXTS = st.lists(st.sampled_from("abcdefghij"), max_size=40).map(" ".join)


@given(TEXTS, TEXTS)
def test_the_order_of_the_two_does_not_matter(one: str, other: str) -> None:
    left, right = facts_of("1", one, "dawn", "2024-03-05"), facts_of("2", other, "dusk", "2024-03-06")
    found = compare(left, right)
    assert found == compare(right, left)
    if found:
        assert 0 < min(found.one_in_other, found.other_in_one) <= found.containment <= 1
