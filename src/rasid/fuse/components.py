"""What hangs together: components of linked claims, and how judgements join and part them."""

from collections.abc import Iterable, Sequence

from rasid.model.fusion.links import Judgement, Link, Ref


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements that no later one revokes."""
    given = list(judgements)
    revoked = {judgement.revokes for judgement in given if judgement.revokes is not None}
    return [judgement for judgement in given if judgement.number not in revoked]


def components(
    refs: Iterable[Ref], links: Iterable[Link], judgements: Sequence[Judgement] = ()
) -> list[list[Ref]]:
    """The refs joined by links of decision `same` and by must_link, each component sorted, in order of its first.

    A cannot_link does not part a component here: which of its other links must give way is the room's to say.
    """
    parent = {ref: ref for ref in refs}

    def top(ref: Ref) -> Ref:
        while parent[ref] != ref:
            parent[ref] = parent[parent[ref]]
            ref = parent[ref]
        return ref

    joined = [(link.one, link.other) for link in links if link.decision == "same"]
    joined += [
        (j.one, j.other) for j in standing(judgements) if j.verdict == "must_link" and j.other is not None
    ]
    for one, other in joined:
        if one in parent and other in parent and top(one) != top(other):
            low, high = sorted((top(one), top(other)))
            parent[high] = low
    found: dict[Ref, list[Ref]] = {}
    for ref in sorted(parent):
        found.setdefault(top(ref), []).append(ref)
    return list(found.values())
