"""Keyword in context: every place of what was looked for, with the words read before and after it.

Where no words were looked for, the keywords are those of the records that the filters name.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from rasid.arabic.fold import fold
from rasid.arabic.words import spoken
from rasid.model.spans import Span
from rasid.store.search import Hit
from rasid.store.stems import Term, terms

_SPACE = re.compile(r"\s+")
Unit = Literal["words", "characters"]
Sorting = Literal["hits", "before", "after"]


class Line(msgspec.Struct, frozen=True):
    """One place: `before` is what is read before the keyword, on a line of Arabic it stands to its right.

    `span` is the keyword's, in code points of the text; white space in the context is made single spaces.
    """

    document: str
    outlet: str | None
    day: str | None
    span: Span
    before: str
    keyword: str
    after: str


class Piece(NamedTuple):
    """Letters of a text; `sought` when they are what was looked for."""

    text: str
    sought: bool


class Snippet(NamedTuple):
    """Some words of a text in pieces; `at` is the first place sought."""

    at: Span
    pieces: tuple[Piece, ...]


def lines(hits: Iterable[Hit], size: int = 8, unit: Unit = "words", sort: Sorting = "hits") -> Iterator[Line]:
    """A line a place, each with whole words of its paragraph on both sides, so many or of so many characters.

    Sorted by the words after the keyword, or by those before it from the keyword outwards, all hits are read first.
    """
    found = (line for hit in hits for line in _of_hit(hit, size, unit))
    return found if sort == "hits" else iter(sorted(found, key=_after if sort == "after" else _before))


def snippets(hit: Hit, size: int = 12, most: int = 3) -> list[Snippet]:
    """The first places of a hit in their context of whole words, places near each other in one.

    The letters of all pieces of a snippet are those of the text, white space made single spaces.
    """
    words = terms(hit.text)
    starts, ends = [word.start for word in words], [word.end for word in words]
    windows: list[tuple[Span, list[Span]]] = []
    for first, after in hit.spans:
        left, right = bisect_right(ends, first), bisect_left(starts, after)
        number = words[left].line
        begin, end = _begin(words, left, number, size, "words"), _end(words, right, number, size, "words")
        if windows and begin <= windows[-1][0][1]:
            (begun, ended), places = windows.pop()
            windows.append(((begun, max(end, ended)), [*places, (first, after)]))
        elif len(windows) == most:
            break
        else:
            windows.append(((begin, end), [(first, after)]))
    return [Snippet(places[0], tuple(_pieces(hit.text, window, places))) for window, places in windows]


def _pieces(text: str, window: Span, places: Iterable[Span]) -> Iterator[Piece]:
    at = window[0]
    for first, after in places:
        if first > at:
            yield Piece(_SPACE.sub(" ", text[at:first]), False)
        if after > at:
            yield Piece(_SPACE.sub(" ", text[max(first, at) : after]), True)
        at = max(at, after)
    if at < window[1]:
        yield Piece(_SPACE.sub(" ", text[at : window[1]]), False)


def _of_hit(hit: Hit, size: int, unit: Unit) -> Iterator[Line]:
    words = terms(hit.text)
    starts, ends = [word.start for word in words], [word.end for word in words]
    for first, after in hit.spans or [record.span for record in hit.records]:
        left, right = bisect_right(ends, first), bisect_left(starts, after)
        number = words[left].line
        begin, end = _begin(words, left, number, size, unit), _end(words, right, number, size, unit)
        before, keyword = hit.text[begin:first], hit.text[first:after]
        yield Line(
            hit.document,
            hit.outlet,
            hit.day,
            (first, after),
            _plain(before),
            keyword,
            _plain(hit.text[after:end]),
        )


def _begin(words: Sequence[Term], at: int, line: int, size: int, unit: Unit) -> int:
    """Where the context before the word begins."""
    last = at
    while at and words[at - 1].line == line and _fits(words[at - 1 : last], size, unit):
        at -= 1
    return words[at].start


def _end(words: Sequence[Term], at: int, line: int, size: int, unit: Unit) -> int:
    """Where the context after the word before `at` ends."""
    first = at
    while at < len(words) and words[at].line == line and _fits(words[first : at + 1], size, unit):
        at += 1
    return words[at - 1].end


def _fits(words: Sequence[Term], size: int, unit: Unit) -> bool:
    return (len(words) if unit == "words" else words[-1].end - words[0].start) <= size


def _plain(text: str) -> str:
    return " ".join(text.split())


def _after(line: Line) -> list[str]:
    return [fold(word) for word in spoken(line.after)]


def _before(line: Line) -> list[str]:
    return [fold(word) for word in reversed(spoken(line.before))]
