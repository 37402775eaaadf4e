"""Dates: the day a step is told for."""

from rasid.model.records import Attribution
from rasid.model.spans import Span
from rasid.read.steps.scene import Scene


def date(scene: Scene, span: Span, topic: int, said: Attribution | None) -> str | None:
    """The time in the evidence, one behind the topic (by offset) first; else the day the words were spoken."""
    found = [time for time in scene.times.within(span) if time.kind in ("date", "interval") and time.value]
    if found:
        return next((time for time in found if time.span[0] > topic), found[-1]).value
    return said.uttered if said else None
