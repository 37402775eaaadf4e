"""The gazetteer: every alias of every entity, found in tokens."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal

from rasid.knowledge.lexicons import words_of
from rasid.knowledge.world import Alias, WorldEntry
from rasid.match.phrases import Phrases
from rasid.model.records import Problem
from rasid.model.words import Cut

_NAME = frozenset(("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك"))
How = Literal["name", "label", "demonym", "member", "capital", "surname"]


class Gazetteer:
    """`names` finds aliases of entities; of two entities with one form the one read first has it."""

    def __init__(self, entries: Iterable[WorldEntry]) -> None:
        self.entries: dict[str, WorldEntry] = {entry.id: entry for entry in entries}
        self.names: Phrases[Alias] = Phrases(self._aliases(), _accepts)
        self.domains: dict[str, str] = {
            domain: entry.id for entry in self.entries.values() for domain in entry.domains
        }

    @cached_property
    def origins(self) -> dict[str, Alias]:
        """One-word adjectives of origin and irregular plurals of people, with and without the article."""
        found: dict[str, Alias] = {}
        for words, alias, how in self._aliases():
            if how in ("demonym", "member") and len(words) == 1:
                found.setdefault(words[0], alias)
                if how == "member" and words[0].startswith("ال"):
                    found.setdefault(words[0][2:], alias)
        return found

    @cached_property
    def homonyms(self) -> dict[tuple[str, ...], tuple[Alias, ...]]:
        """The other aliases of forms that several entities claim; `names` has the first."""
        claims: dict[tuple[str, ...], list[Alias]] = {}
        for words, alias, how in self._aliases():
            if how != "surname":
                claims.setdefault(words, []).append(alias)
        return {words: tuple(aliases[1:]) for words, aliases in claims.items() if len(aliases) > 1}

    @cached_property
    def seats(self) -> dict[str, str]:
        """The place entry of each state's capital."""
        places = {
            " ".join(words_of(form)): entry
            for entry in reversed(self.entries.values())
            if entry.kind == "place"
            for form in (entry.name.ar, *entry.forms)
        }
        found: dict[str, str] = {}
        for state in self.entries.values():
            for form in (state.capital.ar, *state.capital.forms) if state.capital else ():
                place = places.get(" ".join(words_of(form)))
                if place and place.country == state.id:
                    found.setdefault(state.id, place.id)
        return found

    def _aliases(self) -> Iterator[tuple[tuple[str, ...], Alias, str]]:
        ranked = sorted(self.entries.values(), key=lambda entry: entry.kind in ("place", "facility"))
        for entry in ranked:
            for how, forms in self._forms(entry):
                form = "label" if how == "label" else "name" if how == "name" else "alias"
                for text in forms:
                    doubtful = entry.ambiguous or text in entry.ambiguous_forms
                    alias = Alias(entry, form, how, doubtful)  # type: ignore[arg-type]
                    for words in spellings(words_of(text)):
                        yield words, alias, how

    def _forms(self, entry: WorldEntry) -> Iterator[tuple[How, Iterable[str]]]:
        yield "name", (entry.name.ar, *entry.forms, *entry.ambiguous_forms, *entry.metonyms)
        yield "label", entry.labels
        yield "demonym", (form for demonym in entry.demonyms for form in inflect_demonym(demonym))
        yield "member", entry.members
        yield "surname", entry.surnames
        if entry.capital:
            yield "capital", (entry.capital.ar, *entry.capital.forms)


def spellings(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A name's words, and the same with «عبد ال…» written as one word or as two."""
    if not words:
        return []
    glued: list[str] = []
    parted: list[str] = []
    for word in words:
        if glued and glued[-1] == "عبد" and word.startswith("ال"):
            glued[-1] += word
        else:
            glued.append(word)
        parted += ["عبد", word[3:]] if word.startswith("عبدال") and len(word) > 6 else [word]
    return list(dict.fromkeys((words, tuple(glued), tuple(parted))))


def world_problems(world: Gazetteer) -> Iterator[Problem]:
    """References to entities that do not exist, and entries without a source."""
    for entry in world.entries.values():
        wanted = [
            *entry.part_of,
            *entry.coordinates,
            *entry.facade_of,
            *entry.umbrella_of,
            *(office.of for office in entry.offices),
            *([entry.country] if entry.country else []),
        ]
        for name in wanted:
            if name not in world.entries:
                yield Problem("unknown-id", f"{entry.id} refers to {name!r}, which no world file holds")
        if not entry.source.strip():
            yield Problem("no-source", f"{entry.id} names no source")


def inflect_demonym(demonym: str) -> list[str]:
    """Masculine, feminine, and the plurals of an adjective of origin, with and without the article."""
    plain = [
        demonym,
        demonym + "ة",
        demonym + "ون",
        demonym + "ين",
        demonym + "ات",
        demonym + "تين",
        demonym + "ان",
    ]
    return plain + ["ال" + form for form in plain]


def _accepts(alias: Alias, part: str, cut: Cut) -> bool:
    """Names take particles and prepositions; a form that begins with ال also after a fused لل."""
    return cut.pro in _NAME and (not cut.en or cut.en == "ا" and part == "demonym")
