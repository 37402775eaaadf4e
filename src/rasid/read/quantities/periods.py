"""Periods: the time expression that bounds a count («خلال أسبوع», «منذ السابع من أكتوبر»)."""

from collections.abc import Sequence

from rasid.match.spans import token_range
from rasid.model.records import Expression
from rasid.read.quantities.lines import Count, Line

_SINCE = frozenset(("منذ", "ومنذ"))
_BOUNDS = frozenset(("خلال", "وخلال", "غضون", "طوال", "طيلة", "طيله", "ضمن")) | _SINCE
_ONSETS = frozenset(("بدء", "بدايه", "انطلاق", "انطلاقه", "اندلاع"))
_GAP = 2  # words between the bounding word and the time: «خلال أقل من أسبوع»


def period(line: Line, count: Count, times: Sequence[tuple[int, Expression]]) -> tuple[str | None, bool]:
    """(id of the nearest bounding time of the sentence, whether it makes the count cumulative)."""
    best: tuple[int, str, bool] | None = None
    for index, expression in times:
        first, _ = token_range(line.tokens, expression.span)
        word = next(
            (line.fold(at) for at in range(first, first - _GAP - 1, -1) if line.fold(at) in _BOUNDS), None
        )
        if word is None:
            continue
        distance = first - count.after if first >= count.after else (count.first - first) * 2
        if best is None or distance < best[0]:
            best = (distance, f"t{index + 1}", word in _SINCE)
    return (best[1], best[2]) if best else (None, False)


def begun(line: Line) -> bool:
    """Whether the sentence counts from the beginning of something it gives no date for («منذ بدء العمليات»)."""
    return any(
        line.fold(at) in _SINCE and line.fold(at + 1) in _ONSETS for at in range(line.first, line.after)
    )


def since(line: Line, times: Sequence[tuple[int, Expression]]) -> str | None:
    """The id of a time the sentence counts from, whatever it counts («منذ 3 آذار»)."""
    for index, expression in times:
        first, _ = token_range(line.tokens, expression.span)
        if line.fold(first - 1) in _SINCE and expression.kind == "date":
            return f"t{index + 1}"
    return None
