"""Merging: linked members go together best first, unless something holds their groups apart.

Deterministic and independent of the order of the input: bonds are taken by score, then by their ends. The same code
matches coded event tables (a table is a document: no two of its rows are one event), see the tests.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from rasid.model.fusion.links import Ref

P = TypeVar("P")


class Bond(NamedTuple):
    """Two members that may go together, and how much speaks for it; a `firm` one is kept whatever it costs."""

    one: Ref
    other: Ref
    score: float
    firm: bool = False


def merge(
    members: Mapping[Ref, P],
    bonds: Iterable[Bond],
    join: Callable[[P, P], P],
    refuse: Callable[[P, P], str | None],
) -> tuple[list[list[Ref]], list[tuple[Bond, str]]]:
    """The members in groups, sorted, and the bonds that gave way with the reason.

    `members` gives each its profile, `join` makes that of two groups together; `refuse` says in words why two
    groups cannot be one, None when they can. Firm bonds are not asked.
    """
    group: dict[Ref, list[Ref]] = {member: [member] for member in members}
    profile: dict[int, Any] = {id(group[member]): own for member, own in members.items()}
    refused: list[tuple[Bond, str]] = []
    for bond in sorted(bonds, key=lambda bond: (not bond.firm, -bond.score, bond.one, bond.other)):
        one, other = group[bond.one], group[bond.other]
        if one is other:
            continue
        mine, its = profile[id(one)], profile[id(other)]
        why = None if bond.firm else refuse(mine, its)
        if why is not None:
            refused.append((bond, why))
            continue
        if len(one) < len(other):
            one, other = other, one
        one.extend(other)
        profile[id(one)] = join(mine, its)
        group.update((member, one) for member in other)
    distinct = {id(found): found for found in group.values()}
    return sorted(sorted(found) for found in distinct.values()), refused
