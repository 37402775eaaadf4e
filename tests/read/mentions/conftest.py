"""Reading a line up to its mentions and entities."""

from collections.abc import Callable, Mapping

import pytest

from rasid.arabic.words import tokenize
from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.model.keys import ENTITIES, MENTIONS
from rasid.model.records import Mention
from rasid.read import TABLE
from rasid.read.mentions.scene import Scene
from rasid.read.stage import apply

Named = Callable[..., Mapping[str, Mention]]


@pytest.fixture
def read_entities(know: Knowledge) -> Callable[..., Document]:
    """A text read up to its entities; a date may be given."""

    def run(text: str, date: str | None = None) -> Document:
        document = Document(text, Origin(date=date))
        for stage in TABLE:
            document = apply(stage, document, know)
            if stage.gives is ENTITIES:
                break
        return document

    return run


@pytest.fixture
def mentions_of(read_entities: Callable[..., Document]) -> Callable[..., tuple[Mention, ...]]:
    """The mentions of a text; a date may be given."""
    return lambda text, date=None: read_entities(text, date)[MENTIONS]


@pytest.fixture
def named(mentions_of: Callable[..., tuple[Mention, ...]]) -> Named:
    """The mentions of a text by their words (of equal words the last)."""
    return lambda text, date=None: {mention.text: mention for mention in mentions_of(text, date)}


@pytest.fixture
def scene(know: Knowledge) -> Callable[[str], Scene]:
    """A scene of one line, looked through from end to end."""

    def run(text: str) -> Scene:
        tokens = tuple(tokenize(text))
        made = Scene(tokens, know)
        made.look(0, len(tokens))
        return made

    return run
