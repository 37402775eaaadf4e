"""Gold: annotated documents as the annotator's guide defines them, with every snippet located in its text."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import yaml

from rasid.model.errors import InputError
from rasid.model.spans import Span

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class GoldItem(msgspec.Struct, frozen=True):
    """One annotation: its located spans, the main one first, and its fields as written."""

    spans: tuple[Span, ...]
    fields: dict[str, Any]

    @property
    def span(self) -> Span:
        """The main span."""
        return self.spans[0]


class GoldDocument(msgspec.Struct, frozen=True):
    """The annotations of one document."""

    id: str
    published: str | None
    boilerplate: tuple[Span, ...]
    times: tuple[GoldItem, ...]
    quantities: tuple[GoldItem, ...]
    attributions: tuple[GoldItem, ...]
    events: tuple[GoldItem, ...]
    steps: tuple[GoldItem, ...]
    entities: dict[str, tuple[Span, ...]]
    kinds: dict[str, str] = {}


def locate(text: str, snippet: str) -> Span:
    """The span of a snippet: `left ⋯ right` runs over what is between, `@@n` picks the n-th occurrence.

    Raises InputError when it is missing, or stands more than once and no occurrence is picked.
    """
    body, _, nth = snippet.partition("@@")
    left, dots, right = body.partition("⋯")
    if dots:
        left, right = left.strip(), right.strip()
    starts = [match.start() for match in re.finditer(re.escape(left), text)]
    if not starts or (nth and int(nth) > len(starts)):
        raise InputError(f"gold snippet not in the text: {snippet!r}")
    if len(starts) > 1 and not nth:
        raise InputError(f"gold snippet stands {len(starts)} times, pick one with @@n: {snippet!r}")
    start = starts[int(nth or 1) - 1]
    end = start + len(left)
    if dots:
        found = text.find(right, end)
        if found < 0:
            raise InputError(f"gold snippet has no right part in the text: {snippet!r}")
        end = found + len(right)
    return start, end


def occurrences(text: str, form: str) -> Iterator[Span]:
    """Where a form of an entity stands: one place with `@@n`, else everywhere."""
    if "@@" in form or "⋯" in form:
        yield locate(text, form if "@@" in form else form + "@@1")
        return
    for match in re.finditer(re.escape(form), text):
        yield match.span()


def load_gold(path: Path, text: str) -> GoldDocument:
    """The gold of one file over its text. Raises InputError naming the file and the annotation."""
    try:
        return _build(yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER), text)
    except (InputError, KeyError, TypeError, ValueError, yaml.YAMLError) as error:
        raise InputError(f"{path}: {error}") from error


def _build(raw: dict[str, Any], text: str) -> GoldDocument:
    def items(layer: str, *keys: str) -> tuple[GoldItem, ...]:
        return tuple(
            GoldItem(tuple(span for key in keys for span in _spans(text, item.get(key))), item)
            for item in raw.get(layer) or []
        )

    chrome = [item if isinstance(item, str) else item["text"] for item in raw.get("boilerplate") or []]
    published = raw.get("published")
    return GoldDocument(
        id=raw["doc"],
        published=None if published is None else str(published),
        boilerplate=tuple(locate(text, snippet) for snippet in chrome),
        times=items("times", "text"),
        quantities=items("quantities", "text"),
        attributions=items("attributions", "cue", "content"),
        events=items("events", "trigger"),
        steps=items("steps", "evidence"),
        entities={
            item["id"]: tuple(span for form in item.get("forms") or [] for span in occurrences(text, form))
            for item in raw.get("entities") or []
        },
        kinds={item["id"]: str(item.get("kind")) for item in raw.get("entities") or []},
    )


def _spans(text: str, value: Any) -> Iterator[Span]:
    for snippet in value if isinstance(value, list) else [value]:
        if snippet:
            yield locate(text, snippet)
