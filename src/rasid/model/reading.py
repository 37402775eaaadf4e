"""A reading: one document and its layers, as written to JSON Lines."""

from typing import Literal

import msgspec

from rasid.model.records import (
    Attribution,
    Entity,
    Event,
    Evidence,
    Mention,
    Problem,
    Publication,
    Quantity,
    Step,
    Time,
)  # fmt: skip
from rasid.model.spans import Span


class DocumentPart(msgspec.Struct, frozen=True):
    """What identifies the document and when it was published. `text` is there only when asked for."""

    id: str
    sha256: str
    path: str | None
    url: str | None
    outlet: str | None
    language: str
    title: Evidence | None
    published: Publication
    text: str | None = None


class Reader(msgspec.Struct, frozen=True):
    """Which reader made the reading, with which knowledge."""

    version: str
    knowledge: str


class SegmentPart(msgspec.Struct, frozen=True):
    """A segment as written out."""

    span: Span
    kind: Literal[
        "title", "dateline", "byline", "body", "caption", "embed", "repeat", "related", "boilerplate"
    ]
    rule: str


class Reading(msgspec.Struct, frozen=True):
    """One document and everything read in it."""

    document: DocumentPart
    reader: Reader
    segments: tuple[SegmentPart, ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]
    events: tuple[Event, ...]
    steps: tuple[Step, ...]
    problems: tuple[Problem, ...]
