"""Stems: the terms a text is searched by.

A light stemmer after Larkey, Ballesteros and Connell (2007, "light10"): it takes off particles, the article, pronouns
and the endings of number and gender, and never touches a root. Four things are added. Which words begin or end in a
letter of their own (وزارة, سلطان) is known from a list. The ي of relation stays, so that عمليات is not عمل and the
مدنيين not مدن. What may be read in two ways has both terms (مقاتلي: fighters of, or of a fighter). Of imperfect
verbs the stem of form X is that of its perfect (تستهدف, استهدف).

Terms depend on this module and its list only: an index stays good whatever knowledge a case is read with.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from rasid.arabic.words import spoken_lines, tokenize

SHORTEST, LONGEST = 3, 64  # letters of a stem; of a word
_TENS = ("عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_WHOLE = {ten + end: ten + "ون" for ten in _TENS for end in ("ون", "ين")}
_ARTICLE = re.compile("[وف]?(?:[بك]?ال(..+)|لل(..+))")
_PRONOUN = re.compile("(...+?)(هما|ها|هم|نا|وا|ه|ا)")
_ENDING = re.compile("(...+?)(يات|يين|يون|يان|يتين|يتان|يه|يو|تين|تان|ات|ين|ون|ان|(?<!ا)ت|تي|ي|و)")


class Term(NamedTuple):
    """A word or number of a text: its span, its folded form, and the stems it is found by.

    `line` counts the line breaks before it.
    """

    start: int
    end: int
    fold: str
    stems: tuple[str, ...]
    line: int


def terms(text: str) -> list[Term]:
    """The words and numbers of a text in order."""
    found: list[Term] = []
    for line, start, raw in spoken_lines(text):
        folded, own = _known(raw)
        if folded:
            found.append(Term(start, start + len(raw), folded, own, line))
    return found


@lru_cache(maxsize=400_000)
def _known(raw: str) -> tuple[str, tuple[str, ...]]:
    """The folded form and the stems of a word or number as it stands."""
    folded = next(tokenize(raw)).fold
    return folded, stems(folded) if folded else ()


@lru_cache(maxsize=400_000)
def stems(word: str) -> tuple[str, ...]:
    """The stems of a folded word or number: itself, unless it is Arabic; two, where it may be read in two ways."""
    word = word[:LONGEST]
    if not "\u0620" <= word[0] <= "\u064a" or word in OWN["all"]:
        return (word,)
    if word[0] in "وفبكل" and word[1:] in OWN["all"]:
        return (word[1:],)
    core, definite = _core(word)
    return _stems(core, definite)


def _core(word: str) -> tuple[str, bool]:
    """The word without its particles, and whether it had the article."""
    for letters in ("وف", "بكل", "س"):
        if _is_own(word, "first"):
            return word, False
        if word[0] in "وفبكل" and word[1:3] == "ال" and _is_own(word[1:], "first"):
            return word[1:], False
        article = _ARTICLE.fullmatch(word)
        if article:
            rest = article[1] or article[2]
            own = article[2] and _is_own("ل" + rest, "first")
            return ("ل" + rest if own else rest), True
        if word[0] in letters and len(word) > SHORTEST and (letters != "س" or word[1] in "يتن"):
            word = word[1:]
    return word, False


def _is_own(word: str, letter: str) -> bool:
    """Whether the first or last letters of a word are its own, not a particle or an ending."""
    return word in OWN[letter] or (letter == "first" and not OWN[letter].isdisjoint(_stems(word, False)))


def _stems(core: str, definite: bool) -> tuple[str, ...]:
    """The stems of a word without particles: a pronoun or case ending goes first, then number and gender."""
    if core in _WHOLE:
        return (_WHOLE[core],)
    pronoun = None if _is_own(core, "last") else _PRONOUN.fullmatch(core)
    if pronoun is None or (definite and pronoun[2] not in ("ه", "ا")):
        return _ended(core, "ال" if definite else "")
    found = _ended(pronoun[1], pronoun[2])
    if pronoun[2] == "نا":  # قواتنا or مواطناً
        found += _ended(pronoun[1] + "ن", "ا")
    if pronoun[2] == "هم":  # قواتهم or تفاهم
        found += (core,)
    return tuple(dict.fromkeys(found))


def _ended(word: str, before: str) -> tuple[str, ...]:
    """The stems of a word without ending; `before` is what has been taken off it already."""
    if word in _WHOLE:
        return (_WHOLE[word],)
    ending = None if _is_own(word, "last") else _ENDING.fullmatch(word)
    if ending is None:
        short = len(word) == SHORTEST + 1 and word.endswith("ات")
        return (word[:-2] + "ه" if short else _perfect(word),)
    stem, end = _perfect(ending[1]), ending[2]
    if end in ("ي", "تي"):
        related = before in ("ال", "ه", "ا")
        return (stem + end,) if related else (stem, stem + end)
    return (stem + "ي" if end[0] == "ي" and end != "ين" else stem,)


def _perfect(stem: str) -> str:
    """The perfect of an imperfect of form X."""
    return "ا" + stem[1:] if stem[0] in "يتن" and stem[1:3] == "ست" and len(stem) > 5 else stem


def _own() -> dict[str, frozenset[str]]:
    lines = Path(__file__).with_name("own_letters.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return {
        which: frozenset(word for word, letter in rows if letter == which)
        for which in ("first", "last", "all")
    }


OWN = _own()
