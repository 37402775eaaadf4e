"""`rasid case search`: what a case holds of some words, as hits, as keywords in context, or counted."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast, get_args

import msgspec
from rich.cells import cell_len
from rich.markup import escape

from rasid.cli.case_figures import write_table
from rasid.cli.case_views import check_days, limited, show, write_lines
from rasid.cli.terminal import check_form, console, quoted
from rasid.flow.case import Case
from rasid.model.errors import InputError
from rasid.model.records import Act, EventType, Modality
from rasid.store.filters import Query
from rasid.store.kwic import Line, Sorting, lines
from rasid.store.search import Facets, Hit, Order, count, facets, search

FORMS = ("table", "jsonl", "csv")
ORDERS = ("newest", "oldest", "best")
SORTS = ("hits", "before", "after")
KINDS = {"acts": Act, "types": EventType, "modalities": Modality}
PLACES = 3  # of a hit in the table
WIDE = 120  # columns from which a line of context has its document's id, and that a pipe is taken to have
LRM, RLI, PDI = "\u200e", "\u2067", "\u2069"
_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")


def run(
    store: str,
    words: str,
    filters: Mapping[str, Any],
    form: str,
    order: str,
    most: int,
    kwic: bool,
    size: int,
    sort: str,
    facet: bool,
    folder: Path | None,
) -> int:
    """Search a case. `filters` are fields of a Query by name; actors and holders may be names."""
    check_form(form, FORMS)
    for option, value, values in (("--order", order, ORDERS), ("--sort", sort, SORTS)):
        if value not in values:
            raise InputError(f"{option} is one of {', '.join(values)}, not {value!r}")
    with Case.open(store, folder) as case:
        query, engine = asked(case, words, filters), case.store.engine
        if facet:
            return write_facets(facets(engine, query), form)
        found = search(engine, query, cast(Order, order))
        if kwic:
            return write_context(lines(found, size, "words", cast(Sorting, sort)), form, most)
        if form == "table":
            print(f"{count(engine, query)} documents")
        return write_hits(found, form, most)


def asked(case: Case, words: str, filters: Mapping[str, Any]) -> Query:
    """The query, with names of entities looked up. Raises InputError for a value or a name there is not."""
    given = {field: value for field, value in filters.items() if value}
    check_days(given.get("since"), given.get("until"))
    for field, kind in KINDS.items():
        for value in given.get(field, ()):
            if value not in get_args(kind):
                raise InputError(f"{value}: is none of the {field}, which are {', '.join(get_args(kind))}")
    for field in ("actors", "held_by"):
        if field in given:
            given[field] = [id for name in given[field] for id in sorted(case.called(name))]
    return msgspec.convert({"words": words, **given}, Query)


def write_hits(found: Iterable[Hit], form: str, most: int) -> int:
    """Print hits as a table, as JSON Lines or as CSV."""
    hits = limited(found, most)
    if form == "jsonl":
        return write_lines(map(told, hits))
    if form == "csv":
        return write_table(map(_row, hits))
    return show((line for hit in hits for line in hit_lines(hit)), "nothing found")


def told(hit: Hit) -> dict[str, Any]:
    """A hit without its text, every span with its words."""
    places = [{"span": span, "text": hit.text[slice(*span)]} for span in hit.spans]
    return {
        "document": hit.document,
        "outlet": hit.outlet,
        "day": hit.day,
        "title": hit.title,
        "score": hit.score,
        "places": places,
        "records": [
            {
                "id": record.ref.record,
                "layer": record.layer,
                "kind": record.kind,
                "modality": record.modality,
                "span": record.span,
                "text": record.text,
            }
            for record in hit.records
        ],
    }


def _row(hit: Hit) -> dict[str, Any]:
    row = told(hit)
    spans = " ".join(f"{first}-{after}" for first, after in hit.spans)
    return row | {"places": spans, "records": " ".join(record["id"] for record in row["records"])}


def hit_lines(hit: Hit) -> Iterator[str]:
    """A hit for the terminal: what it is, its first places in their context, and the records that filters name."""
    title = hit.title or " ".join(hit.text[:80].split())
    yield f"[bold]{hit.document}[/bold]  {hit.day or '?':<10}  {quoted(hit.outlet or '?')}  {quoted(title)}"
    some = msgspec.structs.replace(hit, spans=hit.spans[:PLACES], records=())
    for line in lines([some], 8):
        parts = (escape(line.before), f"[bold]{escape(line.keyword)}[/bold]", escape(line.after))
        yield "    " + _held(" ".join(part for part in parts if part))
    for record in hit.records:
        kind = " ".join(word for word in (record.kind, record.modality) if word)
        yield f"    {record.ref.record or '':<5} {kind}: {quoted(' '.join(record.text.split()))}"


def write_context(found: Iterable[Line], form: str, most: int) -> int:
    """Print lines of context in columns, as JSON Lines or as CSV."""
    some = limited(found, most)
    if form == "jsonl":
        return write_lines(some)
    if form == "csv":
        return write_table(
            msgspec.structs.asdict(line) | {"span": f"{line.span[0]}-{line.span[1]}"} for line in some
        )
    out = console()
    return show(columns(list(some), out.width if out.is_terminal else WIDE), "nothing found")


def columns(found: Sequence[Line], width: int) -> Iterator[str]:
    """Lines with their keywords one below the other, for a terminal of so many columns.

    On a line of Arabic what is read before the keyword stands to its right, on others to its left.
    """
    widest = min(max((cell_len(line.keyword) for line in found), default=0), width // 3)
    heads = [_head(line, width) for line in found]
    left = width - max(map(cell_len, heads), default=0) - widest - 4
    for head, line in zip(heads, found, strict=True):
        yield escape(head) + "  " + context(line, max(8, left // 2), widest)


def _head(line: Line, width: int) -> str:
    head = f"{line.day or '?':<10} {(line.outlet or '?')[:14]:<14}"
    return f"{line.document} {head}" if width >= WIDE else head


def context(line: Line, side: int, widest: int) -> str:
    """A line of context with `side` columns on each side of a keyword that has `widest`."""
    is_arabic = _ARABIC.search(line.before + line.keyword + line.after) is not None
    before, after = _fit(line.before, side, at_end=True), _fit(line.after, side, at_end=False)
    left, right = (after, before) if is_arabic else (before, after)
    room = widest - cell_len(line.keyword)
    key = " " * (room // 2) + f"[bold]{_held(escape(line.keyword))}[/bold]" + " " * (room - room // 2)
    margin = " " * (side - cell_len(left))
    return f"{_mark()}{margin}{_held(escape(left))} {_mark()}{key}{_mark()} {_held(escape(right))}"


def _fit(text: str, width: int, at_end: bool) -> str:
    """As many whole words as there is room for, those nearest the keyword."""
    words = text.split()
    while words and cell_len(" ".join(words)) > width:
        words.pop(0 if at_end else -1)
    return " ".join(words)


def _held(text: str) -> str:
    """Words of Arabic kept together and from right to left among columns that go from left to right."""
    return f"{RLI}{text}{PDI}" if _mark() and _ARABIC.search(text) else text


def _mark() -> str:
    """What holds the columns of a line in their order; nothing where the terminal would print it."""
    return "" if os.environ.get("RASID_NO_ISOLATES") else LRM


def write_facets(found: Facets, form: str) -> int:
    """Print counts of documents by outlet, month, act, event type and modality."""
    rows = [
        {"facet": facet, "value": value, "documents": number}
        for facet, values in found._asdict().items()
        for value, number in values.items()
    ]
    if form == "jsonl":
        return write_lines(rows)
    if form == "csv":
        return write_table(rows)
    return show(
        (f"{row['facet']:<12}{row['documents']:>8}  {quoted(str(row['value']))}" for row in rows),
        "nothing found",
    )
