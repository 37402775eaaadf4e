"""`rasid show`: an article in the terminal with its evidence under each paragraph."""

import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

from rasid.cli.terminal import Input, column_names, console, quoted
from rasid.flow import readings
from rasid.gather import gather
from rasid.model.reading import Reading
from rasid.model.spans import Span, inside

STYLES = {
    "cue": "bold magenta",
    "content": "cyan",
    "trigger": "bold red",
    "time": "green",
    "quantity": "yellow",
}
QUIET = ("repeat", "related", "boilerplate")


def run(paths: list[str], fields: list[str] | None, folder: Path | None) -> int:
    """Show every document; 1 when an input could not be read."""
    source = Input(gather(paths, column_names(fields), sys.stdin.buffer if "-" in paths else None))
    out = console()
    out.print(" ".join(f"[{style}]{name}[/]" for name, style in STYLES.items()))
    for reading in readings(source.documents(), folder, with_text=True):
        show(reading, out)
    return int(source.failures > 0)


def show(reading: Reading, out: Console) -> None:
    """One document, segment by segment."""
    published = reading.document.published
    out.rule(f"{quoted(reading.document.id)} · published {published.value or 'unknown'} ({published.by})")
    marks = _marks(reading)
    text = reading.document.text or ""
    for segment in reading.segments:
        if segment.kind in QUIET:
            out.print(f"[dim]({segment.kind}) {quoted(text[slice(*segment.span)])}[/]")
            continue
        line = Text(text[slice(*segment.span)], style="bold" if segment.kind == "title" else "")
        for name, span in marks:
            if inside(span, segment.span):
                line.stylize(STYLES[name], span[0] - segment.span[0], span[1] - segment.span[0])
        out.print(line)
        _evidence(reading, segment.span, out)
    for problem in reading.problems:
        out.print(f"[yellow]{problem.code}[/]: {quoted(problem.message)}")


def _marks(reading: Reading) -> list[tuple[str, Span]]:
    marks = [("content", part.span) for a in reading.attributions for part in a.content]
    marks += [("time", time.span) for time in reading.times]
    marks += [("quantity", quantity.span) for quantity in reading.quantities]
    marks += [("cue", attribution.cue.span) for attribution in reading.attributions]
    return marks + [("trigger", event.trigger.span) for event in reading.events]


def _evidence(reading: Reading, span: Span, out: Console) -> None:
    for a in reading.attributions:
        if inside(a.cue.span, span):
            chain = " > ".join(hop.entity or "?" for hop in a.chain) or "?"
            out.print(
                f"    {a.id} [magenta]{quoted(a.cue.text)}[/] {a.act}, {a.form}, {a.identification}: {chain}"
            )
    for e in reading.events:
        if inside(e.trigger.span, span):
            sides = f"{', '.join(e.actor) or '?'} -> {', '.join(e.recipient) or '?'}"
            where = f" @ {', '.join(e.place)}" if e.place else ""
            kind = f"{e.type} {e.mode or ''}".strip()
            out.print(
                f"    {e.id} [red]{quoted(e.trigger.text)}[/] {kind}, {e.modality}: {sides}{where} {e.value or ''}"
            )
    for t in reading.times:
        if inside(t.span, span):
            out.print(f"    {t.id} [green]{quoted(t.text)}[/] {t.value or 'no value'}")
    for q in reading.quantities:
        if inside(q.span, span):
            high = "…" if q.high is None else q.high
            out.print(f"    {q.id} [yellow]{quoted(q.text)}[/] {q.measure} {q.low}..{high} ({q.approx})")
    for s in reading.steps:
        if inside(s.evidence.span, span):
            out.print(f"    {s.id} {s.process} {s.state}: {s.party or 'joint'} ({', '.join(s.parties)})")
