"""What hangs together when people may part it: ties by strength, and judgements that bind and part."""

from collections.abc import Mapping, Sequence

from rasid.fuse.components import standing
from rasid.fuse.merging import Bond, merge
from rasid.model.fusion.links import Judgement, Ref

Ends = tuple[Ref, Ref]


def ends(one: Ref, other: Ref) -> Ends:
    """The two in order."""
    return (one, other) if str(one) <= str(other) else (other, one)


def judged(judgements: Sequence[Judgement], question: str, verdict: str) -> set[Ends]:
    """The pairs people bound (must_link) or parted (cannot_link) for a question, those revoked left out."""
    return {
        ends(judgement.one, judgement.other)
        for judgement in standing(judgements)
        if judgement.question == question and judgement.verdict == verdict and judgement.other is not None
    }


def hold(ties: Mapping[Ends, float], bound: set[Ends], parted: set[Ends]) -> list[list[Ref]]:
    """Groups of two and more, by ties and by what is bound; two that are parted are in no group together.

    The strongest ties are made first, and a tie that would bring parted ones together is not made. What is bound
    is bound whatever it costs, but for the pair itself being parted.
    """
    refs = {ref for pair in (*ties, *bound) for ref in pair}
    foes: dict[Ref, set[Ref]] = {ref: set() for ref in refs}
    for one, other in parted:
        foes.setdefault(one, set()).add(other)
        foes.setdefault(other, set()).add(one)
    members = {ref: (frozenset((ref,)), frozenset(foes[ref])) for ref in refs}
    bonds = [Bond(*pair, strength) for pair, strength in ties.items() if pair not in parted]
    bonds += [Bond(*pair, 1.0, firm=True) for pair in bound - parted]
    found, _ = merge(
        members,
        bonds,
        join=lambda one, other: (one[0] | other[0], one[1] | other[1]),
        refuse=lambda one, other: "a person parted them" if one[0] & other[1] else None,
    )
    return [group for group in found if len(group) > 1]
