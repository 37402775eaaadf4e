"""Clauses: how far a trigger's own words reach to either side of it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rasid.match.spans import token_range
from rasid.model.records import Attribution
from rasid.model.spans import inside
from rasid.model.words import Sentence, Token
from rasid.read.events.scene import Scene
from rasid.read.events.triggers import Trigger

_LONGEST = 80  # words a clause reaches back at most
_HARD = frozenset(".؛؟!:…")
_CLAUSAL = frozenset(("ان", "ما"))  # «بعد أن»: a clause, not a deed
_PRONOUNS = ("ه", "ها", "هم", "هما", "نا")
_HELD = 5  # words from such a holder to the trigger
_MATTERS = frozenset((
    "ادانه", "استنكار", "تنديد", "شجب", "تعزيه", "تعازي", "مواساه", "عزاء", "استهجان", "ضحايا", "شهداء",
    "متضرري", "ذوي", "ملابسات", "تداعيات", "ذكري", "منفذ", "منفذي",
))  # fmt: skip
_AFTER = frozenset(("بعد", "عقب", "غداه", "جراء", "اثر", "اعقاب", "خلفيه", "بشان", "حول"))
STARTERS = frozenset((
    "فيما", "بينما", "لكن", "ولكن", "لكنه", "لكنها", "ولكنه", "حيث", "مما", "بعدما", "كما", "اذ", "علما", "وذلك",
    "عندما", "حين", "رغم", "ردا", "بعد", "لان", "لانها", "لانه", "وقد", "الا", "بسبب", "اثناء", "قبل", "منذ", "بل",
))  # fmt: skip


class Clause(NamedTuple):
    """Token bounds: `first` to the left; `near` ends the clause, `far` the words that may still say where and when.

    `own` is where the words to the left begin to be the trigger's: behind «استنكاره لـ», «ضحايا»; `dated` where
    they begin to say when it was: behind «بعد», «جراء» too.
    """

    first: int
    own: int
    dated: int
    near: int
    far: int


def clause(
    scene: Scene, sentence: Sentence, found: Sequence[Trigger], at: int, said: Attribution | None
) -> Clause:
    """The clause of `found[at]` among the triggers of its sentence, within what is `said`."""
    trigger = found[at]
    low, high = sentence.first, sentence.after
    for part in said.content if said else ():
        if inside(trigger.span, part.span):
            first, after = token_range(scene.tokens, part.span)
            low, high = max(low, first), min(high, after)
    first = _left(scene, low, trigger.first)
    end = min(found[at + 1].first, high) if at + 1 < len(found) else high
    own, dated = (first, first) if trigger.verb else _held(scene, first, trigger.first)
    return Clause(
        first, own, dated, _right(scene, trigger.after, end, True), _right(scene, trigger.after, end, False)
    )


def _left(scene: Scene, first: int, at: int) -> int:
    tokens = scene.tokens
    for place in range(at - 1, max(first, at - _LONGEST) - 1, -1):
        if tokens[place].fold in _HARD or place in scene.cues:
            return place + 1
    return max(first, at - _LONGEST)


def _held(scene: Scene, first: int, at: int) -> tuple[int, int]:
    """Behind the last word that makes the noun at `at` the matter of something else; and its matter, cause or time."""
    dated = None
    for place in range(at - 1, max(first, at - _HELD) - 1, -1):
        token = scene.tokens[place]
        if token.kind != "word" or token.fold in _CLAUSAL:
            break
        stems = _stems(token.fold)
        if stems & _MATTERS and not scene.times.meeting(token.span):
            return place + 1, dated or place + 1
        if dated is None and stems & _AFTER:
            dated = first if scene.times.meeting(token.span) else place + 1
    return first, dated or first


@lru_cache(maxsize=50_000)
def _stems(word: str) -> frozenset[str]:
    """What a folded word may be without particles before and pronouns behind it."""
    heads = {word, word[1:]} if word[:1] in ("و", "ف", "ب", "ل", "ك") else {word}
    heads |= {head[2:] for head in heads if head.startswith(("ال", "لل"))}
    found = set(heads)
    for head in heads:
        for pronoun in _PRONOUNS:
            if head.endswith(pronoun):
                stem = head.removesuffix(pronoun)
                found |= {stem, stem[:-1] + "ه"} if stem.endswith("ت") else {stem}
    return frozenset(found)


def _right(scene: Scene, at: int, after: int, near: bool) -> int:
    tokens = scene.tokens
    for place in range(at, after):
        token = tokens[place]
        if token.fold in _HARD or place in scene.cues:
            return place
        if near and _breaks(tokens, place, after):
            return place
    return after


def _breaks(tokens: Sequence[Token], at: int, after: int) -> bool:
    """Whether a new clause begins here."""
    return tokens[at].fold in STARTERS and not (
        tokens[at].fold == "قبل" and at and tokens[at - 1].fold == "من"
    )
