"""Identities from bearers that meet: one for a listed actor, one for each name that is not another's."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import combinations

from rasid.fuse.components import standing
from rasid.fuse.identities.bearers import Bearer
from rasid.fuse.identities.graph import Edge, Graph, graph
from rasid.fuse.identities.names import alike
from rasid.fuse.merging import Bond, merge
from rasid.knowledge import Knowledge
from rasid.model.fusion.identities import Belonging, Identity, Tie
from rasid.model.fusion.links import Judgement, Link, Reason, Ref

SHOWN = 5  # documents quoted for one tie
MOST = 400  # bearers of one key that are compared pair by pair; beyond, only equal names are one


def groups(
    claims: Sequence[Bearer], links: Sequence[Link], judgements: Sequence[Judgement], know: Knowledge
) -> Iterator[Identity]:
    """The identities of the bearers of one key, but for those a person rejected."""
    rejected = {one.one for one in standing(judgements) if one.verdict == "reject"}
    yield from (found for found in _merged(claims, judgements, know) if Ref(found.id) not in rejected)


def _merged(claims: Sequence[Bearer], judgements: Sequence[Judgement], know: Knowledge) -> Iterator[Identity]:
    verdicts = [one for one in standing(judgements) if one.question == "identities"]
    rejected = {one.one for one in verdicts if one.verdict == "reject"}
    kept = [claim for claim in claims if claim.ref not in rejected]
    if kept and kept[0].key.startswith("="):
        yield identity(kept, (), (), know)
        return
    by_ref = {claim.ref: claim for claim in kept}
    found = list(_links(kept))
    bonds = [Bond(link.one, link.other, link.score) for link in found if link.decision == "same"]
    bonds += [
        Bond(one.one, one.other, 0.0, firm=True)
        for one in verdicts
        if one.verdict == "must_link" and one.one in by_ref and one.other in by_ref
    ]
    barred = [v for v in verdicts if v.verdict == "cannot_link"]

    def refuse(one: frozenset[Ref], other: frozenset[Ref]) -> str | None:
        documents = {ref.document for ref in one} & {ref.document for ref in other}
        if documents:
            return f"{min(documents)} names both"
        for verdict in barred:
            if (verdict.one in one and verdict.other in other) or (
                verdict.one in other and verdict.other in one
            ):
                return f"{verdict.who} judged that they are not one"
        return None

    merged, refused = merge({ref: frozenset((ref,)) for ref in by_ref}, bonds, frozenset.union, refuse)
    for members in merged:
        inside = set(members)
        maybe = [
            link
            for link in found
            if link.decision == "maybe" and (link.one in inside) != (link.other in inside)
        ]
        apart = [why for bond, why in refused if (bond.one in inside) != (bond.other in inside)]
        yield identity([by_ref[ref] for ref in members], maybe, apart, know)


def identity(
    bearers: Sequence[Bearer], maybe: Sequence[Link], apart: Sequence[str], know: Knowledge
) -> Identity:
    """One identity: its commonest name, its ties by knowledge and by what documents say, and why it is one."""
    first = min(bearers, key=lambda bearer: bearer.ref)
    listed = first.key.startswith("=")
    names = Counter(bearer.name for bearer in bearers)
    name = min(names, key=lambda name: (-names[name], -len(name.ar), name.ar))
    rule = Reason("listed", "the bundled knowledge has it") if listed else _by_name(bearers)
    return Identity(
        id=first.key[1:] if listed else "n" + sha256(str(first.ref).encode()).hexdigest()[:15],
        kind=Counter(bearer.kind for bearer in sorted(bearers, key=lambda b: b.ref)).most_common(1)[0][0],
        name=name,
        entities=tuple(sorted(bearer.ref for bearer in bearers)),
        ties=tuple(_ties(bearers, listed, graph(know), know)),
        maybe=tuple(maybe),
        reasons=(rule, *(Reason("apart", why) for why in dict.fromkeys(apart))),
    )


def _by_name(bearers: Sequence[Bearer]) -> Reason:
    if len(bearers) == 1:
        return Reason("local", "named in one document only, or never merged by rule")
    spelt = sorted({bearer.name.ar for bearer in bearers})
    return Reason("name", f"the same name in {len(bearers)} documents: {'، '.join(spelt)}")


def _links(bearers: Sequence[Bearer]) -> Iterator[Link]:
    by_name: defaultdict[str, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        by_name[bearer.name.ar].append(bearer)
    for same in by_name.values():  # a chain is enough for one name
        for one, other in zip(same, same[1:], strict=False):
            yield _link(one, other, "same")
    if len(by_name) > MOST:
        return
    for mine, its in combinations(by_name, 2):
        post = by_name[mine][0].kind == by_name[its][0].kind == "office"
        found = "same" if post else alike(mine, its)
        if found:
            yield _link(by_name[mine][0], by_name[its][0], found)


def _link(one: Bearer, other: Bearer, decision: str) -> Link:
    one, other = sorted((one, other), key=lambda bearer: bearer.ref)
    kinds = 1.0 if one.kind == other.kind else 0.5
    sure = decision == "same" and kinds == 1.0
    words = f"«{one.name.ar}» ({one.kind}) and «{other.name.ar}» ({other.kind})"
    score = (1.0 if decision == "same" else 0.5) * kinds
    parts: dict[str, float | None] = {"name": 1.0 if decision == "same" else 0.5, "kind": kinds}
    return Link(one.ref, other.ref, "same" if sure else "maybe", score, parts, (Reason("name", words),))


def _ties(bearers: Sequence[Bearer], listed: bool, actors: Graph, know: Knowledge) -> Iterator[Tie]:
    one = bearers[0].key[1:] if listed else bearers[0].ref.record or ""
    if listed:
        for edge in actors.above(one):
            yield Tie(one, edge.above, edge.belonging, (_known(one, edge, know),))
        for member, edge in actors.below(one):
            if edge.belonging == "member_of":
                yield Tie(one, member, "umbrella_of", (_known(member, edge, know),))
            elif edge.belonging in ("coordination_of", "facade_of"):
                yield Tie(member, one, edge.belonging, (_known(member, edge, know),))
    said: defaultdict[tuple[str, Belonging], list[Reason]] = defaultdict(list)
    for bearer in bearers:
        for tie in bearer.said:
            said[tie.other, tie.belonging].append(Reason("said", tie.quoted.text, (tie.quoted,)))
    for (other, belonging), why in sorted(said.items()):
        yield Tie(one, other, belonging, tuple(why[:SHOWN]))


def _known(one: str, edge: Edge, know: Knowledge) -> Reason:
    named = [
        know.world.entries[name].name.ar if name in know.world.entries else name for name in (one, edge.above)
    ]
    return Reason("knowledge", f"{named[0]} {edge.belonging} {named[1]}: {edge.source}")
