"""From readings to groups, a batch of documents at a time: what was done stays done, whatever happens next.

Filing takes the claims of new readings and links them to those near them; grouping makes the groups of all
that filing touched. Both write batch by batch, so a killed run goes on where it was.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from rasid.flow.corrections import corrected
from rasid.flow.grouped import grouped
from rasid.flow.reading import Tick
from rasid.flow.shelf import Shelf
from rasid.fuse.components import components, standing
from rasid.fuse.question import Question, group_all, links_among
from rasid.knowledge import Knowledge
from rasid.model.codec import pack, unpack
from rasid.model.fusion.links import Judgement, Link, Ref
from rasid.store import Store
from rasid.store.fusion import Claimed
from rasid.version import __version__

BATCH = 1000  # documents filed in one transaction
GROUP = 2000  # claims grouped in one transaction


class Filing:
    """Takes the readings that are new to a question into it."""

    def __init__(self, store: Store, question: Question[Any, Any], know: Knowledge) -> None:
        self._store, self._question, self._know = store, question, know
        self._shelf = Shelf(store.fusion, question)

    def run(self, judgements: Sequence[Judgement], tick: Tick, again: bool = False) -> None:
        """File every pending document, or only those to be filed `again`."""
        name, fusion = self._question.name, self._store.fusion
        todo = fusion.unfiled(name) if again else fusion.pending(name, __version__)
        for first in range(0, len(todo), BATCH):
            batch = dict(todo[first : first + BATCH])
            self._file(batch, judgements)
            tick(len(batch))

    def _file(self, batch: dict[str, int], judgements: Sequence[Judgement]) -> None:
        question, fusion = self._question, self._store.fusion
        claims: dict[str, list[Any]] = {document: [] for document in batch}
        for _, reading, _ in self._store.readings.all(batch):
            document = reading.document.id
            claims[document] = list(question.claims(corrected(reading, judgements, self._know), self._know))
        fresh = sorted((claim for found in claims.values() for claim in found), key=lambda c: c.ref)
        touched = [] if question.late else list(self._left(batch))
        links = list(self._links(fresh, set(batch))) if question.link else []
        with fusion.transaction() as connection:
            filed = {
                document: (batch[document], [self._claimed(claim) for claim in found])
                for document, found in claims.items()
            }
            fusion.file(connection, question.name, __version__, filed)
            fusion.link(connection, question.name, links)
            fusion.soil(connection, question.name, touched)
            if not question.late:
                fusion.soil(connection, question.name, self._dirtied(fresh, links))
        self._shelf.put(fresh)

    def _claimed(self, claim: Any) -> Claimed:
        return Claimed(claim.ref.record or "", self._question.blocks(claim), pack(claim))

    def _left(self, documents: Iterable[str]) -> Iterator[Ref]:
        """What is to be grouped anew because a document that was filed before is filed again."""
        fusion, name = self._store.fusion, self._question.name
        for document in fusion.filed_among(name, documents):
            if self._question.link is None:
                yield from (Ref(block) for block in fusion.blocks_of(name, document))
            else:
                old = fusion.refs_of(name, document)
                yield from old
                for link in fusion.links_of(name, old):
                    yield from (link.one, link.other)

    def _links(self, fresh: Sequence[Any], documents: set[str]) -> Iterator[Link]:
        question = self._question
        near = {name for claim in fresh for name in question.near(claim)}
        held = self._shelf.take(near, documents)
        filed: defaultdict[str, list[Any]] = defaultdict(list)
        for claim in fresh:
            for block in question.blocks(claim):
                filed[block].append(claim)
        yield from links_among(question, fresh, filed, self._know)
        yield from links_to(question, fresh, held, self._know)

    def _dirtied(self, fresh: Sequence[Any], links: Sequence[Link]) -> Iterator[Ref]:
        if self._question.link is None:
            yield from (Ref(block) for claim in fresh for block in self._question.blocks(claim))
            return
        yield from (claim.ref for claim in fresh)
        for link in links:
            yield from (link.one, link.other)


def links_to(
    question: Question[Any, Any], fresh: Iterable[Any], held: Any, know: Knowledge
) -> Iterator[Link]:
    """The links of new claims to those that were there, in whichever order their refs stand."""
    assert question.link is not None
    for claim in fresh:
        met: set[Ref] = set()
        for block in question.near(claim):
            for ref, other in held.get(block, {}).items():
                if ref in met:
                    continue
                met.add(ref)
                pair = (claim, other) if claim.ref < ref else (other, claim)
                link = question.link(*pair, know)
                if link is not None:
                    yield link


def regroup(
    store: Store, question: Question[Any, Any], know: Knowledge, judgements: Sequence[Judgement], tick: Tick
) -> None:
    """Make the groups of everything that is marked dirty."""
    if question.link is None:
        _regroup_blocks(store, question, know, judgements, tick)
        return

    def make(refs: Sequence[Ref]) -> Iterable[Any]:
        claims = [unpack(body, question.claim) for _, body in store.fusion.claims_of(question.name, refs)]
        links = list(store.fusion.links_of(question.name, [claim.ref for claim in claims]))
        return group_all(question, claims, links, judgements, know)

    regroup_components(store, question.name, judgements, make, tick)


def regroup_components(
    store: Store,
    name: str,
    judgements: Sequence[Judgement],
    make: Callable[[Sequence[Ref]], Iterable[Any]],
    tick: Tick,
) -> None:
    """Make the groups of the components that dirty claims are in, some components at a time."""
    fusion = store.fusion
    for part in _parts(connected(store, name, fusion.dirty(name), judgements)):
        refs = [ref for component in part for ref in component]
        made = [grouped(group) for group in make(refs)]
        with fusion.transaction() as connection:
            fusion.regroup(connection, name, refs, made)
            fusion.clean(connection, name, refs)
        tick(len(refs))


def _parts(components: Iterable[list[Ref]]) -> Iterator[list[list[Ref]]]:
    """Components together up to GROUP claims, none cut."""
    part: list[list[Ref]] = []
    for component in components:
        part.append(component)
        if sum(map(len, part)) >= GROUP:
            yield part
            part = []
    if part:
        yield part


def connected(
    store: Store, name: str, start: Iterable[Ref], judgements: Sequence[Judgement]
) -> list[list[Ref]]:
    """The whole components that these claims are in, refs that are gone left alone in theirs."""
    bonds: dict[Ref, list[Ref]] = defaultdict(list)
    for judgement in standing(judgements):
        if judgement.verdict == "must_link" and judgement.other:
            bonds[judgement.one].append(judgement.other)
            bonds[judgement.other].append(judgement.one)
    seen = set(start)
    frontier, pairs = sorted(seen), set()
    while frontier:
        found = set(store.fusion.neighbours(name, frontier))
        pairs |= found
        ends = {end for pair in found for end in pair} | {o for ref in frontier for o in bonds.get(ref, ())}
        frontier = sorted(ends - seen)
        seen |= ends
    return components(seen, [Link(one, other, "same", 1.0) for one, other in sorted(pairs)], judgements)


def _regroup_blocks(
    store: Store, question: Question[Any, Any], know: Knowledge, judgements: Sequence[Judgement], tick: Tick
) -> None:
    fusion, name = store.fusion, question.name
    for ref in store.fusion.dirty(name):
        claims = [unpack(body, question.claim) for _, _, body in fusion.filed(name, [ref.document])]
        made = (
            [grouped(g, ref.document) for g in question.groups(claims, (), judgements, know)]
            if claims
            else []
        )
        with fusion.transaction() as connection:
            fusion.regroup(connection, name, (), made, ref.document)
            fusion.clean(connection, name, [ref])
        tick(1)
