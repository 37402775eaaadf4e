"""Neighbours: occurrences that may be the same as one, and that nobody has decided on yet."""

from typing import TYPE_CHECKING, NamedTuple

from rasid.fuse.components import standing
from rasid.model.codec import unpack
from rasid.model.fusion.links import Link, Ref
from rasid.model.fusion.occurrences import Occurrence
from rasid.store.homes import homes_of

if TYPE_CHECKING:
    from rasid.flow.views import Views

NAME = "occurrences"


class Neighbour(NamedTuple):
    """Another occurrence, the strongest of the undecided links that lead to it, and how many there are."""

    occurrence: Occurrence
    link: Link
    links: int


def neighbours(case: "Views", occurrence: Occurrence, most: int = 10) -> tuple[list[Neighbour], int]:
    """The neighbours by the score of their strongest link, at most `most`, and how many there are in all.

    Those that a person kept apart from it, or rejected, are none.
    """
    mine = {report.event for report in occurrence.reports}
    judged = standing(case.judgements(NAME))
    barred = {
        end
        for one in judged
        if one.verdict == "cannot_link" and one.other
        for end, its in ((one.one, one.other), (one.other, one.one))
        if its in mine
    }
    outside = {_outside(link, mine): None for link in occurrence.maybe}
    homes = homes_of(case.store.engine, NAME, [*outside, *barred])
    gone = {homes[ref] for ref in barred if ref in homes} | {occurrence.id}
    gone |= {one.one.document for one in judged if one.verdict == "reject" and one.one.record is None}
    by_group: dict[str, list[Link]] = {}
    for link in occurrence.maybe:
        group = homes.get(_outside(link, mine))
        if group and group not in gone:
            by_group.setdefault(group, []).append(link)
    shown = sorted(by_group, key=lambda group: (-by_group[group][0].score, group))[:most]
    bodies = (unpack(body, Occurrence) for body in case.store.fusion.groups(NAME, ids=shown))
    found = {other.id: other for other in bodies}
    return [
        Neighbour(found[group], by_group[group][0], len(by_group[group])) for group in shown if group in found
    ], len(by_group)


def _outside(link: Link, mine: set[Ref]) -> Ref:
    return link.other if link.one in mine else link.one
