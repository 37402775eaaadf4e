"""Words as texts are compared: one spelling for the variants among which outlets choose."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rasid.arabic.fold import fold
from rasid.arabic.number_words import WORDS
from rasid.knowledge.entries import MonthEntry, VariantEntry
from rasid.knowledge.lexicons import forms_of
from rasid.knowledge.load import Knowledge
from rasid.match.phrases import Phrases
from rasid.model.words import Cut, Token

_COUNTED = frozenset(("digits", "unit", "ten", "tens", "hundred", "scale"))
_AND, _SERVANT, _GOD = fold("و"), fold("عبد"), fold("الله")
_MONTH, _PERCENT = "=month", "=percent"


class Compared(NamedTuple):
    """A word to compare: `fold` stands for tokens[first:after]."""

    first: int
    after: int
    fold: str


class Variants:
    """Variants by their words; a memory by word type makes it fast."""

    def __init__(self, know: Knowledge) -> None:
        entries = know.lexicon("variants", VariantEntry).entries
        named: list[tuple[str, VariantEntry | MonthEntry]] = [(f"={entry.id}", entry) for entry in entries]
        for month in know.lexicon("months", MonthEntry).entries:
            named.append((f"{_MONTH}{month.calendar[0]}{month.number}", month))
        forms = ((words, name, part) for name in named for words, part in forms_of(name[1]))
        self._phrases: Phrases[tuple[str, VariantEntry | MonthEntry]] = Phrases(
            forms, lambda named, part, cut: named[1].accepts(part, cut)
        )
        self._inside = {fold(form): fold(entry.inside[0]) for entry in entries for form in entry.inside}
        letters = sorted(self._inside, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, letters)) or r"(?!)")
        self._words: dict[str, str | None] = {}

    def words(self, tokens: Sequence[Token], first: int = 0, after: int | None = None) -> list[Compared]:
        """The words of some tokens in order, punctuation left out.

        A lone و belongs to the next word, «عبد ال…» is one word and so is what الله stands behind; the name of
        a month said again in another tradition («تشرين الأول / أكتوبر») is one.
        """
        found: list[Compared] = []
        at, end = first, len(tokens) if after is None else after
        begun = -1  # where a lone و stands
        while at < end:
            token = tokens[at]
            if token.kind not in ("word", "number") and token.fold != "%":
                at, begun = at + 1, -1
                continue
            if token.fold == _AND and begun < 0:
                at, begun = at + 1, at
                continue
            word = self._at(tokens, at, end)
            if begun >= 0:
                word, begun = Compared(begun, word.after, _AND + word.fold), -1
            at = word.after
            last = found[-1] if found else None
            if last and word.fold == _GOD and last.after == word.first:
                found[-1] = Compared(last.first, word.after, last.fold + _GOD)
            elif last and word.fold == last.fold and word.fold.startswith(_MONTH):
                found[-1] = Compared(last.first, word.after, last.fold)
            else:
                found.append(word)
        return found

    def _at(self, tokens: Sequence[Token], at: int, end: int) -> Compared:
        """The word that begins at a token."""
        token = tokens[at]
        if token.fold == "%":
            return Compared(at, at + 1, _PERCENT)
        plain = self._words.get(token.fold)
        if plain is None and token.fold not in self._words:
            plain = self._plain(token)
            self._words[token.fold] = plain
        if plain is None:
            match = self._phrases.at(tokens, at)
            if match and match.after <= end:
                return Compared(at, match.after, match.cut.pro + match.entry[0] + match.cut.en)
            plain = self._spelled(token)
        if plain == _SERVANT and at + 1 < end and tokens[at + 1].fold.startswith("ال"):
            return Compared(at, at + 2, _SERVANT + tokens[at + 1].fold)
        return Compared(at, at + 1, plain)

    def _plain(self, token: Token) -> str | None:
        """What a word is compared as, None when it may begin a phrase."""
        if any(cut.stem in self._phrases for cut in _cuts(token)):
            return None
        return self._spelled(token)

    def _spelled(self, token: Token) -> str:
        for cut in _cuts(token):
            number = WORDS.get(cut.stem)
            if number and number.part in _COUNTED and not cut.en:
                return cut.pro + str(number.value)
        return self._pattern.sub(lambda match: self._inside[match.group()], token.fold)


def _cuts(token: Token) -> tuple[Cut, ...]:
    return token.cuts or (Cut("", token.fold, "", 0, len(token.fold)),)


@lru_cache(maxsize=4)
def variants(know: Knowledge) -> Variants:
    """The variants of some knowledge, compiled once."""
    return Variants(know)
