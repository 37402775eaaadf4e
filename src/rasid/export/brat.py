"""brat standoff: a text and its annotations a document, offsets in code points as brat counts them.

Text-bound annotations do not cross lines there: what does is cut into fragments at the line ends.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from rasid.export.formats import Counts, Format, Options
from rasid.export.source import Source
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Event
from rasid.model.spans import Span

_WORD = re.compile(r"\S(?:[^\n\r]*\S)?")


def write(source: Source, out: Path, options: Options) -> Counts:
    """Write `.txt` and `.ann` of every document whose text is kept, and the configuration brat needs."""
    out.mkdir()
    counts = Counts()
    counts.wrote("documents", 0)
    kinds = Kinds()
    taken: set[str] = set()
    for reading in source.readings():
        text = reading.document.text or source.text(reading.document.id)
        if text is None:
            counts.left("documents whose text is not kept (read them with --text)")
            continue
        name = re.sub(r"[^A-Za-z0-9_.-]+", "_", reading.document.id).strip(".") or "document"
        while name in taken:
            name += "_again"
        taken.add(name)
        page = Page(text, kinds)
        annotate(reading, page)
        (out / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
        (out / f"{name}.ann").write_text("".join(page.lines), encoding="utf-8", newline="\n")
        counts.wrote("documents")
        counts.wrote("annotations", len(page.lines))
    (out / "annotation.conf").write_text(kinds.configuration(), encoding="utf-8", newline="\n")
    return counts


class Kinds:
    """Every type that was written, for brat's configuration."""

    def __init__(self) -> None:
        self.entities: set[str] = set()
        self.events: dict[str, set[str]] = {}
        self.modalities: set[str] = set()

    def configuration(self) -> str:
        """The text of annotation.conf."""
        roles = (
            f"{name}\t" + ", ".join(f"{role}*:<ANY>" for role in sorted(found)) + "\n"
            for name, found in sorted(self.events.items())
        )
        attributes = (
            [f"Modality\tArg:<EVENT>, Value:{'|'.join(sorted(self.modalities))}\n"] if self.modalities else []
        )
        return "".join((
            "[entities]\n", *(f"{name}\n" for name in sorted(self.entities)),
            "[relations]\nSameEvent\tArg1:<EVENT>, Arg2:<EVENT>\n<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>\n",
            "[events]\n", *roles,
            "[attributes]\n", *attributes,
        ))  # fmt: skip


class Page:
    """The annotations of one document as they are written, line by line."""

    def __init__(self, text: str, kinds: Kinds) -> None:
        self.text, self.kinds = text, kinds
        self.lines: list[str] = []
        self._numbers: dict[str, int] = {}
        self._bounds: dict[tuple[str, tuple[Span, ...]], str] = {}

    def new(self, letter: str, line: str) -> str:
        """Write a line under the next id of its letter, and say the id."""
        self._numbers[letter] = self._numbers.get(letter, 0) + 1
        name = f"{letter}{self._numbers[letter]}"
        self.lines.append(f"{name}\t{line}\n")
        return name

    def bound(self, kind: str, spans: Iterable[Span], trigger: bool = False) -> str | None:
        """The text-bound annotation of some words, made once; None where they are only white space."""
        parts = tuple(part for span in sorted(set(spans)) for part in self._fragments(span))
        if not parts:
            return None
        if (kind, parts) not in self._bounds:
            if not trigger:
                self.kinds.entities.add(kind)
            places = ";".join(f"{first} {after}" for first, after in parts)
            words = " ".join(self.text[first:after] for first, after in parts)
            self._bounds[kind, parts] = self.new("T", f"{kind} {places}\t{words}")
        return self._bounds[kind, parts]

    def _fragments(self, span: Span) -> list[Span]:
        found = _WORD.finditer(self.text, *span)
        return [match.span() for match in found]

    def event(self, kind: str, trigger: Span, roles: list[tuple[str, str | None]]) -> str | None:
        """An event with its trigger and the arguments that are there, numbered from the second of a role on."""
        bound = self.bound(kind, [trigger], trigger=True)
        if bound is None:
            return None
        seen: dict[str, int] = {}
        words = [f"{kind}:{bound}"]
        known = self.kinds.events.setdefault(kind, set())
        for role, argument in roles:
            if argument is not None:
                known.add(role)
                seen[role] = seen.get(role, 0) + 1
                words.append(f"{role}{seen[role] if seen[role] > 1 else ''}:{argument}")
        return self.new("E", " ".join(words))


def annotate(reading: Reading, page: Page) -> None:
    """Write all layers of a reading onto its page."""
    for m in reading.mentions:
        page.bound(m.kind.title().replace("_", "-"), [m.span])
    for t in reading.times:
        bound = page.bound("Time", [t.span])
        if bound and t.value:
            page.new("#", f"AnnotatorNotes {bound}\t{t.value}")
    for q in reading.quantities:
        bound = page.bound("Quantity", [q.span])
        if bound:
            page.new("#", f"AnnotatorNotes {bound}\t{q.measure} {q.low}..{'' if q.high is None else q.high}")
    for attribution in reading.attributions:
        _attribution(attribution, page)
    events = {event.id: _event(event, reading, page) for event in reading.events}
    for event in reading.events:
        one, other = events[event.id], events.get(event.same_as or "")
        if one and other:
            page.new("R", f"SameEvent Arg1:{one} Arg2:{other}")
    for step in reading.steps:
        page.event(f"Step-{step.process}", step.evidence.span, [])


def _attribution(attribution: Attribution, page: Page) -> None:
    source = page.bound("Source", [attribution.source.span]) if attribution.source else None
    content = page.bound("Content", [part.span for part in attribution.content])
    name = page.event("Attribution", attribution.cue.span, [("Source", source), ("Content", content)])
    if name:
        told = f"{attribution.act}, {attribution.form}, {attribution.identification}"
        page.new("#", f"AnnotatorNotes {name}\t{told}")


def _event(event: Event, reading: Reading, page: Page) -> str | None:
    kind = f"{event.type}-{event.mode}" if event.mode else event.type
    roles = [
        (role, _nearest(entity, event, reading, page))
        for role, entities in (("Actor", event.actor), ("Recipient", event.recipient), ("Place", event.place))
        for entity in entities
    ]
    spans = {q.id: ("Quantity", q.span) for q in reading.quantities} | {
        t.id: ("Time", t.span) for t in reading.times
    }
    for role, refs in (("Casualties", event.casualties), ("Time", (event.time,))):
        roles += [(role, page.bound(spans[ref][0], [spans[ref][1]])) for ref in refs if ref in spans]
    name = page.event(kind, event.trigger.span, roles)
    if name:
        page.kinds.modalities.add(event.modality)
        page.new("A", f"Modality {name} {event.modality}")
    return name


def _nearest(entity: str, event: Event, reading: Reading, page: Page) -> str | None:
    """The mention of an entity that stands nearest to the trigger."""
    found = [mention for mention in reading.mentions if mention.entity == entity]
    if not found:
        return None
    near = min(found, key=lambda mention: abs(mention.span[0] - event.trigger.span[0]))
    return page.bound(near.kind.title().replace("_", "-"), [near.span])


FORMAT = Format(
    name="brat",
    suffix="",
    holds=("annotations", "attributions", "events"),
    about="brat standoff: a .txt and a .ann a document, with the configuration; needs the texts.",
    write=write,
    folder=True,
)
