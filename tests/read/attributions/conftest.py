"""Reading a text up to its attributions, and looking at what the rules see."""

from collections.abc import Callable

import pytest

from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.model.keys import ATTRIBUTIONS
from rasid.model.records import Attribution
from rasid.read import TABLE, attributions, read
from rasid.read.attributions.view import View

STAGES = TABLE[: TABLE.index(attributions.STAGE)]


@pytest.fixture
def view(know: Knowledge) -> Callable[..., View]:
    """The view of a text, before attributions are made."""

    def run(text: str, **origin: str) -> View:
        return View(read(Document(text, Origin(**origin)), know, STAGES), know)

    return run


@pytest.fixture
def said(know: Knowledge) -> Callable[..., tuple[Attribution, ...]]:
    """The attributions of a text."""

    def run(text: str, **origin: str) -> tuple[Attribution, ...]:
        return read(Document(text, Origin(**origin)), know, (*STAGES, attributions.STAGE))[ATTRIBUTIONS]

    return run
