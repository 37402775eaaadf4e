"""The claims near those at hand, loaded once and kept while a long run goes from day to day."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any

from rasid.fuse.question import Question
from rasid.model.codec import unpack
from rasid.model.fusion.links import Ref
from rasid.store.fusion import Fusion

MOST = 150_000  # claims kept in memory


class Shelf:
    """Blocks of claims out of the store, the longest unused given up first."""

    def __init__(self, fusion: Fusion, question: Question[Any, Any], most: int = MOST) -> None:
        self._fusion, self._question, self._most = fusion, question, most
        self._blocks: OrderedDict[str, dict[Ref, Any]] = OrderedDict()
        self._held = 0

    def take(self, names: Iterable[str], without: set[str]) -> Mapping[str, Mapping[Ref, Any]]:
        """The claims of these blocks; claims of the documents `without` are forgotten, they come anew."""
        wanted = list(dict.fromkeys(names))
        missing = [name for name in wanted if name not in self._blocks]
        self._blocks.update((name, {}) for name in missing)
        for block, ref, body in self._fusion.filed(self._question.name, missing):
            self._blocks[block][ref] = unpack(body, self._question.claim)
            self._held += 1
        if without:
            for name in wanted:
                self._forget(self._blocks[name], without)
        for name in wanted:
            self._blocks.move_to_end(name)
        return self._blocks

    def put(self, claims: Iterable[Any]) -> None:
        """Add what has just been filed, to the blocks that are held."""
        for claim in claims:
            for name in self._question.blocks(claim):
                if name in self._blocks:
                    self._blocks[name][claim.ref] = claim
                    self._held += 1
        while self._held > self._most and len(self._blocks) > 1:
            self._held -= len(self._blocks.popitem(last=False)[1])

    def _forget(self, block: dict[Ref, Any], documents: set[str]) -> None:
        gone = [ref for ref in block if ref.document in documents]
        for ref in gone:
            del block[ref]
        self._held -= len(gone)
