"""`rasid demo`: the bundled sample articles, in short here and in full on a page."""

import tempfile
from collections.abc import Iterable
from importlib.resources import as_file, files
from pathlib import Path

from rich.console import Console

from rasid.cli.terminal import Input, check_out, console, quoted
from rasid.flow import readings
from rasid.gather import gather
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Entity, Event
from rasid.web.page import page

NAME = "rasid-demo.html"
MOST = 2  # rows of a kind shown for each document
WIDEST = 70  # characters of a cell
CERTAIN = ("occurred", "ongoing", "claimed", "denied")


def run(out: Path | None, folder: Path | None) -> int:
    """Read the samples, say what was found, write the page and name its address."""
    check_out(out)
    with as_file(files("rasid") / "samples") as samples:
        source = Input(gather([str(samples)]))
        found = list(readings(source.documents(), folder, with_text=True))
    target = console()
    target.print(
        "[bold]Rasid[/] reads invented articles and shows what each one says, who says so, and in which words."
    )
    for reading in found:
        _brief(reading, target)
    path = (out or Path(tempfile.gettempdir()) / NAME).resolve()
    path.write_text(page(found), encoding="utf-8")
    target.print(f"\n{len(found)} documents. Open the page in a browser, click any word:")
    target.print(path.as_uri(), soft_wrap=True, markup=False)
    return int(source.failures > 0)


def _brief(reading: Reading, out: Console) -> None:
    """One line of counts, then the most telling rows."""
    document = reading.document
    title = document.title.text if document.title else document.id
    counts = ", ".join(
        f"{len(getattr(reading, layer))} {layer}"
        for layer in ("attributions", "events", "times", "quantities", "steps")
    )
    out.print(
        f"\n[bold]{quoted(_short(title))}[/]  {document.published.value or 'undated'}  [dim]{counts}[/]"
    )
    names = {entity.id: _name(entity) for entity in reading.entities}
    for attribution in _telling_words(reading.attributions):
        chain = " > ".join(_called(hop.entity, names) for hop in attribution.chain)
        said = quoted(_short(" … ".join(part.text for part in attribution.content)))
        out.print(f"  [magenta]{attribution.act}[/] {chain} ({attribution.identification}): {said}")
    for event in _telling_deeds(reading.events):
        sides = f"{_all_called(event.actor, names)} -> {_all_called(event.recipient, names)}"
        kind = f"{event.type} {event.mode or ''}".strip()
        out.print(
            f"  [red]{kind}[/] {sides}, {event.modality} {event.value or ''} {quoted(event.trigger.text)}"
        )


def _telling_words(records: Iterable[Attribution]) -> list[Attribution]:
    """The attributions with the longest chains, in text order."""
    ranked = sorted((record for record in records if record.chain), key=lambda record: -len(record.chain))[
        :MOST
    ]
    return sorted(ranked, key=lambda record: record.cue.span)


def _telling_deeds(records: Iterable[Event]) -> list[Event]:
    """The events that tell most of who, whom, where and when, in text order."""

    def told(event: Event) -> int:
        fields = (
            event.actor,
            event.recipient,
            event.place,
            event.value,
            event.casualties,
            event.modality in CERTAIN,
        )
        return sum(map(bool, fields))

    ranked = sorted(
        (record for record in records if record.same_as is None), key=lambda record: -told(record)
    )[:MOST]
    return sorted(ranked, key=lambda record: record.trigger.span)


def _name(entity: Entity) -> str:
    """The English name of a known entity; the Arabic words for one this document alone knows."""
    english = None if entity.local else entity.name.en
    return quoted(english or _short(entity.name.ar))


def _called(entity: str | None, names: dict[str, str]) -> str:
    return names.get(entity or "", "?")


def _all_called(entities: Iterable[str], names: dict[str, str]) -> str:
    return ", ".join(_called(entity, names) for entity in entities) or "?"


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= WIDEST else plain[: WIDEST - 1] + "…"
