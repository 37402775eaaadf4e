"""What a room of fusion is: claims taken from readings, links between them, groups made of what is linked.

A link depends on its two claims only, a group on its claims, their links and people's judgements only. So adding
documents never redoes what they do not touch, and doing all at once gives the same groups (`answer`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from rasid.fuse.components import components
from rasid.knowledge import Knowledge
from rasid.model.fusion.links import Judgement, Link, QuestionName, Ref
from rasid.model.reading import Reading


class Referring(Protocol):
    """Anything that comes from a record of a document."""

    @property
    def ref(self) -> Ref:
        """The record."""
        ...


class Grouping(Protocol):
    """Anything with an id that equal members give again."""

    @property
    def id(self) -> str:
        """The id."""
        ...


C = TypeVar("C", bound=Referring)
G = TypeVar("G", bound=Grouping)


@dataclass(frozen=True, slots=True)
class Question(Generic[C, G]):
    """A room's answer to one question.

    `claims`: what of a reading takes part. `blocks`: the keys a claim is filed under; `near`: the keys where its
    partners may be (whichever of two comes first, they must meet). `link`: what two claims are to each other, None
    when nothing; a question without `link` makes one group per block. `groups`: what a component of linked claims
    is, given the links with an end in it and the judgements on its members; it may split it, or give nothing.
    A `late` question makes its groups when they are asked for: its blocks are actors, and a well-known one is in
    every document, so that each addition would make nearly every group again.
    """

    name: QuestionName
    claim: type[C]
    group: type[G]
    claims: Callable[[Reading, Knowledge], Iterable[C]]
    blocks: Callable[[C], tuple[str, ...]]
    near: Callable[[C], tuple[str, ...]]
    link: Callable[[C, C, Knowledge], Link | None] | None
    groups: Callable[[Sequence[C], Sequence[Link], Sequence[Judgement], Knowledge], Iterable[G]]
    late: bool = False


def answer(
    question: Question[C, G],
    readings: Iterable[Reading],
    know: Knowledge,
    judgements: Sequence[Judgement] = (),
) -> list[G]:
    """The groups of all the readings at once, in memory, in the order of their first claim."""
    claims = sorted((c for r in readings for c in question.claims(r, know)), key=lambda c: c.ref)
    filed: defaultdict[str, list[C]] = defaultdict(list)
    for claim in claims:
        for block in question.blocks(claim):
            filed[block].append(claim)
    if question.link is None:
        return [g for block in filed.values() for g in question.groups(block, (), judgements, know)]
    links = list(links_among(question, claims, filed, know))
    return list(group_all(question, claims, links, judgements, know))


def links_among(
    question: Question[C, Any], claims: Iterable[C], filed: "dict[str, list[C]]", know: Knowledge
) -> Iterator[Link]:
    """Every link of a claim to those filed near it, each pair once."""
    assert question.link is not None
    for claim in claims:
        met = {claim.ref}
        for block in question.near(claim):
            for other in filed.get(block, ()):
                if other.ref < claim.ref or other.ref in met:
                    continue
                met.add(other.ref)
                link = question.link(claim, other, know)
                if link is not None:
                    yield link


def group_all(
    question: Question[C, G],
    claims: Sequence[C],
    links: Sequence[Link],
    judgements: Sequence[Judgement],
    know: Knowledge,
) -> Iterator[G]:
    """The groups of some claims whose components are whole among them."""
    by_ref = {claim.ref: claim for claim in claims}
    at: defaultdict[Ref, list[Link]] = defaultdict(list)
    for link in links:
        at[link.one].append(link)
        at[link.other].append(link)
    for refs in components(by_ref, links, judgements):
        touching = {(link.one, link.other): link for ref in refs for link in at[ref]}
        yield from question.groups([by_ref[ref] for ref in refs], list(touching.values()), judgements, know)
