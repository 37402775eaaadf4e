"""Pointers: words before a trigger that take up a deed told before - «هذا الهجوم», «الجريمة التي استهدفت»."""

from rasid.match.spans import token_range
from rasid.model.records import Event
from rasid.read.events.charges import DEMONSTRATIVES
from rasid.read.events.scene import Scene
from rasid.read.events.subjects import RELATIVE

_DEEDS = frozenset((
    "العمل", "الحادث", "الحادثه", "الجريمه", "العمليه", "الواقعه", "الفعل", "الاعتداء", "الهجوم", "التفجير",
))  # fmt: skip
_REACH = 5  # words between such a noun and «الذي»: what it is called
_BARE = "وفبلك"  # letters that may be written onto the word


def deed(scene: Scene, event: Event) -> int | None:
    """The token of the definite noun that an event is told by: its own, or «الجريمة» of «الجريمة التي استهدفت»."""
    tokens = scene.tokens
    first = token_range(tokens, event.trigger.span)[0]
    word = tokens[first].fold
    if word.lstrip("وفبك").startswith("ال") or word.startswith("لل"):
        return first
    if first == 0 or tokens[first - 1].fold not in RELATIVE:
        return None
    for at in range(first - 2, max(-1, first - 3 - _REACH), -1):
        if tokens[at].kind != "word":
            return None
        if any(
            cut.stem in _DEEDS or f"ال{cut.stem}" in _DEEDS and "ال" in cut.pro for cut in tokens[at].cuts
        ):
            return at
    return None


def points(scene: Scene, at: int) -> bool:
    """Whether a demonstrative stands before the noun: «هذا العمل»."""
    return at > 0 and scene.tokens[at - 1].fold.lstrip(_BARE) in DEMONSTRATIVES
