"""Reading: one document through the table of stages, one layer after the other."""

from collections.abc import Sequence
from importlib.metadata import entry_points
from typing import Any

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.read import (
    attributions,
    cues,
    dateline,
    entities,
    events,
    expressions,
    mentions,
    quantities,
    quotes,
    segments,
    sentences,
    steps,
    times,
    tokens,
)
from rasid.read.stage import Stage, apply, check

TABLE: tuple[Stage[Any], ...] = (
    tokens.STAGE,
    segments.STAGE,
    sentences.STAGE,
    expressions.STAGE,
    dateline.STAGE,
    quotes.STAGE,
    cues.STAGE,
    mentions.STAGE,
    entities.STAGE,
    quantities.STAGE,
    attributions.STAGE,
    times.STAGE,
    events.STAGE,
    steps.STAGE,
)


def stages() -> tuple[Stage[Any], ...]:
    """The table, with the stages other packages offer under the entry point group `rasid.stages` behind it."""
    offered = tuple(point.load() for point in entry_points(group="rasid.stages"))
    return TABLE + offered


def read(document: Document, knowledge: Knowledge, table: Sequence[Stage[Any]] = TABLE) -> Document:
    """The document with every layer of the table. No document makes this raise."""
    for stage in table:
        document = apply(stage, document, knowledge)
    return document


check(TABLE)
