"""A sentence to be read for counts, and a count as found in it."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from rasid.arabic.numerals import Numeral, numeral_at
from rasid.knowledge import Knowledge
from rasid.knowledge.entries import MeasureEntry
from rasid.match.phrases import Match
from rasid.model.records import Approx
from rasid.model.words import Token

Number = int | float
Counted = Literal["noun", "other_ones", "of_them", "unknown", "nothing"]
OTHERS = frozenset(["اخر", "اخرا", "اخرين", "اخرون", "اخران", "اخري", "اخريات", "اخريين", "اخرتان"])
TWO_OTHERS = frozenset(("اخران", "اخريان", "اخرتان"))


class Count(NamedTuple):
    """A count at tokens[first:after]; `skip` folded letters of the first token stand before it.

    `what` says how the counted is told; `noun` is its entry, if known; `rule` what kind of count it is.
    """

    first: int
    after: int
    skip: int
    low: Number | None
    high: Number | None
    approx: Approx
    what: Counted
    noun: Match[MeasureEntry] | None
    rule: str


class Line(NamedTuple):
    """A sentence to be read: its tokens are tokens[first:after]."""

    tokens: Sequence[Token]
    first: int
    after: int
    know: Knowledge

    def fold(self, at: int) -> str:
        """The folded form of a token of the sentence, empty outside it."""
        return self.tokens[at].fold if self.first <= at < self.after else ""

    def number(self, at: int) -> Numeral | None:
        """The numeral that begins here and ends in the sentence."""
        found = numeral_at(self.tokens, at) if self.first <= at < self.after else None
        return found if found and found.after <= self.after else None

    def noun(self, at: int) -> Match[MeasureEntry] | None:
        """The counted noun that begins here and ends in the sentence."""
        found = self.know.measures.at(self.tokens, at) if self.first <= at < self.after else None
        return found if found and found.after <= self.after else None


def beyond(line: Line, after: int) -> int:
    """The end of a noun with «آخرين» behind it."""
    return after + (line.fold(after) in OTHERS)
