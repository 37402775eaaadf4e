"""Stems: the terms a text is searched by, one or two a word."""

from functools import lru_cache
from typing import NamedTuple

from snowballstemmer.arabic_stemmer import ArabicStemmer

from rasid.arabic.words import tokenize


class Term(NamedTuple):
    """A word or number of a text: its span, its folded form, and the terms it is found by.

    `position` counts words and numbers from 0; `line` counts line breaks.
    """

    position: int
    start: int
    end: int
    fold: str
    stems: tuple[str, ...]
    line: int


def terms(text: str) -> list[Term]:
    """The words and numbers of a text with their terms, in order."""
    found: list[Term] = []
    line = 0
    for token in tokenize(text):
        if token.kind == "break":
            line += 1
        elif token.kind in ("word", "number") and token.fold:
            found.append(Term(len(found), token.start, token.end, token.fold, stems(token.fold), line))
    return found


@lru_cache(maxsize=400_000)
def stems(word: str) -> tuple[str, ...]:
    """The terms of a folded word or number."""
    if not "\u0620" <= word[0] <= "\u064a":
        return (word,)
    return (str(ArabicStemmer().stemWord(word)),)
