"""Tokens: the units every stage works on, with their source span and folded form."""

from typing import Literal

import msgspec

from rasid.model.spans import Span

TokenKind = Literal["word", "number", "punct", "symbol", "break"]


class Cut(msgspec.Struct, frozen=True, gc=False):
    """One way to take the clitics off a folded word: `pro` + `stem` + `en`.

    `stem` is what a lexicon may hold (ta marbuta restored, article kept or taken off);
    `first` and `after` are the letters of the folded word that it stands for.
    """

    pro: str
    stem: str
    en: str
    first: int
    after: int


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, number, punctuation mark, symbol or line break.

    `fold` is the folded form (numbers: ASCII digits with `.` as the decimal point), `raw` the letters as they
    stand, `cuts` the candidate analyses of a word, the whole word first.
    """

    start: int
    end: int
    kind: TokenKind
    fold: str
    raw: str
    cuts: tuple[Cut, ...] = ()

    @property
    def span(self) -> Span:
        """The token's place in the text."""
        return self.start, self.end


class Segment(msgspec.Struct, frozen=True):
    """A part of the page: what it is decides who reads it. `first`/`after` are token indices."""

    span: Span
    kind: Literal[
        "title", "dateline", "byline", "body", "caption", "embed", "repeat", "related", "boilerplate"
    ]
    first: int
    after: int
    rule: str


class Sentence(msgspec.Struct, frozen=True):
    """A sentence of the article proper; `first`/`after` are token indices (line breaks left out at the ends)."""

    span: Span
    first: int
    after: int
    segment: str
    paragraph: int
