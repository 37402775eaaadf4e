import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.model.fusion.links import Ref
from rasid.store.kwic import Line, Sorting, lines, snippets
from rasid.store.search import Hit, RecordHit

TEXT = "وصلت السفن إلى ميناء صافر، ثم  غادرت ميناء المرفأ ليلاً.\nلا خبر عن ميناء آخر"


def hit(text: str = TEXT, word: str = "ميناء") -> Hit:
    """A hit with every place of a word."""
    places, at = [], text.find(word)
    while at >= 0:
        places.append((at, at + len(word)))
        at = text.find(word, at + 1)
    return Hit("d1", "almarfa", "2020-05-01", None, None, tuple(places), (), text)


def test_before_is_what_is_read_before() -> None:
    first = next(lines([hit()], 2))
    assert (first.before, first.keyword, first.after) == ("السفن إلى", "ميناء", "صافر، ثم")
    assert (first.document, first.outlet, first.day) == ("d1", "almarfa", "2020-05-01")


def test_the_context_stays_in_its_paragraph() -> None:
    found = [(line.before, line.after) for line in lines([hit()], 20)]
    assert found == [
        ("وصلت السفن إلى", "صافر، ثم غادرت ميناء المرفأ ليلاً"),
        ("وصلت السفن إلى ميناء صافر، ثم غادرت", "المرفأ ليلاً"),
        ("لا خبر عن", "آخر"),
    ]


def test_so_many_characters_are_whole_words() -> None:
    assert next(lines([hit()], 10, "characters")).before == "السفن إلى"
    assert next(lines([hit()], 8, "characters")).before == "إلى"


def test_without_words_the_keywords_are_those_of_the_records() -> None:
    first = TEXT.index("غادرت")
    record = RecordHit(Ref("d1", "e1"), "events", "RETREAT", "occurred", (first, first + 5), "غادرت")
    found = Hit("d1", "almarfa", None, None, None, (), (record,), TEXT)
    assert [(line.before, line.keyword, line.after) for line in lines([found], 1)] == [
        ("ثم", "غادرت", "ميناء")
    ]


def test_no_context_is_none() -> None:
    assert [(line.before, line.after) for line in lines([hit()], 0)] == [("", "")] * 3


def test_a_keyword_of_several_words_and_one_at_the_edge() -> None:
    (line,) = lines([hit("قصف ميناء صافر", "قصف ميناء")], 3)
    assert (line.before, line.keyword, line.after) == ("", "قصف ميناء", "صافر")


@pytest.mark.parametrize(
    ("sort", "found"),
    [
        ("hits", ["صافر", "المرفأ", "آخر"]),
        ("after", ["آخر", "المرفأ", "صافر"]),
        ("before", ["صافر", "آخر", "المرفأ"]),
    ],
)
def test_lines_are_sorted_by_the_word_next_to_the_keyword(sort: Sorting, found: list[str]) -> None:
    assert [line.after.split()[0].strip("،") for line in lines([hit()], 3, "words", sort)] == found


def test_sorting_is_by_folded_words() -> None:
    text = "ميناء أول\nميناء ابيض\nميناء إنزال"
    assert [line.after for line in lines([hit(text)], 1, "words", "after")] == ["ابيض", "إنزال", "أول"]


def test_hits_are_taken_one_by_one_unless_they_are_sorted() -> None:
    def endless() -> object:
        while True:
            yield hit()

    assert isinstance(next(lines(endless(), 1)), Line)  # type: ignore[arg-type]


@given(
    st.lists(st.sampled_from(["سفينة", "ميناء", "،", "\n", "  ", "12", "«", "قصف"]), min_size=1),
    st.integers(0, 4),
)
def test_a_line_is_words_of_the_text_around_its_keyword(parts: list[str], size: int) -> None:
    text = " ".join(parts)
    for line in lines([hit(text)], size):
        first, after = line.span
        assert text[first:after] == line.keyword == "ميناء"
        assert " ".join(text[:first].split()).endswith(line.before)
        assert " ".join(text[after:].split()).startswith(line.after.strip())


def drawn(hit: Hit, size: int, most: int = 3) -> list[str]:
    """Snippets with what was sought in brackets."""
    return [
        "".join(f"[{piece.text}]" if piece.sought else piece.text for piece in found.pieces)
        for found in snippets(hit, size, most)
    ]


def test_snippets_join_places_that_are_near_each_other() -> None:
    assert drawn(hit(), 1) == ["إلى [ميناء] صافر", "غادرت [ميناء] المرفأ", "عن [ميناء] آخر"]
    assert drawn(hit(), 3) == [
        "وصلت السفن إلى [ميناء] صافر، ثم غادرت [ميناء] المرفأ ليلاً",
        "لا خبر عن [ميناء] آخر",
    ]
    assert drawn(hit(), 1, most=1) == ["إلى [ميناء] صافر"]


def test_a_place_inside_another_is_marked_once() -> None:
    text = "قصف ميناء صافر"
    found = Hit("d1", None, None, None, None, ((0, len("قصف ميناء")), (4, 9)), (), text)
    assert drawn(found, 3) == ["[قصف ميناء] صافر"]


@given(st.lists(st.sampled_from(["ميناء", "سفن", "، ", "\n", "😀"]), max_size=30), st.integers(0, 4))
def test_snippets_hold_letters_of_the_text_and_every_place_at_most_once(parts: list[str], size: int) -> None:
    text = " ".join(parts)
    found = snippets(hit(text), size, 100)
    assert sum(piece.sought for one in found for piece in one.pieces) == text.count("ميناء")
    plain = " ".join(text.split())
    assert all("".join(piece.text for piece in one.pieces) in plain for one in found)
