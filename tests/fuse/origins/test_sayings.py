"""Sayings and when they are one utterance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fuse.origins.texts import saying

from rasid.fuse.origins.sayings import DAYS, blocks, compared, days, link, near, same_words, sayings
from rasid.knowledge import Knowledge, load
from rasid.model.document import Document, Origin
from rasid.read.reading import reading

KNOW = load()
TEN = "one two three four five six seven eight nine ten"


def test_quoted_words_with_a_speaker_are_a_saying(know: Knowledge) -> None:
    text = "قال سالم الواحي: «سنفتح الجسر أمام الناس صباح الأحد المقبل ولن نؤجل ذلك مرة أخرى»."
    (found,) = sayings(reading(Document(text, Origin(id="d", outlet="dawn", date="2024-03-05")), know), know)
    assert (found.speaker, found.outlet, found.ref.document) == ("~سالم الواحي", "dawn", "d")
    assert found.words[:3] == ("سنفتح", "الجسر", "امام")
    assert found.first == found.last == days("2024-03-05")[0]
    assert text[slice(*found.quoted.span)] == found.quoted.text


def test_who_was_given_the_words_is_known(know: Knowledge) -> None:
    text = "قال سالم الواحي في تصريح إلى رويترز: «سنفتح الجسر أمام الناس صباح الأحد المقبل ولن نؤجل ذلك»."
    (found,) = sayings(reading(Document(text, Origin(id="d")), know), know)
    assert found.given_to == "reuters"


NONE = [
    "قال سالم الواحي: «سنفتح الجسر».",
    "قال سالم الواحي إن الجسر سيفتح أمام الناس صباح الأحد ولن يؤجل ذلك مرة أخرى.",
]


@pytest.mark.parametrize("text", NONE)
def test_few_words_and_reported_ones_are_none(text: str, know: Knowledge) -> None:
    assert list(sayings(reading(Document(text), know), know)) == []


def test_words_are_folded_for_comparing() -> None:
    assert compared("القوات الأميركية، في شباط", KNOW) == compared("القوات الأمريكية في فبراير", KNOW)


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ("2024-03-05", True),
        ("2024-W10", True),
        ("2024-03", False),
        (None, False),
        ("2024-03-05/2024-03-06", True),
    ],
)
def test_a_day_is_known_to_a_week(value: str | None, known: bool) -> None:
    assert (days(value) != (None, None)) is known


LINKS = [
    (TEN, TEN, "same"),
    (TEN, "one two three four five six seven eight", "same"),
    (TEN, "one two three four five six seven other words here", None),
    (TEN, "one two three four X six seven eight nine ten", "same"),
    (f"{TEN} a b c d e f g h i j k l m n o p q r s t", f"{TEN} A B C D E F G H I J K L M N O P Q R S T", "maybe"),
    (TEN, "ten nine eight seven six five four three two one", None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "decision"), LINKS)
def test_eight_same_words_are_one_utterance(one: str, other: str, decision: str | None) -> None:
    found = link(saying("a/a1", one), saying("b/a1", other), KNOW)
    assert (found.decision if found else None) == decision


def test_a_link_shows_both_printings() -> None:
    found = link(saying("a/a1", TEN), saying("b/a2", TEN), KNOW)
    assert found is not None
    assert "10 of 10 words" in found.reasons[0].words
    assert [quoted.document for quoted in found.reasons[0].evidence] == ["a", "b"]


DAYS_APART = [
    ("2024-03-05", "2024-03-08", True),
    ("2024-03-05", "2024-03-09", False),
    ("2024-03-05", None, True),
    (None, None, True),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "linked"), DAYS_APART)
def test_an_utterance_is_printed_within_days(one: str | None, other: str | None, linked: bool) -> None:
    left, right = saying("a/a1", TEN, one), saying("b/a1", TEN, other)
    assert (link(left, right, KNOW) is not None) is linked
    met = set(near(left)) & set(blocks(right)), set(near(right)) & set(blocks(left))
    assert all(met) if linked else not any(met)


def test_two_speakers_are_two_utterances() -> None:
    assert link(saying("a/a1", TEN), saying("b/a1", TEN, speaker="captain"), KNOW) is None


def test_single_words_in_common_are_chance() -> None:
    assert same_words(["a", "b", "c", "d", "e", "f"], ["a", "b", "c", "x", "e", "f"]) == 3
    assert same_words([], ["a"]) == 0


@given(st.lists(st.sampled_from("abcd"), max_size=20), st.lists(st.sampled_from("abcd"), max_size=20))
def test_same_words_are_no_more_than_there_are(one: list[str], other: list[str]) -> None:
    assert 0 <= same_words(one, other) <= min(len(one), len(other))
    assert same_words(one, one) == (len(one) if len(one) >= 3 else 0)


@given(st.integers(0, 2 * DAYS))
def test_those_near_are_filed_near(apart: int) -> None:
    left, right = saying("a/a1", TEN, "2024-03-05"), saying("b/a1", TEN, f"2024-03-{5 + apart:02}")
    assert bool(set(near(left)) & set(blocks(right))) is (apart <= DAYS)
