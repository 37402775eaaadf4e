"""What the tests of events share: reading a line up to its events."""

from collections.abc import Callable

import pytest

from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.model.keys import ATTRIBUTIONS, ENTITIES, EVENTS, MENTIONS, QUANTITIES, TIMES
from rasid.model.records import Event
from rasid.read import TABLE, events
from rasid.read.events.scene import Scene
from rasid.read.stage import apply


def read_events(text: str, know: Knowledge, title: str | None = None) -> Document:
    """The document with every layer up to events."""
    document = Document(text, Origin(date="2024-03-05", title=title))
    for stage in TABLE:
        if stage.gives.name not in ("events", "steps"):
            document = apply(stage, document, know)
    for key in (MENTIONS, ENTITIES, QUANTITIES, ATTRIBUTIONS, TIMES):
        if key not in document:
            document = document.with_layer(key, ())
    return apply(events.STAGE, document, know)


@pytest.fixture(scope="session")
def document_of(know: Knowledge) -> Callable[[str], Document]:
    """A line, read."""
    return lambda text, title=None: read_events(text, know, title)


@pytest.fixture(scope="session")
def events_of(know: Knowledge) -> Callable[[str], list[Event]]:
    """The events of a line."""
    return lambda text, title=None: list(read_events(text, know, title)[EVENTS])


@pytest.fixture(scope="session")
def event_of(know: Knowledge) -> Callable[[str], Event]:
    """The only event of a line."""

    def only(text: str) -> Event:
        found = read_events(text, know)[EVENTS]
        assert len(found) == 1, [event.trigger.text for event in found]
        return found[0]

    return only


@pytest.fixture(scope="session")
def scene_of(know: Knowledge) -> Callable[[str], Scene]:
    """The scene of a line."""
    return lambda text: Scene(read_events(text, know), know)
