"""Steps: what a monitor of truces, negotiations and withdrawals would note."""

from collections.abc import Iterator

import msgspec

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import ATTRIBUTIONS, DATELINE, ENTITIES, MENTIONS, SENTENCES, STEPS, TIMES, TOKENS
from rasid.model.records import Step
from rasid.read.stage import Stage
from rasid.read.steps.drafts import drafts
from rasid.read.steps.parties import opponents
from rasid.read.steps.scene import Scene
from rasid.read.steps.topics import spotted


def steps(document: Document, knowledge: Knowledge) -> Iterator[Step]:
    """The steps of a document in text order, with ids p1, p2 … and the sides told elsewhere filled in."""
    spots = spotted(document, knowledge)
    found = list(drafts(Scene(document, knowledge), spots)) if spots else []
    sides = {
        name: opponents([step.parties for step in found if step.process == name]) for name in _names(found)
    }
    for at, step in enumerate(found, 1):
        parties = step.parties
        if len(parties) < 2 and set(parties) <= set(sides[step.process]):
            parties = tuple(dict.fromkeys((*parties, *sides[step.process])))
        yield msgspec.structs.replace(step, id=f"p{at}", parties=parties)


def _names(found: list[Step]) -> set[str]:
    return {step.process for step in found}


STAGE = Stage(
    gives=STEPS, needs=(TOKENS, SENTENCES, DATELINE, MENTIONS, ENTITIES, ATTRIBUTIONS, TIMES), run=steps
)
