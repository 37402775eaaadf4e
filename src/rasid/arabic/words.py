"""Words: from a text to its tokens, each with its source span and folded form.

A line break, a tab, and a gap of four spaces or more all break a line: pages saved as text set their blocks
apart by any of them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from rasid.arabic.clitics import cuts
from rasid.arabic.fold import fold
from rasid.arabic.script import BIDI, JOINERS, MARKS, TATWEEL
from rasid.model.words import Token, TokenKind

_LETTERS = rf"[^\W\d_](?:[^\W\d_]++|[{MARKS}{JOINERS}{TATWEEL}]++)*+"
_NUMBER = rf"\d+(?:[.,٫٬]\d+)*[{MARKS}{JOINERS}]*"
_WORD = rf"{_LETTERS}(?:[{BIDI}]++{_LETTERS})*+"
_BREAK = rf"[^\S\n\r]*[\n\r\u2028\u2029\x85\x0b\x0c\t](?:\s|[{BIDI}])*|[^\S\n\r]{{4,}}(?:\s|[{BIDI}])*"
_SKIP = rf"(?:[^\S\n\r]|[{BIDI}])+"
_SPOKEN = re.compile(f"{_NUMBER}|{_WORD}")
_LINES = re.compile(f"(?P<spoken>{_NUMBER}|{_WORD})|(?P<break>{_BREAK})|{_SKIP}")
_TOKEN = re.compile(
    rf"(?P<number>{_NUMBER})"
    rf"|(?P<word>{_WORD})"
    rf"|(?P<break>{_BREAK})"
    rf"|(?P<skip>{_SKIP})"
    rf"|(?P<flag>[\U0001f1e6-\U0001f1ff]{{2}})"
    rf"|(?P<mark>[\x00-\U0010ffff](?:[{MARKS}\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
    rf"|\u200d[^\s\w]?|\u200c)*)"
)  # fmt: skip
_SEPARATOR = re.compile(r",(?=\d{3}(?:\D|$))")


def tokenize(text: str) -> Iterator[Token]:
    """The tokens of a text in order. Spaces and controls are in none; line breaks are one token a run."""
    for match in _TOKEN.finditer(text):
        group = match.lastgroup
        if group == "skip":
            continue
        raw, start = match.group(), match.start()
        like = _token(raw, group or "mark")
        yield Token(start, start + len(raw), like.kind, like.fold, raw, like.cuts)


def spoken(text: str) -> list[str]:
    """The letters of the words and numbers of a text: of the tokens only these, several times faster."""
    return _SPOKEN.findall(text)


def spoken_lines(text: str) -> Iterator[tuple[int, int, str]]:
    """The same with the number of line breaks before each, and where it starts."""
    line = 0
    for match in _LINES.finditer(text):
        if match.lastgroup == "spoken":
            yield line, match.start(), match.group()
        elif match.lastgroup:
            line += 1


@lru_cache(maxsize=200_000)
def _token(raw: str, group: str) -> Token:
    """A token of these letters at the start of a text."""
    folded = fold(raw)
    if group == "word":
        return Token(0, len(raw), "word", folded, raw, cuts(folded))
    if group == "number":
        plain = _SEPARATOR.sub("", folded).replace(",", ".")
        return Token(0, len(raw), "number", plain, raw)
    kinds: dict[str, TokenKind] = {"break": "break", "flag": "symbol"}
    kind = kinds.get(group) or ("punct" if raw[0] < "\u2190" or "\u2e00" <= raw[0] <= "\u303f" else "symbol")
    return Token(0, len(raw), kind, "\n" if kind == "break" else folded, raw)
