"""The clocks of hops: told where they speak, taken from the times in their words, or not known."""

from msgspec.structs import replace

from rasid.flow.clocks import clocks
from rasid.model.reading import DocumentPart, Reader, Reading
from rasid.model.records import Attribution, Evidence, Hop, Publication, Time

TEXT = "قالت الوكالة مساء الأربعاء إن المتحدث أكد أن الطريق أغلقت أمس، وأضاف الشاهد أن السوق مفتوح."


def found(words: str) -> Evidence:
    at = TEXT.index(words)
    return Evidence((at, at + len(words)), words)


def said(id: str, cue: str, content: str, chain: tuple[str, ...], within: str | None = None) -> Attribution:
    return Attribution(
        id, found(cue), None, chain[-1], (found(content),), "indirect", "assert", None, None, within,
        tuple(Hop(name, "speaker", None) for name in chain), "named", None, "r",
    )  # fmt: skip


def time(id: str, words: str, value: str, anchor: str | None) -> Time:
    return Time(id, found(words).span, words, "date", value, anchor, "r")


READING = Reading(
    DocumentPart("d", "0" * 64, None, None, None, "ar", None, Publication("2024-02-04", "metadata")),
    Reader("0", "0"), (),
    (time("t1", "مساء الأربعاء", "2024-01-31TEV", None), time("t2", "أمس", "2024-01-30", "2024-01-31")),
    (), (), (),
    (
        said("a1", "قالت", "المتحدث أكد أن الطريق أغلقت أمس", ("agency",)),
        said("a2", "أكد", "الطريق أغلقت أمس", ("agency", "spokesperson"), "a1"),
        said("a3", "أضاف", "السوق مفتوح", ("witness",)),
    ),
    (), (), (),
)  # fmt: skip


def days(reading: Reading, id: str) -> list[tuple[str, str, str] | None]:
    return [(one.value, one.by, one.because.text) if one else None for one in clocks(reading)[id]]


def test_a_day_between_cue_and_content_is_the_speakers() -> None:
    assert days(READING, "a1") == [("2024-01-31", "told", "مساء الأربعاء")]


def test_an_outer_hop_has_the_clock_of_its_own_attribution() -> None:
    agency, spokesperson = days(READING, "a2")
    assert agency == ("2024-01-31", "told", "مساء الأربعاء")
    assert spokesperson == ("2024-01-31", "times", "أمس")


def test_a_day_is_that_of_the_hop_named_before_it() -> None:
    paper, source = found("الوكالة").span, found("المتحدث").span
    chain = (Hop("agency", "cited_outlet", paper), Hop("source", "speaker", source))
    first = replace(READING.attributions[0], chain=chain)
    told, none = days(replace(READING, attributions=(first,)), "a1")
    assert told == ("2024-01-31", "told", "مساء الأربعاء")
    assert none is None


def test_who_tells_no_day_has_no_clock() -> None:
    assert days(READING, "a3") == [None]


def test_times_read_by_the_publication_are_nobodys_clock() -> None:
    plain = tuple(replace(one, anchor="2024-02-04") for one in READING.times)
    assert days(replace(READING, times=plain), "a2")[1] is None


def test_attributions_that_stand_in_each_other_end() -> None:
    first, second, third = READING.attributions
    circle = replace(READING, attributions=(replace(first, within="a2"), second, third))
    assert days(circle, "a2")[0] == ("2024-01-31", "told", "مساء الأربعاء")
