"""Names of entities: from words a person types to an entity, and from an entity to words."""

from rasid.arabic.words import tokenize
from rasid.knowledge import Knowledge
from rasid.model.errors import InputError


def meant(know: Knowledge, words: str) -> str:
    """The entity a person means by an id or by a name, Arabic or English. Raises InputError when none or several."""
    entries = know.world.entries
    if words in entries:
        return words
    tokens = [token for token in tokenize(words) if token.kind != "break"]
    found = [
        match.entry.entity.id
        for match in know.world.names.find(tokens)
        if match.first == 0 and match.after == len(tokens)
    ]
    low = words.casefold()
    found += [
        entry.id for entry in entries.values() if low in (entry.name.ar, (entry.name.en or "").casefold())
    ]
    found = list(dict.fromkeys(found))
    if len(found) > 1:
        raise InputError(f"{words}: may be {', '.join(found[:8])}; name it by its id")
    return found[0] if found else words


def name_of(know: Knowledge, entity: str) -> str:
    """How an entity is shown: its Arabic name, or its id where it is known to its document only."""
    entry = know.world.entries.get(entity)
    return entry.name.ar if entry else entity
