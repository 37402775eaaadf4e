"""Groups of copies: documents tied by pairs that are half the same or more, as people's judgements allow."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from rasid.fuse.components import components, standing
from rasid.fuse.copies.comparing import decision, to_link
from rasid.model.fusion.copies import CopyGroup, Pair
from rasid.model.fusion.links import Judgement, Reason, Ref


def groups(pairs: Iterable[Pair], judgements: Sequence[Judgement] = ()) -> Iterator[CopyGroup]:
    """The groups of two documents and more, in order of their first document.

    Pairs that people part (cannot_link) do not tie; if others still tie the two, the ties of the less like side
    give way, weakest first.
    """
    judged = [j for j in standing(judgements) if j.question == "copies" and j.other is not None]
    parted = {_ends(j) for j in judged if j.verdict == "cannot_link"}
    bound = {_ends(j) for j in judged if j.verdict == "must_link"} - parted
    known = {(pair.one, pair.other): pair for pair in pairs}
    ties = {ends: pair for ends, pair in known.items() if decision(pair) == "same" and ends not in parted}
    for members in _components(ties, bound, parted):
        inside = set(members)
        held = tuple(pair for ends, pair in sorted(known.items()) if inside.issuperset(ends))
        first, because = _first(members, held)
        reasons = [because, *(_told("must_link", ends) for ends in sorted(bound) if inside.issuperset(ends))]
        yield CopyGroup(_id(members), tuple(members), first, held, tuple(reasons))


Ends = tuple[str, str]


def _ends(judgement: Judgement) -> Ends:
    assert judgement.other is not None
    one, other = sorted((judgement.one.document, judgement.other.document))
    return one, other


def _told(verdict: str, ends: Ends) -> Reason:
    return Reason(verdict, f"a person decided so of {ends[0]} and {ends[1]}")


def _components(ties: dict[Ends, Pair], bound: set[Ends], parted: set[Ends]) -> Iterator[list[str]]:
    """Components of the ties; while two that are parted hang together, the weakest tie on the way is cut."""
    nodes = {Ref(end) for ends in (*ties, *bound) for end in ends}
    judgements = [Judgement(0, "copies", "must_link", Ref(a), "", "", Ref(b)) for a, b in bound]
    while True:
        found = components(nodes, [to_link(pair) for pair in ties.values()], judgements)
        place = {ref.document: number for number, refs in enumerate(found) for ref in refs}
        torn = [
            ends for ends in sorted(parted) if ends[0] in place and place.get(ends[0]) == place.get(ends[1])
        ]
        loose = [ends for ends in ties if torn and place[ends[0]] == place[torn[0][0]]]
        if not loose:
            break
        del ties[min(loose, key=lambda ends: (ties[ends].containment, ends))]
    return ([ref.document for ref in refs] for refs in found if len(refs) > 1)


def _first(members: Sequence[str], pairs: Sequence[Pair]) -> tuple[str | None, Reason]:
    """The member that no other precedes and that others follow, by credit before time."""
    for rule in ("credit", "published"):
        follows: dict[str, set[str]] = {member: set() for member in members}
        for pair in pairs:
            if pair.direction and any(reason.rule == rule for reason in pair.reasons):
                later, earlier = (
                    (pair.one, pair.other) if pair.direction == "one_from_other" else (pair.other, pair.one)
                )
                follows[later].add(earlier)
        leaders = [m for m in members if not follows[m] and any(m in earlier for earlier in follows.values())]
        if len(leaders) == 1:
            count = sum(leaders[0] in earlier for earlier in follows.values())
            told = "name its outlet" if rule == "credit" else "are later"
            return leaders[0], Reason("first", f"{count} of the others {told}, and it follows none of them")
    return None, Reason("no_first", "no document is known to be the one the others follow")


def _id(members: Sequence[str]) -> str:
    return "copies-" + sha256(" ".join(members).encode()).hexdigest()[:16]
