"""A sentence as the rules of this room see it: its tokens and the words of time among them."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from rasid.arabic.numerals import Numeral, numeral_at, ordinal_at
from rasid.knowledge import Knowledge
from rasid.knowledge.entries import TimeEntry, TimeRole
from rasid.match.phrases import Match
from rasid.model.records import TimeKind, TimeMod
from rasid.model.words import Token

YEARS = range(1900, 2100)  # four digits that may be a year of the news
_REACH = 7  # tokens a number in words may run over before its unit
_COUNTED = frozenset(("unit", "month", "direction", "this", "part"))


class Draft(NamedTuple):
    """An expression at tokens[first:after]; `skip`: folded letters of its first token that stay outside.

    `shift` is explained in read/times/shifts.py.
    """

    first: int
    after: int
    kind: TimeKind
    value: str | None
    rule: str
    shift: str | None = None
    part: str | None = None
    mod: TimeMod | None = None
    skip: int = 0


class Line:
    """The tokens of a sentence (`first` to `after` of the document's) and its words of time by place."""

    __slots__ = ("after", "atoms", "first", "know", "tokens")

    def __init__(self, tokens: Sequence[Token], first: int, after: int, know: Knowledge) -> None:
        self.tokens, self.first, self.after, self.know = tokens, first, after, know
        self.atoms: dict[int, Match[TimeEntry]] = {
            match.first: match for match in know.times.find(tokens, first, after)
        }

    def fold(self, at: int) -> str:
        """The folded form of a token of the sentence; empty outside it."""
        return self.tokens[at].fold if self.first <= at < self.after else ""

    def atom(self, at: int, *roles: TimeRole) -> Any:
        """The word of time here, if it has one of the roles."""
        match = self.atoms.get(at)
        return match if match and match.entry.role in roles else None

    def digits(self, at: int, most: int = 9999) -> int | None:
        """The plain number of a token of digits, at most so high."""
        if not self.first <= at < self.after or self.tokens[at].kind != "number":
            return None
        plain = self.tokens[at].fold
        return int(plain) if plain.isdigit() and len(plain) <= 4 and int(plain) <= most else None

    def numeral(self, at: int) -> Numeral | None:
        """The number in digits or words here, within the sentence."""
        found = numeral_at(self.tokens, at) if self.first <= at < self.after else None
        return found if found and found.after <= self.after else None

    def ordinal(self, at: int) -> Numeral | None:
        """The rank here, within the sentence."""
        found = ordinal_at(self.tokens, at) if self.first <= at < self.after else None
        return found if found and found.after <= self.after else None

    def tight(self, at: int) -> bool:
        """Whether no space stands between this token and the next."""
        return at + 1 < self.after and self.tokens[at].end == self.tokens[at + 1].start

    def starts(self) -> list[int]:
        """Places where an expression may begin: words of time, digits, and numbers that count or rank them."""
        found = set(self.atoms)
        for place in self.atoms:
            if self.atoms[place].entry.role in _COUNTED:
                found.update(self._numbers_before(place))
        found.update(at for at in range(self.first, self.after) if self.tokens[at].kind == "number")
        return sorted(found)

    def _numbers_before(self, place: int) -> Iterable[int]:
        for at in range(max(self.first, place - _REACH), place):
            if self.tokens[at].kind == "word" and (
                numeral_at(self.tokens, at) or ordinal_at(self.tokens, at)
            ):
                yield at


def definite(match: Match[Any]) -> bool:
    """Whether a word of time carries the article."""
    return match.cut.pro.endswith(("ال", "لل"))
