"""A reading that people have reviewed, written as gold in the form of gold/GUIDE.md, which `gold` reads back."""

import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import yaml

from rasid.evaluate.gold import locate
from rasid.evaluate.layers import CHROME
from rasid.model.errors import InputError
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Event, Evidence, Quantity, Step, Time
from rasid.model.spans import Span

LAYERS = ("quantities", "attributions", "events", "steps")
LONG = 80  # code points from which a snippet is written by its first and last words
UNLISTED = ("weapon",)  # kinds of mentions that are no entities of the guide


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Block YAML without anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        """Values that stand twice are written twice."""
        return True


def gold_yaml(reading: Reading, text: str, layers: Sequence[str] = LAYERS, note: str = "") -> str:
    """The gold file of a reading: these layers, with times and entities, to which they point.

    A layer that is left out has not been reviewed. `note` stands at the top as a comment. Raises InputError where
    the words of a record cannot be pointed at.
    """
    writer = _Writer(reading, text)
    comment = "".join(f"# {line}\n" for line in note.splitlines())
    return comment + yaml.dump(
        writer.whole(layers), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000
    )


def zipped(found: Iterable[tuple[Reading, str, str]], layers: Sequence[str] = LAYERS) -> Iterator[bytes]:
    """A zip of `articles/<id>.yaml` with `texts/<id>.jsonl`, part by part; each reading with its text and note.

    It is what `rasid evaluate articles --texts texts/*.jsonl` takes. One whose words cannot be pointed at is left
    out, and told in `left_out.txt`.
    """
    stream, left_out = _Stream(), []
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for reading, text, note in found:
            try:
                content = gold_yaml(reading, text, layers, note)
            except InputError as error:
                left_out.append(f"{reading.document.id}: {error}\n")
                continue
            archive.writestr(f"articles/{reading.document.id}.yaml", content.encode("utf-8"))
            archive.writestr(f"texts/{reading.document.id}.jsonl", _record(reading, text))
            yield stream.taken()
        if left_out:
            archive.writestr("left_out.txt", "".join(left_out))
    yield stream.taken()


def snippet(text: str, span: Span) -> str:
    """Words that point at a span, in the shortest form that finds it: as they stand, with @@n, or by their ends.

    Raises InputError where none does.
    """
    whole = text[slice(*span)]
    for tried in _long(whole) if len(whole) > LONG else ():
        for found in (tried, f"{tried}@@{_nth(text, tried.partition(' ⋯ ')[0], span[0])}"):
            if _finds(text, found, span):
                return found
    for found in (whole, f"{whole}@@{_nth(text, whole, span[0])}", *_pieces(text, whole, span)):
        if _finds(text, found, span):
            return found
    raise InputError(f"«{whole}» at {span[0]}-{span[1]} cannot be pointed at by a snippet")


class _Stream(io.RawIOBase):
    """Where a zip is written to; what was written is taken out as it comes."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, part: Any) -> int:
        """Keep a part."""
        self._parts.append(bytes(part))
        return len(part)

    def taken(self) -> bytes:
        """All that was written since the last time."""
        parts, self._parts = self._parts, []
        return b"".join(parts)


class _Writer:
    """Writes one document."""

    def __init__(self, reading: Reading, text: str) -> None:
        self.reading, self.text = reading, text
        self.times = {time.id: self.words(time.span) for time in reading.times}
        self.counts = {count.id: self.words(count.span) for count in reading.quantities}
        self.ids = {one.id for records in (reading.attributions, reading.events) for one in records}

    def words(self, span: Span) -> str:
        """The snippet of a span."""
        return snippet(self.text, span)

    def evidence(self, found: Evidence | None) -> str | None:
        """The snippet of what carries a field."""
        return self.words(found.span) if found else None

    def there(self, id: str | None) -> str | None:
        """The id of an attribution or event, unless it was rejected."""
        return id if id in self.ids else None

    def whole(self, layers: Sequence[str]) -> dict[str, Any]:
        """The file's content."""
        part, reading = self.reading.document, self.reading
        head = {
            "doc": part.id,
            "title": part.title.text if part.title else None,
            "published": part.published.value,
            "published_by": part.published.by,
            "outlet": None,
            "boilerplate": [
                {"text": self.words(one.span), "kind": one.kind}
                for one in reading.segments
                if one.kind in CHROME
            ],
            "times": [self.time(time) for time in reading.times],
        }
        made = {
            "quantities": [self.quantity(one) for one in reading.quantities],
            "entities": list(self.entities()),
            "attributions": [self.attribution(one) for one in reading.attributions],
            "events": [self.event(one, layers) for one in reading.events],
            "steps": [self.step(one, layers) for one in reading.steps],
        }  # fmt: skip
        return head | {name: found for name, found in made.items() if name in (*layers, "entities")}

    def time(self, one: Time) -> dict[str, Any]:
        """A time."""
        found = {"text": self.times[one.id], "kind": one.kind, "value": one.value}
        return found | ({"mod": one.mod} if one.mod else {})

    def quantity(self, one: Quantity) -> dict[str, Any]:
        """A count."""
        names = ("low", "high", "approx", "measure")
        found = {"text": self.counts[one.id]} | {name: getattr(one, name) for name in names}
        found |= {"of": one.of} if one.of else {}
        found |= {"period": self.times[one.period]} if one.period in self.times else {}
        return found | ({"cumulative": True} if one.cumulative else {})

    def entities(self) -> Iterator[dict[str, Any]]:
        """The entities, each with the forms that name it."""
        spans: dict[str, list[Span]] = {}
        for mention in self.reading.mentions:
            spans.setdefault(mention.entity, []).append(mention.span)
        for one in self.reading.entities:
            if one.kind not in UNLISTED:
                forms = list(_forms(self.text, spans.get(one.id, ())))
                yield {"id": one.id, "kind": one.kind, "forms": forms}

    def attribution(self, one: Attribution) -> dict[str, Any]:
        """An attribution."""
        content = [self.words(part.span) for part in one.content]
        return {
            "id": one.id,
            "cue": self.evidence(one.cue),
            "source": self.evidence(one.source),
            "source_ref": one.source_entity,
            "content": content[0] if len(content) == 1 else content,
            **{name: getattr(one, name) for name in ("form", "act", "channel", "given_to")},
            "within": self.there(one.within),
            "chain": [hop.entity for hop in one.chain],
            "identification": one.identification,
        }

    def event(self, one: Event, layers: Sequence[str]) -> dict[str, Any]:
        """An event."""
        counts = [self.counts[id] for id in one.casualties if id in self.counts]
        return {
            "id": one.id,
            "trigger": self.evidence(one.trigger),
            "type": one.type,
            "mode": one.mode,
            **{name: list(getattr(one, name)) for name in ("actor", "recipient", "place")},
            "time": self.times.get(one.time or ""),
            "weapon": [self.words(found.span) for found in one.weapon],
            "casualties": counts if "quantities" in layers else [],
            "modality": one.modality,
            "attribution": self.there(one.attribution) if "attributions" in layers else None,
            "same_as": self.there(one.same_as),
        }

    def step(self, one: Step, layers: Sequence[str]) -> dict[str, Any]:
        """A step."""
        return {
            "process": one.process,
            "parties": list(one.parties),
            "party": one.party,
            "state": one.state,
            "evidence": self.evidence(one.evidence),
            "attribution": self.there(one.attribution) if "attributions" in layers else None,
            "date": one.date,
        }


def _record(reading: Reading, text: str) -> bytes:
    """The text as a line of JSON, with what came with it."""
    part = reading.document
    told = {"id": part.id, "outlet": part.outlet, "url": part.url, "text": text}
    told |= {"date": part.published.value} if part.published.by == "metadata" else {}
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _forms(text: str, spans: Iterable[Span]) -> Iterator[str]:
    """The distinct forms at these places; with @@n where the words stand elsewhere too and mean another."""
    places = sorted(set(spans))
    by_words: dict[str, list[Span]] = {}
    for span in places:
        by_words.setdefault(text[slice(*span)], []).append(span)
    for words, mine in by_words.items():
        if {match.span() for match in re.finditer(re.escape(words), text)} == set(mine) and words.strip():
            yield words
        else:
            yield from (snippet(text, span) for span in mine)


def _nth(text: str, left: str, start: int) -> int:
    """Which occurrence of these words begins at `start`; 0 when none does."""
    starts = [match.start() for match in re.finditer(re.escape(left), text)]
    return starts.index(start) + 1 if start in starts else 0


def _long(whole: str) -> Iterator[str]:
    """A long snippet by ever more of its first and last words."""
    words = whole.split()
    for count in range(3, len(words) // 2):
        left, right = whole[: whole.find(words[count])].rstrip(), whole[_start_of_last(whole, count) :]
        yield f"{left} ⋯ {right}"


def _start_of_last(whole: str, count: int) -> int:
    starts = [match.start() for match in re.finditer(r"\S+", whole)]
    return starts[-count]


def _pieces(text: str, whole: str, span: Span) -> Iterator[str]:
    """What cannot be written as it stands, by ever longer ends."""
    for count in range(1, len(whole)):
        left, right = whole[:count], whole[-count:]
        yield f"{left} ⋯ {right}@@{_nth(text, left.strip(), span[0])}"


def _finds(text: str, words: str, span: Span) -> bool:
    if not words.strip() or words.endswith("@@0"):
        return False
    try:
        return locate(text, words) == span
    except (InputError, ValueError):
        return False
