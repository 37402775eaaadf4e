"""Copies of a case: prints into the index, candidates compared, groups of what is the same words."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection

from rasid.flow.fusing import regroup_components
from rasid.flow.reading import Tick
from rasid.fuse import copies
from rasid.fuse.copies import Facts, Run
from rasid.knowledge import Knowledge
from rasid.model.codec import pack, unpack
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.links import Judgement, Link, Ref
from rasid.store import Store
from rasid.store.fusion import Claimed
from rasid.version import __version__

NAME = "copies"
BATCH = 2000  # documents that make one run of the index


def fuse_copies(store: Store, know: Knowledge, judgements: Sequence[Judgement], tick: Tick) -> None:
    """Compare every document that is new with those that share words, and group the copies."""
    Copying(store, know).run(tick)
    regroup_copies(store, judgements, tick)


def regroup_copies(store: Store, judgements: Sequence[Judgement], tick: Tick) -> None:
    """Make the groups of copies again that are marked dirty."""
    mine = [judgement for judgement in judgements if judgement.question == NAME]

    def make(refs: Sequence[Ref]) -> Iterable[CopyGroup]:
        inside = set(refs)
        pairs = map(copies.of_link, store.fusion.links_of(NAME, refs))
        return copies.groups(pairs, [j for j in mine if j.one in inside or j.revokes is not None])

    regroup_components(store, NAME, judgements, make, tick)


class Copying:
    """Files documents into the index of copies, batch by batch.

    The index knows a document by the number of its reading; numbers rise, and a document is compared with those
    of lower numbers, so documents go in by number.
    """

    def __init__(self, store: Store, know: Knowledge) -> None:
        self._store, self._know = store, know
        self._numbers: dict[int, str] = {}
        self._runs: list[tuple[int, Run]] = []

    def run(self, tick: Tick) -> None:
        """File every pending document."""
        fusion = self._store.fusion
        fusion.restart(NAME, __version__)
        todo = fusion.pending(NAME, __version__, by_day=False)
        if todo:
            self._numbers = {number: document for document, number in fusion.filed_documents(NAME)}
            self._runs = [(number, Run.from_bytes(body)) for number, body in fusion.runs()]
        for first in range(0, len(todo), BATCH):
            batch = dict(todo[first : first + BATCH])
            self._file(batch)
            tick(len(batch))

    def _file(self, batch: dict[str, int]) -> None:
        fusion = self._store.fusion
        found = {facts.id: facts for facts in self._facts(batch)}
        fresh = Run.of({batch[document]: facts.print for document, facts in found.items()})
        self._numbers = {n: document for n, document in self._numbers.items() if document not in batch}
        self._numbers |= {number: document for document, number in batch.items()}
        links = list(self._links(fresh, found))
        touched = [*fusion.links_of(NAME, [Ref(document) for document in batch]), *links]
        with fusion.transaction() as connection:
            filed = {
                document: (number, [Claimed("", (), pack(found[document]))] if document in found else [])
                for document, number in batch.items()
            }
            fusion.file(connection, NAME, __version__, filed)
            fusion.link(connection, NAME, links)
            fusion.soil(connection, NAME, {ref for link in touched for ref in (link.one, link.other)})
            self._runs.append((fusion.put_run(connection, len(fresh), fresh.to_bytes()), fresh))
            self._merge(connection)

    def _facts(self, batch: Iterable[str]) -> Iterator[Facts]:
        origins = self._store.documents.origins(batch)
        for _, reading, print in self._store.readings.all(batch):
            yield copies.facts(reading, print, self._know, origins[reading.document.id].author)

    def _links(self, fresh: Run, found: dict[str, Facts]) -> Iterator[Link]:
        old = [run for _, run in self._runs]
        pairs = [
            (self._numbers[one], self._numbers[other])
            for one, other, _ in copies.candidates(fresh, old)
            if one in self._numbers and other in self._numbers
        ]
        if not pairs:
            return
        missing = sorted({Ref(end) for pair in pairs for end in pair if end not in found})
        known = found | {
            ref.document: unpack(body, Facts) for ref, body in self._store.fusion.claims_of(NAME, missing)
        }
        common = frozenset(map(int, copies.common(fresh, old)))
        for one, other in pairs:
            pair = copies.compare(known[one], known[other], common)
            link = pair and copies.to_link(pair)
            if link and link.decision != "different":
                yield link

    def _merge(self, connection: Connection) -> None:
        """Merge runs of like size, leaving out documents that are no longer current."""
        for places in copies.due([len(run) for _, run in self._runs]):
            parts = [self._runs[place] for place in places]
            gone = {int(n) for _, run in parts for n in run.documents if int(n) not in self._numbers}
            merged = copies.merge([run for _, run in parts], gone)
            number = self._store.fusion.put_run(
                connection, len(merged), merged.to_bytes(), [number for number, _ in parts]
            )
            self._runs = [item for place, item in enumerate(self._runs) if place not in places]
            self._runs.append((number, merged))
            return self._merge(connection)
        return None
