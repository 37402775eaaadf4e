"""Segments: which lines of the text are the article, and which are the page around it."""

from collections.abc import Iterator

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import SEGMENTS, TOKENS
from rasid.model.words import Segment
from rasid.read.stage import Stage


def segments(document: Document, knowledge: Knowledge) -> Iterator[Segment]:
    """Title first when the origin or the first line gives one; the rest body."""
    tokens = document[TOKENS]
    if tokens:
        yield Segment((tokens[0].start, tokens[-1].end), "body", 0, len(tokens), "all")


STAGE = Stage(gives=SEGMENTS, needs=(TOKENS,), run=segments)
