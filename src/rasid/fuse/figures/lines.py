"""Lines: a series as text, a line a figure, and what does not go together below."""

from collections.abc import Iterator
from typing import Any

from rasid.fuse.figures.comparisons import told
from rasid.fuse.figures.scopes import CASUALTIES
from rasid.model.fusion.figures import Comparison, Figure, Series

_UNCOUNTED = CASUALTIES | {"money", "aircraft"}
_SAID = frozenset(("later_increment", "revised_down", "conflict", "not_comparable"))


def describe(series: Series) -> list[str]:
    """The series in lines: its scope, then «day number measure, who says so, outlet», shares indented.

    Comparisons other than same and consistent follow, each with its reasons.
    """
    places = {figure.ref: at for at, figure in enumerate(series.figures, 1)}
    lines = [f"{series.scope} ({len(series.figures)} figures)"]
    lines += [_line(at, figure) for at, figure in enumerate(series.figures, 1)]
    for one in series.comparisons:
        if one.relation in _SAID:
            why = "; ".join(reason.words for reason in one.reasons)
            relation = one.relation.replace("_", " ")
            lines.append(f"  {places[one.earlier]} -> {places[one.later]} {relation}: {why}")
    return lines


def rows(series: Series) -> list[dict[str, Any]]:
    """The series as a flat table, a row a figure, each with what it is to the one it was last compared with."""
    last = {one.later: one for one in series.comparisons}
    return [_row(series, figure, last.get(figure.ref)) for figure in series.figures]


def _row(series: Series, figure: Figure, compared: Comparison | None) -> dict[str, Any]:
    return {
        "series": series.id,
        "scope": series.scope,
        "measure": figure.measure,
        "count": figure.count,
        "low": figure.low,
        "high": figure.high,
        "approx": figure.approx,
        "as_of": figure.as_of,
        "period_start": figure.period_start,
        "period_end": figure.period_end,
        "of": figure.of,
        "actor": figure.actor,
        "target": figure.target,
        "place": figure.place,
        "modality": figure.modality,
        "voice": figure.voice,
        "outlet": figure.outlet,
        "published": figure.published,
        "headline": figure.headline,
        "part_of": str(figure.part_of) if figure.part_of else None,
        "relation": compared.relation if compared else None,
        "to": str(compared.earlier) if compared else None,
        "because": "; ".join(reason.words for reason in compared.reasons) if compared else None,
        "words": figure.quoted.text,
        "record": str(figure.ref),
    }


def _line(at: int, figure: Figure) -> str:
    return f"{at:>3} " + ", ".join(_parts(figure))


def _parts(figure: Figure) -> Iterator[str]:
    share = "  of them " if figure.part_of else ""
    yield f"{figure.as_of or 'undated'} {share}{told(figure)} {_noun(figure)}"
    if figure.period_start and figure.period_end:
        yield f"{figure.period_start} to {figure.period_end}"
    elif figure.period_start:
        yield f"since {figure.period_start}"
    yield figure.voice or "the outlet itself"
    yield figure.outlet or figure.ref.document
    if figure.parts:
        yield f"sum of {len(figure.parts)} counts"
    if figure.headline:
        yield "headline"


def _noun(figure: Figure) -> str:
    words = figure.measure.replace("_", " ")
    return words if figure.low == figure.high == 1 or figure.measure in _UNCOUNTED else f"{words}s"
