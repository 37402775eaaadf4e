"""The summary of readings as tables in the terminal."""

from collections.abc import Iterable
from typing import IO

from rich.console import Console
from rich.table import Table

from rasid.cli.terminal import quoted
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Event, Name

WIDEST = 60  # characters of a cell


def summarise(readings: Iterable[Reading], out: Console | None, file: IO[str]) -> None:
    """One block a document: its head line, then attributions, events and figures."""
    target = out or Console(file=file, highlight=False, width=160)
    for reading in readings:
        print_reading(reading, target)


def print_reading(reading: Reading, out: Console) -> None:
    """One document's evidence as tables."""
    document = reading.document
    title = quoted(document.title.text if document.title else document.id)
    out.print(f"\n[bold]{title}[/]")
    published = document.published
    out.print(f"published {published.value or 'unknown'} ({published.by}); {_counts(reading)}")
    names = {entity.id: entity.name for entity in reading.entities}
    if reading.attributions:
        out.print(_attributions(reading.attributions, names))
    if reading.events:
        out.print(_events(reading.events, names))
    for problem in reading.problems:
        out.print(f"[yellow]{problem.code}[/]: {quoted(problem.message)}")


def _counts(reading: Reading) -> str:
    layers = ("attributions", "events", "times", "quantities", "steps")
    return ", ".join(f"{len(getattr(reading, layer))} {layer}" for layer in layers)


def _table(title: str, *heads: str) -> Table:
    table = Table(title=title, title_justify="left", box=None, header_style="bold", pad_edge=False)
    for head in heads:
        table.add_column(head, max_width=WIDEST, overflow="fold")
    return table


def _attributions(records: Iterable[Attribution], names: dict[str, Name]) -> Table:
    table = _table("who said what", "act", "chain", "content", "form")
    for record in records:
        chain = " > ".join(_called(hop.entity, names) for hop in record.chain) or "?"
        content = " … ".join(part.text for part in record.content)
        table.add_row(record.act, chain, quoted(_short(content)), record.form)
    return table


def _events(records: Iterable[Event], names: dict[str, Name]) -> Table:
    table = _table(
        "who did what to whom", "type", "trigger", "actor", "recipient", "place", "when", "modality"
    )
    for record in records:
        kind = f"{record.type} {record.mode or ''}".strip()
        people = (
            ", ".join(_called(name, names) for name in side)
            for side in (record.actor, record.recipient, record.place)
        )
        table.add_row(kind, quoted(record.trigger.text), *people, record.value or "", record.modality)
    return table


def _called(entity: str | None, names: dict[str, Name]) -> str:
    if entity is None:
        return "?"
    name = names.get(entity)
    return quoted(name.en or _short(name.ar)) if name else entity


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= WIDEST * 2 else plain[: WIDEST * 2 - 1] + "…"
