"""Krippendorff's alpha: how far people agree beyond what chance would give.

K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011),
https://repository.upenn.edu/asc_papers/43: coincidences of values within units, missing values allowed.
"""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any, Literal

import msgspec

Metric = Literal["nominal", "ordinal", "interval"]
Rating = Mapping[str, Any]  # of one unit: what each person said; who said nothing is not in it
Coincidences = Mapping[tuple[Any, Any], float]
TIMES = 1000


class Agreement(msgspec.Struct, frozen=True):
    """Alpha with what it rests on: 1 is agreement, 0 what chance gives, below 0 worse than that.

    `units` are those that at least two people rated, `coders` these people, `values` their ratings. `low` and
    `high` bound 95 % of the alphas of resampled units. None where all ratings are one value, or nobody rated twice.
    """

    alpha: float | None
    low: float | None
    high: float | None
    units: int
    coders: int
    values: int


def agreement(
    ratings: Iterable[Rating], metric: Metric = "nominal", times: int = TIMES, seed: int = 1
) -> Agreement:
    """Alpha over units, with an interval by bootstrap: units drawn with replacement, `times` times.

    Equal ratings and an equal seed give an equal interval. A resample in which all say one value has no alpha and
    is left out.
    """
    rated = [rating for rating in ratings if len(rating) > 1]
    kinds = Counter(tuple(sorted(Counter(rating.values()).items(), key=repr)) for rating in rated)
    shapes = sorted(kinds, key=repr)
    alpha = _alpha(kinds, metric)
    low, high = (None, None) if alpha is None else _bounds(kinds, shapes, metric, times, seed)
    coders = {who for rating in rated for who in rating}
    return Agreement(alpha, low, high, len(rated), len(coders), sum(map(len, rated)))


def alpha(ratings: Iterable[Rating], metric: Metric = "nominal") -> float | None:
    """Alpha alone; None where nothing can be told."""
    return agreement(ratings, metric, times=0).alpha


Shape = tuple[tuple[Any, int], ...]  # the values of a unit and how many people gave each


def _alpha(kinds: Mapping[Shape, int], metric: Metric) -> float | None:
    coincidences = _coincidences(kinds)
    totals: Counter[Any] = Counter()
    for (value, _), count in coincidences.items():
        totals[value] += count  # type: ignore[assignment]
    whole = sum(totals.values())
    difference = _differences(totals, metric)
    expected = sum(a * b * difference[x, y] for x, a in totals.items() for y, b in totals.items())
    observed = sum(count * difference[pair] for pair, count in coincidences.items())
    return 1 - (whole - 1) * observed / expected if expected else None


def _coincidences(kinds: Mapping[Shape, int]) -> Coincidences:
    """How often two values meet in a unit, each unit of m ratings counted m - 1 times less."""
    found: Counter[tuple[Any, Any]] = Counter()
    for shape, times in kinds.items():
        rated = sum(count for _, count in shape)
        for value, count in shape:
            for other, more in shape:
                pairs = count * (more - (value == other))
                found[value, other] += times * pairs / (rated - 1)
    return found


def _differences(totals: Mapping[Any, float], metric: Metric) -> dict[tuple[Any, Any], float]:
    values = sorted(totals, key=repr) if metric == "nominal" else sorted(totals)
    if metric == "nominal":
        return {(x, y): float(x != y) for x in values for y in values}
    if metric == "interval":
        return {(x, y): float((x - y) ** 2) for x in values for y in values}
    up_to = dict(zip(values, accumulate(totals[value] for value in values), strict=True))
    return {
        (x, y): (abs(up_to[y] - up_to[x]) + (totals[min(x, y)] - totals[max(x, y)]) / 2) ** 2
        for x in values
        for y in values
    }


def _bounds(
    kinds: Mapping[Shape, int], shapes: Sequence[Shape], metric: Metric, times: int, seed: int
) -> tuple[float | None, float | None]:
    chance, weights, count = random.Random(seed), [kinds[shape] for shape in shapes], sum(kinds.values())
    drawn = (Counter(chance.choices(shapes, weights, k=count)) for _ in range(times))
    found = sorted(value for some in drawn if (value := _alpha(some, metric)) is not None)
    if not found:
        return None, None
    at = len(found) * 0.025
    return found[int(at)], found[min(len(found) - 1, int(len(found) - at))]
