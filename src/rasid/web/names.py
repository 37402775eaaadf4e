"""What entities are called on a page, in the language of who asks; each is looked up once."""

from collections.abc import Iterable

from rasid.flow.case import Case
from rasid.fuse.processes.machines import plain
from rasid.model.records import Name
from rasid.store.entities import names_of
from rasid.web.manner import Manner


class Names:
    """`names(id)`, or `names(id, document)` where the id may be one that only that document knows."""

    def __init__(self, case: Case, m: Manner) -> None:
        self._case, self._m = case, m
        self._found: dict[str, Name | None] = {}

    def __call__(self, entity: str | None, document: str | None = None) -> str:
        """The name: English where the page is and there is one; the words of the id for nobody we know."""
        if entity is None:
            return self._m.value("entity", None)
        entry = self._case.know.world.entries.get(entity)
        found = entry.name if entry else self._stored(entity, document)
        if found is None:
            return plain(entity)
        return (found.en if self._m.language == "en" else None) or found.ar

    def within(self, entity: str, documents: Iterable[str]) -> str:
        """The name of somebody whom one of these documents may know alone."""
        if entity in self._case.know.world.entries or "/" in entity:
            return self(entity)
        ids = [f"{document}/{entity}" for document in documents]
        self.ahead(ids)
        return self(next((id for id in ids if self._found[id]), entity))

    def whole(self, entity: str, document: str | None) -> str:
        """The id an entity's page is found by: with the document where that alone knows it."""
        if entity in self._case.know.world.entries or self._stored(entity, document) is None or not document:
            return entity
        own = f"{document}/{entity}"
        return own if self._found.get(own) else entity

    def ahead(self, entities: Iterable[str]) -> None:
        """Look many up at once."""
        wanted = [one for one in entities if one not in self._found]
        self._found |= dict.fromkeys(wanted) | names_of(self._case.store.engine, wanted)

    def _stored(self, entity: str, document: str | None) -> Name | None:
        ids = [entity] if document is None or "/" in entity else [f"{document}/{entity}", entity]
        if any(id not in self._found for id in ids):
            self.ahead(ids)
        return next((found for id in ids if (found := self._found[id])), None)
