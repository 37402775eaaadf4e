"""Attributions: who said what, by what cue, along which chain."""

from collections.abc import Iterator

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import (
    ATTRIBUTIONS,
    CUES,
    DATELINE,
    ENTITIES,
    EXPRESSIONS,
    MENTIONS,
    QUOTES,
    SENTENCES,
    TOKENS,
)  # fmt: skip
from rasid.model.records import Attribution
from rasid.read.attributions.assembly import assemble
from rasid.read.attributions.gathering import drafts
from rasid.read.attributions.view import View
from rasid.read.stage import Stage


def attributions(document: Document, knowledge: Knowledge) -> Iterator[Attribution]:
    """Every attribution in the order of the cues."""
    view = View(document, knowledge)
    return assemble(view, drafts(view))


STAGE = Stage(
    gives=ATTRIBUTIONS,
    needs=(TOKENS, SENTENCES, EXPRESSIONS, DATELINE, QUOTES, MENTIONS, ENTITIES, CUES),
    run=attributions,
)
