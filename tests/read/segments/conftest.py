"""Lines of a text, as the rules of the room see them."""

from collections.abc import Callable

import pytest

from rasid.arabic.words import tokenize
from rasid.model.document import Document
from rasid.model.words import Token
from rasid.read.segments.blocks import Block, blocks

Lines = Callable[[str], tuple[list[Block], list[Token]]]


@pytest.fixture
def lines() -> Lines:
    """The lines of a text with its tokens."""

    def made(text: str) -> tuple[list[Block], list[Token]]:
        tokens = list(tokenize(text))
        return blocks(Document(text), tokens), tokens

    return made
