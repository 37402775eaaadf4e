"""Values: the figures of a series by the number they give, and what each number is to the others."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple, get_args

from rasid.model.fusion.figures import Comparison, Figure, Relation, Series
from rasid.model.fusion.links import Ref

WEIGHT: tuple[Relation, ...] = (
    "conflict", "revised_down", "later_increment", "not_comparable", "consistent", "same",
)  # fmt: skip
assert set(WEIGHT) == set(get_args(Relation))


class Teller(NamedTuple):
    """Who tells a number: the innermost of the chain (an entity and its document), else the outlet, and how often."""

    entity: str | None
    document: str
    outlet: str | None
    times: int


class Value(NamedTuple):
    """A number and the figures that give it. `relation` is the weightiest of what it is to other numbers.

    `share`: a share of a whole that the same text gives. `tellers`: who tells it most often first.
    """

    figures: tuple[Figure, ...]
    share: bool
    relation: Relation
    tellers: tuple[Teller, ...]

    @property
    def first(self) -> Figure:
        """The figure told first."""
        return self.figures[0]


class Contrast(NamedTuple):
    """What two numbers are to each other: one of the comparisons that say so, and how many do."""

    comparison: Comparison
    earlier: Figure
    later: Figure
    times: int


def values(series: Series) -> list[Value]:
    """The numbers of a series from the lowest up, shares behind wholes."""
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in series.figures:
        found.setdefault(_key(figure), []).append(figure)
    homes = {figure.ref: key for key, told in found.items() for figure in told}
    made = [
        Value(
            tuple(told), told[0].part_of is not None, _relation(key, homes, series.comparisons), tellers(told)
        )
        for key, told in found.items()
    ]
    return sorted(
        made, key=lambda one: (one.share, _least(one.first), one.first.high is None, one.first.high or 0)
    )


def contrasts(series: Series) -> list[Contrast]:
    """How the numbers of a series compare, each pair and relation once, the weightiest first."""
    figures = {figure.ref: figure for figure in series.figures}
    found: dict[tuple[object, ...], list[Comparison]] = {}
    for one in series.comparisons:
        key = (_key(figures[one.earlier]), _key(figures[one.later]), one.relation, one.reasons[0].rule)
        found.setdefault(key, []).append(one)
    made = [Contrast(c[0], figures[c[0].earlier], figures[c[0].later], len(c)) for c in found.values()]
    return sorted(made, key=lambda one: (WEIGHT.index(one.comparison.relation), -one.times))


def tellers(figures: Iterable[Figure]) -> tuple[Teller, ...]:
    """Who tells these figures, the most frequent first: the same voice once, however many outlets print it."""
    said: Counter[str] = Counter()
    firsts: dict[str, Figure] = {}
    for figure in figures:
        name = next(iter(figure.chain[-1:]), None) or figure.outlet or figure.ref.document
        said[name] += 1
        firsts.setdefault(name, figure)
    return tuple(
        Teller(one.chain[-1] if one.chain else None, one.ref.document, one.outlet, count)
        for name, count in said.most_common()
        for one in [firsts[name]]
    )


def _key(figure: Figure) -> tuple[object, ...]:
    return (figure.low, figure.high, figure.approx, figure.part_of is not None)


def _least(figure: Figure) -> float:
    return figure.low if figure.low is not None else 0


def _relation(
    key: tuple[object, ...], homes: dict[Ref, tuple[object, ...]], comparisons: Iterable[Comparison]
) -> Relation:
    return min(_relations(key, homes, comparisons), key=WEIGHT.index, default="same")


def _relations(
    key: tuple[object, ...], homes: dict[Ref, tuple[object, ...]], comparisons: Iterable[Comparison]
) -> Iterator[Relation]:
    for one in comparisons:
        ends = (homes[one.earlier], homes[one.later])
        if key in ends and ends[0] != ends[1]:
            yield one.relation
