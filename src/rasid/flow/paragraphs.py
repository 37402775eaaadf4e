"""A text as it is laid out to be read: its segments in order, each in paragraphs."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from rasid.model.reading import SegmentPart
from rasid.model.spans import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*")


class Part(NamedTuple):
    """A segment's kind and the spans of its paragraphs, in code points of the text."""

    kind: str
    paragraphs: tuple[Span, ...]


def laid_out(text: str, segments: Sequence[SegmentPart] = ()) -> list[Part]:
    """The parts of a text, blank lines left out. A text without segments is one body."""
    given = [(one.kind, one.span) for one in segments] or [("body", (0, len(text)))]
    parts = (Part(kind, tuple(_paragraphs(text, span))) for kind, span in given)
    return [part for part in parts if part.paragraphs]


def _paragraphs(text: str, span: Span) -> list[Span]:
    return [found.span() for found in _LINE.finditer(text, *span)]
