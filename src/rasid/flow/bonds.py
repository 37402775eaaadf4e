"""Bonds: what holds the reports of an occurrence together, the strongest first, and what held others apart."""

from typing import TYPE_CHECKING

from rasid.model.fusion.links import Link
from rasid.model.fusion.occurrences import Occurrence

if TYPE_CHECKING:
    from rasid.flow.views import Views


def bonds(case: "Views", occurrence: Occurrence, most: int = 50) -> tuple[list[Link], int]:
    """The links between reports of an occurrence that say they are one, at most `most`, and how many there are."""
    refs = {report.event for report in occurrence.reports}
    found = [
        link
        for link in case.store.fusion.links_of("occurrences", sorted(refs), "same")
        if link.one in refs and link.other in refs
    ]
    return sorted(found, key=lambda link: (-link.score, link.one, link.other))[:most], len(found)
