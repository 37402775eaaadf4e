"""The evidence of a document as lists, a list a layer: for who has no scripts, and for their paper."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from rasid.flow.opening import Opened
from rasid.model.spans import Span
from rasid.web.changes import Changes
from rasid.web.manner import Manner

# What is told of a record of each layer, in this order.
TOLD = {
    "attributions": (
        "act", "chain", "source", "content", "channel", "given_to", "identification", "uttered", "within",
    ),
    "events": (
        "type", "mode", "modality", "actor", "recipient", "place", "value", "weapon", "casualties", "attribution",
        "same_as",
    ),
    "times": ("value", "kind", "mod", "anchor"),
    "quantities": ("low", "high", "approx", "measure", "of", "period", "cumulative"),
    "steps": ("process", "state", "party", "parties", "date", "attribution"),
    "mentions": ("entity", "kind", "form"),
    "problems": ("message",),
}  # fmt: skip
DAYS = {"value", "uttered", "anchor", "date"}
RECORDS = {"casualties", "attribution", "same_as", "within", "period"}
GROUPS = {"form": {"attributions": "form", "mentions": "mention_form"}}  # whose words differ by layer


class Told(NamedTuple):
    """A record: its id, its words and the paragraph they begin in, its fields as (label, value), the verdict
    that holds: what settled a disagreement, else one's own."""

    id: str | None
    text: str
    paragraph: int | None
    fields: list[tuple[str, str]]
    verdict: str | None


def lists(
    found: Opened, paragraphs: Sequence[Span], m: Manner, changes: Changes
) -> Iterator[tuple[str, list[Told]]]:
    """Each layer that has records, with its records in the order of the text."""
    starts = sorted(first for first, _ in paragraphs)
    for layer in TOLD:
        told = [_told(found, layer, record, starts, m, changes) for record in getattr(found.reading, layer)]
        if told:
            yield layer, told


def _told(found: Opened, layer: str, record: Any, starts: Sequence[int], m: Manner, changes: Changes) -> Told:
    fields = msgspec.structs.asdict(record)
    span = _span(fields)
    at = bisect_right(starts, span[0]) - 1 if span else -1
    name = f"{layer}/{fields.get('id')}"
    holds = found.settled.get(name) or found.mine.get(name)
    return Told(
        fields.get("id"),
        (found.reading.document.text or "")[slice(*span)] if span else "",
        starts[at] if at >= 0 else None,
        [
            (m.word(f"field.{name}"), _value(found, layer, name, fields[name], m, changes))
            for name in TOLD[layer]
            if fields[name] not in (None, (), False)
        ],
        holds.verdict if holds else None,
    )


def _span(record: dict[str, Any]) -> Span | None:
    """Where a record's own words are."""
    carrying = next((record[name] for name in ("cue", "trigger", "evidence") if name in record), None)
    found: Span | None = carrying.span if carrying else record["span"]
    return found


def _value(found: Opened, layer: str, field: str, value: Any, m: Manner, changes: Changes) -> str:
    if field in DAYS:
        return m.day(value)
    if field in RECORDS:
        return m.listed([value] if isinstance(value, str) else value)
    if field == "message":
        return str(value)
    group = GROUPS.get(field, {}).get(layer, field)
    return changes(group, msgspec.to_builtins(value), found.reading.document.id)
