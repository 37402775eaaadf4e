"""Groups of copies: documents tied by pairs that are half the same or more, as people's judgements allow."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from rasid.fuse.copies.comparing import decision
from rasid.fuse.parting import ends, hold, judged
from rasid.model.fusion.copies import CopyGroup, Pair
from rasid.model.fusion.links import Judgement, Reason, Ref


def groups(pairs: Iterable[Pair], judgements: Sequence[Judgement] = ()) -> Iterator[CopyGroup]:
    """The groups of two documents and more, in order of their first document."""
    known = {(pair.one, pair.other): pair for pair in pairs}
    bound, parted = (judged(judgements, "copies", verdict) for verdict in ("must_link", "cannot_link"))
    ties = {
        ends(Ref(pair.one), Ref(pair.other)): pair.containment
        for pair in known.values()
        if decision(pair) == "same"
    }
    found = hold(ties, bound, parted)
    place = {ref.document: number for number, refs in enumerate(found) for ref in refs}
    inner: defaultdict[int | None, list[Pair]] = defaultdict(list)
    for (one, other), pair in sorted(known.items()):
        if place.get(one) == place.get(other):
            inner[place.get(one)].append(pair)
    for number, refs in enumerate(found):
        members = [ref.document for ref in refs]
        inside = set(members)
        held = tuple(inner[number])
        first, because = _first(members, held)
        told = [
            Reason("must_link", f"a person decided so of {one} and {other}")
            for one, other in sorted(bound, key=str)
            if inside.issuperset((one.document, other.document))
        ]
        yield CopyGroup(_id(members), tuple(members), first, held, (because, *told))


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
        leaders = [m for m in members if not follows[m] and any(m in others for others in follows.values())]
        if len(leaders) == 1:
            count = sum(leaders[0] in others for others in follows.values())
            told = "name its outlet" if rule == "credit" else "are later"
            return leaders[0], Reason("first", f"{count} of the others {told}, and it follows none of them")
    return None, Reason("no_first", "no document is known to be the one the others follow")


def _id(members: Sequence[str]) -> str:
    return "copies-" + sha256(" ".join(members).encode()).hexdigest()[:16]
