"""Tolls: of the counts told of an occurrence, the one that says most."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rasid.model.codec import unpack
from rasid.model.fusion.figures import Figure
from rasid.model.fusion.links import Ref
from rasid.model.fusion.occurrences import Occurrence

if TYPE_CHECKING:
    from rasid.flow.views import Views

MEASURES = ("killed", "killed_or_wounded", "wounded")  # the first that is told is shown


def tolls(case: "Views", occurrences: Sequence[Occurrence]) -> dict[str, Figure]:
    """The highest count of killed that is told of each, by its id; where none is, of killed or wounded, of wounded.

    A count that only says «several» gives way to any number.
    """
    refs = sorted({ref for one in occurrences for ref in one.casualties})
    told: dict[Ref, Figure] = {
        ref: unpack(body, Figure) for ref, body in case.store.fusion.claims_of("figures", refs)
    }
    found = {}
    for one in occurrences:
        own = [told[ref] for ref in one.casualties if ref in told]
        best = max((figure for figure in own if figure.measure in MEASURES), key=_rank, default=None)
        if best is not None:
            found[one.id] = best
    return found


def _rank(figure: Figure) -> tuple[int, bool, float, Ref]:
    value = figure.low if figure.low is not None else figure.high or 0
    return -MEASURES.index(figure.measure), figure.approx != "vague", value, figure.ref
