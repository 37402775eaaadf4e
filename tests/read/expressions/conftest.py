"""A sentence as the rules see it."""

from collections.abc import Callable

import pytest

from rasid.arabic.words import tokenize
from rasid.knowledge import Knowledge
from rasid.read.expressions.line import Line


@pytest.fixture
def line(know: Knowledge) -> Callable[[str], Line]:
    """Makes a line of a text."""

    def make(text: str) -> Line:
        tokens = list(tokenize(text))
        return Line(tokens, 0, len(tokens), know)

    return make
