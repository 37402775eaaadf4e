"""Dates: the day a step is told for."""

from rasid.model.records import Attribution
from rasid.model.spans import Span
from rasid.read.steps.scene import Scene


def date(scene: Scene, span: Span, said: Attribution | None) -> str | None:
    """The time within the evidence, else the day the words were spoken."""
    found = [time for time in scene.times.within(span) if time.kind in ("date", "interval") and time.value]
    if found:
        return found[0].value
    return said.uttered if said else None
