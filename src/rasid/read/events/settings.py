"""Settings: when it was, with what, and how many it hit."""

from bisect import bisect_left
from collections.abc import Sequence

from rasid.arabic.fold import offset
from rasid.match.spans import token_range
from rasid.model.records import Evidence, Quantity, Time
from rasid.read.events.clauses import Clause
from rasid.read.events.scene import Scene
from rasid.read.events.triggers import Trigger

_TOLLS = frozenset(("killed", "wounded", "killed_or_wounded", "detained", "kidnapped", "missing"))
_DATES = frozenset(("date", "interval", "vague"))


def when(scene: Scene, trigger: Trigger, bounds: Clause, harm: Sequence[int] = ()) -> Time | None:
    """The time expression that dates the trigger: in its clause behind it, else before it.

    The day of what came «بعد» or «جراء» a deed is the deed's only if it did harm (`harm`: the tokens of such words):
    «قتل أمس جراء غارة», not «زار أمس المصابين جراء غارة».
    """
    hurt = any(bounds.first <= at < bounds.dated for at in harm)
    start = scene.tokens[bounds.own if hurt else bounds.dated].start
    end = scene.tokens[bounds.far - 1].end if bounds.far > trigger.after else trigger.span[1]
    behind = (time for time in scene.times.within((trigger.span[1], end)) if time.kind in _DATES)
    ahead = (time for time in reversed(scene.times.within((start, trigger.span[0]))) if time.kind in _DATES)
    return next(behind, None) or next(ahead, None)


def tolls(scene: Scene, first: int, after: int) -> list[Quantity]:
    """The counts of killed, wounded, detained … in tokens[first:after]."""
    if after <= first:
        return []
    return [found for found in scene.quantities.within(scene.span(first, after)) if found.measure in _TOLLS]


def arms(scene: Scene, first: int, after: int) -> tuple[list[Evidence], str | None]:
    """The weapons named in tokens[first:after], and the mode of the first that has one."""
    spans, mode = [], None
    for match in scene.know.weapons.find(scene.tokens, first, after):
        head = scene.tokens[match.first]
        start = head.start + offset(head.raw, match.cut.first)
        spans.append(scene.document.evidence((start, scene.tokens[match.after - 1].end)))
        mode = mode or match.entry.mode
    return spans, mode


def position(scene: Scene, quantity: Quantity) -> int:
    """The token at which a quantity begins."""
    return token_range(scene.tokens, quantity.span)[0]


def nearest(scene: Scene, counts: Sequence[Quantity], places: Sequence[int]) -> dict[int, list[Quantity]]:
    """Each count with the trigger (by token) nearest to it."""
    found: dict[int, list[Quantity]] = {place: [] for place in places}
    for count in counts:
        at = position(scene, count)
        behind = bisect_left(places, at)
        found[min(places[max(0, behind - 1) : behind + 1], key=lambda place: abs(place - at))].append(count)
    return found
