"""What hangs together when people may part it: ties by strength, and judgements that bind and part."""

from collections.abc import Mapping, Sequence

from rasid.fuse.components import components, standing
from rasid.model.fusion.links import Judgement, Link, Ref

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
    """Components of two and more, by ties and by what is bound.

    A tie between two that are parted does not hold; while they hang together through others, the weakest tie of
    their component is cut.
    """
    left = {pair: strength for pair, strength in ties.items() if pair not in parted}
    refs = {ref for pair in (*ties, *bound) for ref in pair}
    joins = [Judgement(0, "", "must_link", one, "", "", other) for one, other in bound - parted]
    while True:
        links = [Link(one, other, "same", strength) for (one, other), strength in left.items()]
        found = components(refs, links, joins)
        place = {ref: number for number, group in enumerate(found) for ref in group}
        torn = [pair for pair in sorted(parted) if pair[0] in place and place[pair[0]] == place.get(pair[1])]
        loose = [pair for pair in left if torn and place[pair[0]] == place[torn[0][0]]]
        if not loose:
            return [group for group in found if len(group) > 1]
        del left[min(loose, key=lambda pair: (left[pair], pair))]
