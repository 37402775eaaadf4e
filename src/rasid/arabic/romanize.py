"""Romanizing: a plain Latin slug for Arabic words, for the ids of entities nobody has listed.

Letters follow the common press spelling (ش sh, خ kh, ق q); short vowels are not written in Arabic, so an `a`
stands between consonants that would else meet. The English form of a known word comes first.
"""

import re
import unicodedata
from collections.abc import Mapping

from rasid.arabic.fold import fold

_LATIN = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "",
}  # fmt: skip
_VOWELS = "aiu"
_OUTSIDE = re.compile(r"[^a-z0-9]+")


def romanize(text: str, known: Mapping[str, str] | None = None) -> str:
    """The slug of a name: ASCII letters and digits, words joined by `_`; "x" when nothing is left."""
    words = (_word(word, known or {}) for word in fold(text).split())
    return _OUTSIDE.sub("_", "_".join(words)).strip("_") or "x"


def _word(word: str, known: Mapping[str, str]) -> str:
    if word in known:
        return _ascii(known[word])
    if word.startswith("ال") and len(word) > 3:
        return "al_" + (_ascii(known[word[2:]]) if word[2:] in known else _letters(word[2:]))
    return _letters(word)


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(char for char in plain if char.isascii())


def _letters(word: str) -> str:
    """Letter by letter; و and ي are vowels between consonants, a final ه is the `a` of ta marbuta."""
    if word.endswith("ه") and len(word) > 2:
        word = word[:-1] + "ا"
    made = ""
    for at, char in enumerate(word):
        latin = _LATIN.get(char, _ascii(char))
        if char in "وي" and at and made and made[-1] not in _VOWELS:
            latin = "u" if char == "و" else "i"
        elif char in _LATIN and made and latin and _meet(made, latin) and (at < len(word) - 1 or at == 1):
            latin = "a" + latin
        made += latin
    return made


def _meet(made: str, latin: str) -> bool:
    """Whether two consonants would stand side by side."""
    return made[-1] not in _VOWELS and latin[0] not in _VOWELS
