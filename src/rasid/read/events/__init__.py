"""Events: what a conflict-data coder would record, with who, whom, where, when and whether it happened."""

from collections.abc import Iterator

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import ATTRIBUTIONS, ENTITIES, EVENTS, MENTIONS, QUANTITIES, SENTENCES, TIMES, TOKENS
from rasid.model.records import Event
from rasid.read.events.drafts import drafts
from rasid.read.events.repeats import repeats
from rasid.read.events.scene import Scene
from rasid.read.stage import Stage


def events(document: Document, knowledge: Knowledge) -> Iterator[Event]:
    """The events of a document in text order, with ids e1, e2 …"""
    if not document[TOKENS]:
        return
    scene = Scene(document, knowledge)
    yield from repeats(scene, drafts(scene))


STAGE = Stage(
    gives=EVENTS,
    needs=(TOKENS, SENTENCES, MENTIONS, ENTITIES, QUANTITIES, ATTRIBUTIONS, TIMES),
    run=events,
)
