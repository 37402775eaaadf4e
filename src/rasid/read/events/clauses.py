"""Clauses: how far a trigger's own words reach to either side of it."""

from collections.abc import Sequence
from typing import NamedTuple

from rasid.match.spans import token_range
from rasid.model.records import Attribution
from rasid.model.spans import inside
from rasid.model.words import Sentence, Token
from rasid.read.events.scene import Scene
from rasid.read.events.triggers import Trigger

_LONGEST = 80  # words a clause reaches back at most
_HARD = frozenset(".؛؟!:…")
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
    own = _behind(scene, first, trigger, _MATTERS)
    return Clause(
        first,
        own,
        max(own, _behind(scene, first, trigger, _AFTER)),
        _right(scene, trigger.after, end, True),
        _right(scene, trigger.after, end, False),
    )


def _left(scene: Scene, first: int, at: int) -> int:
    tokens = scene.tokens
    for place in range(at - 1, max(first, at - _LONGEST) - 1, -1):
        if tokens[place].fold in _HARD or place in scene.cues:
            return place + 1
    return max(first, at - _LONGEST)


def _behind(scene: Scene, first: int, trigger: Trigger, holders: frozenset[str]) -> int:
    """The token behind the last of the words that make a noun the matter, cause or time of something else."""
    tokens = scene.tokens
    if trigger.verb:
        return first
    for place in range(trigger.first - 1, max(first, trigger.first - _HELD) - 1, -1):
        token = tokens[place]
        if token.kind != "word" or token.fold in ("ان", "ما"):
            return first
        if token.fold in holders or any(cut.stem in holders for cut in token.cuts):
            return first if scene.times.meeting(token.span) else place + 1
    return first


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
