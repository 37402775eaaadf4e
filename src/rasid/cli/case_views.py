"""`rasid case copies|origins|occurrences`: what a person wants to see of them."""

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, get_args

import msgspec

from rasid.cli.terminal import check_form, console, counted, parted, quoted
from rasid.export.words import days
from rasid.flow.case import Case
from rasid.flow.wanted import Wanted
from rasid.model.errors import InputError
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.fusion.origins import Origins, Utterance
from rasid.model.records import EventType


def copies(store: str, form: str, most: int) -> int:
    """Groups of documents that are the same words."""
    check_form(form, ("table", "jsonl"))
    with Case.open(store) as case:
        found = case.copies()
        if form == "jsonl":
            return write_lines(found)
        return show((line for group in limited(found, most) for line in copy_lines(case, group)), "no copies")


def copy_lines(case: Case, group: CopyGroup) -> Iterator[str]:
    """A group of copies: its documents, the one others follow first, and how each pair is related."""
    yield f"[bold]{group.id}[/bold]  {counted(len(group.documents), 'document')}"
    rows = case.rows(group.documents)
    for document in sorted(group.documents, key=lambda d: (d != group.first, rows[d].day or "~", d)):
        row = rows[document]
        mark = "first" if document == group.first else "     "
        yield f"  {mark} {document}  {row.day or '?':<10}  {quoted(row.outlet or '?')}  {quoted(row.title)}"
    for pair in group.pairs:
        arrow = {"one_from_other": "<-", "other_from_one": "->"}.get(pair.direction or "", "--")
        yield f"  {pair.one} {arrow} {pair.other}  {pair.derivation} {pair.containment:.2f}"
        yield from (f"      {parted(reason.words)}" for reason in pair.reasons)


def origins(store: str, ids: list[str] | None, form: str, most: int, folder: Path | None) -> int:
    """The independent voices behind an occurrence or records, or every statement and where it is printed."""
    check_form(form, ("table", "jsonl"))
    with Case.open(store, folder) as case:
        if not ids:
            said = case.utterances(least=2)
            if form == "jsonl":
                return write_lines(said)
            lines = (line for group in limited(said, most) for line in utterance_lines(case, group))
            return show(lines, "no statement is printed twice")
        found = case.origins_of(ids)
        return write_lines([found]) if form == "jsonl" else show(origin_lines(case, found), "nobody")


def utterance_lines(case: Case, group: Utterance) -> Iterator[str]:
    """A statement, who made it, to whom it was given, and where it is printed."""
    given = f", given to {quoted(case.name(group.obtained_by))}" if group.obtained_by else ""
    speaker = case.name(group.speaker, [ref.document for ref in group.attributions]) if group.speaker else "?"
    yield f"[bold]{group.id}[/bold]  {quoted(speaker)}  {group.uttered or '?'}{given}"
    yield f"  {quoted(group.words)}"
    yield f"  printed at {', '.join(map(str, group.attributions))}"
    yield from (f"      {parted(reason.words)}" for reason in group.reasons)


def origin_lines(case: Case, found: Origins) -> Iterator[str]:
    """How many voices, who they are, and every merge."""
    yield f"[bold]{_interval(found, 'independent voice')}[/bold]"
    for voice in found.voices:
        documents = [ref.document for ref in voice.members]
        name = case.name(voice.entity, documents) if voice.entity else "not told who"
        side = "" if voice.side == "unknown" else f", {voice.side.replace('_', ' ')}"
        against = ", against its interest" if voice.against_interest else ""
        kind = "origin unknown" if voice.kind == "unknown" else f"by {voice.kind}"
        yield f"  {quoted(name)} ({kind}{side}{against}): {', '.join(map(str, voice.members))}"
        yield from (f"      {parted(reason.words)}" for reason in voice.reasons)
    yield from (f"  merged: {parted(reason.words)}" for reason in found.merges)


def _interval(found: Origins, noun: str) -> str:
    """`3 voices`, or `2 to 3 voices`."""
    return f"{found.low} to {found.high} {noun}s" if found.low < found.high else counted(found.high, noun)


def occurrences(
    store: str,
    form: str,
    kind: str | None,
    actor: str | None,
    place: str | None,
    since: str | None,
    until: str | None,
    least: int,
    most: int,
    folder: Path | None,
) -> int:
    """Occurrences that pass the filters, each with its reports."""
    check_form(form, ("table", "jsonl"))
    if kind is not None and kind.upper() not in get_args(EventType):
        raise InputError(f"--type {kind}: an event type is one of {', '.join(get_args(EventType))}")
    check_days(since, until)
    with Case.open(store, folder) as case:
        wanted = Wanted(
            kind.upper() if kind else None,
            case.called(actor) if actor else None,
            case.called(place) if place else None,
            since,
            until,
        )
        found = filter(wanted.takes, case.occurrences_bare(least))
        if form == "jsonl":
            return write_lines(map(case.with_origins, found))
        lines = (
            line
            for occurrence in limited(found, most)
            for line in occurrence_lines(case, case.with_origins(occurrence))
        )
        return show(lines, "no such occurrence")


def occurrence_lines(case: Case, occurrence: Occurrence) -> Iterator[str]:
    """An occurrence in a few lines: what, when, where, who, how many voices, and each report."""
    days = (
        " to ".join(dict.fromkeys(day for day in (occurrence.first_day, occurrence.last_day) if day)) or "?"
    )
    what = f"{occurrence.type} {occurrence.mode}" if occurrence.mode else occurrence.type
    where = occurrence.where.name or "place unknown"
    yield f"[bold]{occurrence.id}[/bold]  {days}  {what}  {quoted(where)} ({occurrence.where.precision})"
    documents = list(dict.fromkeys(report.event.document for report in occurrence.reports))
    who = [
        ", ".join(case.name(name, documents) for name in names) or "?"
        for names in (occurrence.actors, occurrence.recipients)
    ]
    yield f"  {quoted(who[0])} -> {quoted(who[1])}"
    voices = occurrence.origins
    counts = ", ".join(f"{count} {modality}" for modality, count in sorted(occurrence.modality.items()))
    count = "" if voices is None else f"; {_interval(voices, 'independent voice')}"
    yield f"  {counted(len(occurrence.reports), 'report')}: {counts}{count}"
    for report in occurrence.reports:
        said = f"{report.event}  {report.published or '?':<10}  {quoted(report.outlet or '?')}"
        yield f"    {said}  {report.modality}  {quoted(report.trigger.text)}"


def check_days(since: str | None, until: str | None) -> None:
    """Raise InputError where --since or --until is no day, month or year."""
    for option, day in (("--since", since), ("--until", until)):
        if day is not None and (days(day) is None or "/" in day):
            raise InputError(f"{option} {day}: is no ISO date, month or year (2024-08-26, 2024-08, 2024)")


def limited(found: Iterable[Any], most: int) -> Iterator[Any]:
    """At most so many, and a word on stderr where there are more; 0 is all."""
    rest = iter(found)
    yield from islice(rest, most or None)
    if most and next(rest, None) is not None:
        print(f"rasid: the first {most}; there are more: --most 0 for all", file=sys.stderr)


def show(lines: Iterable[str], otherwise: str) -> int:
    """Print lines that may hold styles, or say there is nothing."""
    out, empty = console(), True
    for line in lines:
        out.print(line, soft_wrap=True)
        empty = False
    if empty:
        print(otherwise)
    return 0


def write_lines(records: Iterable[Any]) -> int:
    """Records as JSON Lines on stdout."""
    for record in records:
        sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")
    sys.stdout.buffer.flush()
    return 0
