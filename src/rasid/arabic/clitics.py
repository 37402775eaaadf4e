"""Clitics: the candidate ways to take the particles and pronouns off a folded word.

Arabic writes و ف (and, so), ب ك ل (in, like, to), س (will) and ال (the) onto the next word, and object and
possessive pronouns onto its end. Every candidate is given; the lexicon that is asked decides.
"""

from collections.abc import Iterator
from functools import lru_cache

from rasid.model.words import Cut

SHORTEST = 2  # letters a stem keeps at least
ENCLITICS = ("هما", "كما", "ها", "هم", "هن", "نا", "كم", "ني", "ه", "ك", "ي")


@lru_cache(maxsize=200_000)
def cuts(word: str) -> tuple[Cut, ...]:
    """All candidate cuts of a folded word, the whole word first, then fewer letters taken before more."""
    whole = Cut("", word, "", 0, len(word))
    if len(word) <= SHORTEST or not "\u0620" <= word[0] <= "\u064a":
        return (whole,)
    found = {(whole.pro, whole.stem): whole}
    for pro, stem, first in _heads(word):
        for cut in _tails(pro, stem, first):
            found.setdefault((cut.pro, cut.stem), cut)
    rest = sorted(list(found.values())[1:], key=lambda cut: len(cut.pro) + 2 * len(cut.en))
    return (whole, *rest)


def _heads(word: str) -> Iterator[tuple[str, str, int]]:
    """(particles, rest, letters before the span): a fused لل stays in the span, the article always does."""
    for conjunction in ("", "و", "ف"):
        if conjunction and not (word.startswith(conjunction) and len(word) > SHORTEST):
            continue
        rest, at = word[len(conjunction) :], len(conjunction)
        yield conjunction, rest, at
        if rest.startswith("ال") and len(rest) > 3:
            yield conjunction + "ال", rest[2:], at
        if rest.startswith("س") and rest[1:2] in ("ي", "ت", "ن", "ا") and len(rest) > 3:
            yield conjunction + "س", rest[1:], at
        if rest.startswith("لل") and len(rest) > 3:
            yield conjunction + "لل", rest[2:], at
            yield conjunction + "ل", "ال" + rest[2:], at
            yield conjunction + "ل", "ا" + rest[1:], at
        for preposition in ("ب", "ك", "ل"):
            if rest.startswith(preposition) and len(rest) > SHORTEST:
                yield conjunction + preposition, rest[1:], at + 1
                if rest.startswith("ال", 1) and len(rest) > 4:
                    yield conjunction + preposition + "ال", rest[3:], at + 1


def _tails(pro: str, stem: str, first: int) -> Iterator[Cut]:
    """The stem as it is, and without each pronoun or tanwin alef it may end in."""
    after = first + len(stem)
    yield Cut(pro, stem, "", first, after)
    if stem.endswith("ا") and len(stem) > 3:
        yield Cut(pro, stem[:-1], "ا", first, after)
    if pro.endswith("ال"):
        return
    for en in ENCLITICS:
        bare = stem[: -len(en)]
        if stem.endswith(en) and len(bare) >= SHORTEST:
            yield Cut(pro, bare, en, first, after)
            if bare.endswith("ت"):
                yield Cut(pro, bare[:-1] + "ه", en, first, after)
            if bare.endswith("ا"):
                yield Cut(pro, bare[:-1] + "ي", en, first, after)
