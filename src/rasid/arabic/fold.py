"""Folding: one spelling for the many of one word, with a way back to the source."""

from rasid.arabic.script import TABLE


def fold(text: str) -> str:
    """The folded form of a word or phrase, lower case. Idempotent; see `script` for what it unifies."""
    return text.translate(TABLE).lower()


def offset(raw: str, letters: int) -> int:
    """Where in `raw` its `letters`-th folded letter begins (`len(raw)` when it has no more).

    Marks and tatweel belong to the letter before them, so the answer never falls inside a grapheme.
    """
    if letters <= 0:
        return 0
    seen = 0
    for at, char in enumerate(raw):
        width = len(fold(char))
        if width and seen >= letters:
            return at
        seen += width
    return len(raw)
