"""Reading a line up to its mentions."""

from collections.abc import Callable, Mapping

import pytest

from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.model.keys import MENTIONS
from rasid.model.records import Mention
from rasid.read import TABLE
from rasid.read.stage import apply

Named = Callable[..., Mapping[str, Mention]]


@pytest.fixture
def mentions_of(know: Knowledge) -> Callable[..., tuple[Mention, ...]]:
    """The mentions of a text; a date may be given."""

    def run(text: str, date: str | None = None) -> tuple[Mention, ...]:
        document = Document(text, Origin(date=date))
        for stage in TABLE:
            document = apply(stage, document, know)
            if stage.gives is MENTIONS:
                break
        return document[MENTIONS]

    return run


@pytest.fixture
def named(mentions_of: Callable[..., tuple[Mention, ...]]) -> Named:
    """The mentions of a text by their words (of equal words the last)."""
    return lambda text, date=None: {mention.text: mention for mention in mentions_of(text, date)}
