"""Forms that are added to entries of other files: `world/aliases.yaml`, which the desk writes as people correct.

An entry of it has the id of an entry elsewhere, bundled or not, and more `forms` of it.
"""

from collections.abc import Iterable
from pathlib import Path

import msgspec
import yaml

from rasid.knowledge.files import read_yaml
from rasid.knowledge.gazetteer import Gazetteer
from rasid.knowledge.lexicons import words_of
from rasid.knowledge.world import WorldEntry
from rasid.model.errors import DataError

FILE = "aliases.yaml"
_HEAD = {
    "about": "Forms of names that people taught by correcting; each is added to the entry of this id.",
    "source": "corrections accepted at the desk",
    "licence": "CC0-1.0",
}


class AliasEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """More forms of an entry."""

    id: str
    forms: tuple[str, ...]


def extend(path: Path, world: dict[str, WorldEntry]) -> None:
    """Add the forms of a file to the entries they are of. Raises DataError where `checked` does."""
    for entry in checked(path, Gazetteer(world.values())):
        forms = tuple(dict.fromkeys((*world[entry.id].forms, *entry.forms)))
        world[entry.id] = msgspec.structs.replace(world[entry.id], forms=forms)


def checked(path: Path, names: Gazetteer) -> list[AliasEntry]:
    """The entries of a file.

    Raises DataError for an id that no world file holds, and for a form that another entry claims.
    """
    taken: dict[tuple[str, ...], str] = {}
    found = read_yaml(path, AliasEntry)
    for entry in found:
        if entry.id not in names.entries:
            raise DataError(f"{path}, entry {entry.id}: no world file holds an entry of this id")
        for form in entry.forms:
            words = words_of(form)
            owner = taken.setdefault(words, claimant(names, words) or entry.id)
            if owner != entry.id:
                raise DataError(f"{path}: {form!r} is claimed by {owner!r} and {entry.id!r}")
    return found


def claimant(names: Gazetteer, words: tuple[str, ...]) -> str | None:
    """The id of the entry that these folded words name; a surname is nobody's alone."""
    found = names.names.get(*words) if words else None
    return None if found is None or found.how == "surname" else found.entity.id


def knows(names: Gazetteer, words: tuple[str, ...], entity: str) -> bool:
    """Whether these folded words name an entity already, for all who else may be called so."""
    first, more = (names.names.get(*words) if words else None), names.homonyms.get(words, ())
    return any(alias.entity.id == entity for alias in (*([first] if first else ()), *more))


def read_aliases(path: Path) -> dict[str, tuple[str, ...]]:
    """The forms of a file by id; none where there is no file. Raises DataError when it is refused."""
    return {entry.id: entry.forms for entry in read_yaml(path, AliasEntry)} if path.exists() else {}


def aliases_yaml(aliases: Iterable[tuple[str, Iterable[str]]]) -> str:
    """The file: block YAML of ids with their forms."""
    entries = [{"id": id, "forms": list(forms)} for id, forms in sorted(aliases)]
    content = _HEAD | {"entries": entries}
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=10_000)
