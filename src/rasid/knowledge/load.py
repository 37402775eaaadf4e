"""From the folders of data to one Knowledge. A user's folder extends or overrides the bundled one."""

import os
from functools import cached_property
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec
import platformdirs

from rasid.arabic.fold import fold
from rasid.arabic.words import tokenize
from rasid.knowledge import aliases
from rasid.knowledge.entries import (
    LEXICONS,
    ApproximatorEntry,
    BareEntry,
    BoilerplateEntry,
    CueEntry,
    Entry,
    FormulaEntry,
    InstitutionEntry,
    MarkerEntry,
    MeasureEntry,
    MoveEntry,
    NounEntry,
    TimeEntry,
    TollEntry,
    TopicEntry,
    TriggerEntry,
    WeaponEntry,
)
from rasid.knowledge.files import read_places, read_table, read_yaml
from rasid.knowledge.gazetteer import Gazetteer, inflect_demonym, world_problems
from rasid.knowledge.lexicons import Lexicon, words_of
from rasid.knowledge.world import WorldEntry
from rasid.match.phrases import Phrases
from rasid.model.errors import DataError
from rasid.model.records import Problem

E = TypeVar("E", bound=Entry)
BUNDLED = Path(str(files("rasid"))) / "data"
TABLES = "schema"  # tables of fusion and exports: nothing is read by them, so they make no reading stale


class Store(msgspec.Struct, frozen=True):
    """Everything the files hold, decoded: what the cache keeps."""

    language: dict[str, list[Any]]
    world: list[WorldEntry]
    names: dict[str, int]
    latin: dict[str, str]


class Knowledge:
    """The compiled knowledge. Lexicons and the gazetteer are built on first use and never change."""

    def __init__(self, store: Store, digest: str) -> None:
        self._store = store
        self.digest = digest
        self._lexicons: dict[str, Lexicon[Any]] = {}

    def lexicon(self, name: str, kind: type[E]) -> Lexicon[E]:
        """The lexicon of `data/language/<name>.yaml`, whose entries are of `kind`."""
        if name not in self._lexicons:
            self._lexicons[name] = Lexicon(name, self._store.language.get(name, []))
        found = self._lexicons[name]
        if LEXICONS[name] is not kind:
            raise DataError(f"lexicon {name!r} holds {LEXICONS[name].__name__}, not {kind.__name__}")
        return cast(Lexicon[E], found)

    def all_lexicons(self) -> list[Lexicon[Any]]:
        """Every lexicon, compiled."""
        return [self.lexicon(name, kind) for name, kind in sorted(LEXICONS.items())]

    def problems(self) -> list[Problem]:
        """What the files may say but should not: ids that do not exist, forms that two entities share."""
        return list(world_problems(self.world))

    @cached_property
    def boilerplate(self) -> Lexicon[BoilerplateEntry]:
        """Words of the page's chrome."""
        return self.lexicon("boilerplate", BoilerplateEntry)

    @cached_property
    def cues(self) -> Lexicon[CueEntry]:
        """Words that hand a statement to a speaker."""
        return self.lexicon("cues", CueEntry)

    @cached_property
    def formulas(self) -> Lexicon[FormulaEntry]:
        """Nouns that say where words were spoken."""
        return self.lexicon("formulas", FormulaEntry)

    @cached_property
    def openers(self) -> Lexicon[BareEntry]:
        """Words that open a clause before its verb."""
        return self.lexicon("openers", BareEntry)

    @cached_property
    def chrome(self) -> list[tuple[str, BoilerplateEntry]]:
        """Every form of the page's chrome as folded text, with its entry."""
        return [
            (" ".join(words_of(form)), entry) for entry in self.boilerplate.entries for form in entry.forms
        ]

    @cached_property
    def calendar(self) -> Phrases[str]:
        """The names of months and weekdays, for telling lines that are only a date."""
        names = [
            entry for lexicon in ("months", "weekdays") for entry in self._store.language.get(lexicon, [])
        ]
        return Phrases((words_of(form), entry.id, "form") for entry in names for form in entry.forms)

    @cached_property
    def nouns(self) -> Phrases[tuple[NounEntry, ...]]:
        """Common nouns that head a mention; words that may be several kinds of head have them all."""
        found: dict[tuple[str, ...], list[NounEntry]] = {}
        for name in ("institutions", "roles", "anonymous", "populations", "documents", "heads"):
            for entry in self._store.language.get(name, []):
                for form in entry.forms:
                    found.setdefault(words_of(form), []).append(entry)
        forms = ((words, tuple(entries), "form") for words, entries in found.items())
        return Phrases(forms, lambda entries, part, cut: entries[0].accepts(part, cut))

    @cached_property
    def bodies(self) -> dict[str, str]:
        """Listed bodies by the id their noun and owner would give, e.g. `united_states_defense_ministry`."""
        found: dict[str, str] = {}
        for entry in self.world.entries.values():
            if entry.kind in ("government", "military", "police") and entry.country:
                for form in (entry.name.ar, *entry.forms):
                    noun = self._body_of(form, entry.country)
                    if noun:
                        found.setdefault(f"{entry.country}_{noun}", entry.id)
        return found

    @cached_property
    def _offices(self) -> dict[tuple[str, str], list[tuple[str, str, str]]]:
        """(role, state or group) -> (first day, last day, person) of its holders."""
        found: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
        for entry in self.world.entries.values():
            for office in entry.offices:
                noun = self.nouns.at(tuple(tokenize(office.title)), 0)
                if noun and noun.after == len(words_of(office.title)):
                    term = (office.since or "0", office.to or "9", entry.id)
                    found.setdefault((noun.entry[0].id, office.of), []).append(term)
        return found

    def incumbent(self, role: str, owner: str, date: str | None) -> str | None:
        """Who held a post on a day (ISO date), when exactly one listed person did."""
        terms = self._offices.get((role, owner), ()) if date else ()
        holders = {person for since, to, person in terms if since <= (date or "") <= to + "~"}
        return holders.pop() if len(holders) == 1 else None

    def _body_of(self, form: str, country: str) -> str | None:
        """The id of the noun in «noun + nationality or name of the country»."""
        tokens = tuple(tokenize(form))
        noun = self.nouns.at(tokens, 0)
        if noun is None or noun.after != len(tokens) - 1:
            return None
        owner = self.world.names.at(tokens, noun.after)
        same = owner is not None and owner.entry.entity.id == country
        head = noun.entry[0]
        if not same or not isinstance(head, InstitutionEntry):
            return None
        usual = head.kind == "government" or words_of(head.forms[0]) == (noun.cut.stem,)
        return head.id if usual else None

    @cached_property
    def weapons(self) -> Lexicon[WeaponEntry]:
        """Weapons and munitions."""
        return self.lexicon("weapons", WeaponEntry)

    @cached_property
    def measures(self) -> Lexicon[MeasureEntry]:
        """Nouns that are counted."""
        return self.lexicon("measures", MeasureEntry)

    @cached_property
    def approximators(self) -> Lexicon[ApproximatorEntry]:
        """Words that say how exact a number is."""
        return self.lexicon("approximators", ApproximatorEntry)

    @cached_property
    def tolls(self) -> Lexicon[TollEntry]:
        """Words that say what befell the people counted."""
        return self.lexicon("tolls", TollEntry)

    @cached_property
    def adjectives(self) -> frozenset[str]:
        """Folded adjectives that describe sources, bodies and groups, in every gender and number."""
        entries = self._store.language.get("adjectives", [])
        forms = (form for entry in entries for word in entry.forms for form in inflect_demonym(word))
        return frozenset(fold(form) for form in forms)

    @cached_property
    def beginnings(self) -> dict[str, bool]:
        """A memory by word type: whether an unlisted word may begin a mention. Filled while reading."""
        return {}

    @cached_property
    def particles(self) -> frozenset[str]:
        """Folded words that never begin or continue a name."""
        entries = self._store.language.get("particles", [])
        return frozenset(fold(form) for entry in entries for form in entry.forms)

    @cached_property
    def triggers(self) -> Lexicon[TriggerEntry]:
        """Words that name an event."""
        return self.lexicon("triggers", TriggerEntry)

    @cached_property
    def processes(self) -> Lexicon[TopicEntry]:
        """What truces, negotiations and withdrawals are called."""
        return self.lexicon("processes", TopicEntry)

    @cached_property
    def moves(self) -> Lexicon[MoveEntry]:
        """Words that say what became of a process."""
        return self.lexicon("moves", MoveEntry)

    @cached_property
    def modality(self) -> Lexicon[MarkerEntry]:
        """Words that say whether an event happened."""
        return self.lexicon("modality", MarkerEntry)

    @cached_property
    def landmarks(self) -> dict[str, list[tuple[str, frozenset[str]]]]:
        """By month and day (`10-07`) the years of well-known days, each with folded words that tell it."""
        found: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for entry in self._store.language.get("landmarks", []):
            words = frozenset(fold(word) for word in entry.near)
            found.setdefault(entry.day[5:], []).append((entry.day[:4], words))
        return found

    @cached_property
    def times(self) -> Phrases[TimeEntry]:
        """Every word of time: months, weekdays, units, parts of the day, and words that move or bound them."""
        names = ("weekdays", "units", "dayparts", "times", "months")
        entries = [entry for name in names for entry in self._store.language.get(name, [])]
        forms = ((words_of(form), entry, "form") for entry in entries for form in entry.forms)
        return Phrases(forms, lambda entry, part, cut: entry.accepts(part, cut))

    @cached_property
    def world(self) -> Gazetteer:
        """Actors, outlets, people and places by id and by name."""
        return Gazetteer(self._store.world)

    @cached_property
    def names(self) -> dict[str, int]:
        """Folded words that occur in people's names, with a weight; below zero: also an ordinary word."""
        return self._store.names

    @cached_property
    def latin(self) -> dict[str, str]:
        """The usual Latin spelling of folded words of names."""
        return self._store.latin


def load(folder: Path | None = None) -> Knowledge:
    """The bundled knowledge, with the user's folder over it. Raises DataError when a file is refused."""
    folders = [BUNDLED, *([folder] if folder else [])]
    if folder and not folder.is_dir():
        raise DataError(f"{folder}: no such folder of knowledge")
    paths = [
        (root, path)
        for root in folders
        for path in sorted(root.rglob("*.*"))
        if path.suffix in (".yaml", ".tsv") and path.relative_to(root).parts[0] != TABLES
    ]
    digest = _digest(paths)
    return Knowledge(_cached(digest, paths), digest)


def _digest(paths: list[tuple[Path, Path]]) -> str:
    total = sha256()
    for root, path in paths:
        total.update(str(path.relative_to(root)).encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def _cached(digest: str, paths: list[tuple[Path, Path]]) -> Store:
    """The store of these files from the cache, else read and put there. A cache that fails is done without."""
    cache = (
        Path(os.environ.get("RASID_CACHE") or platformdirs.user_cache_dir("rasid")) / f"{digest[:32]}.msgpack"
    )
    try:
        return _revive(msgspec.msgpack.decode(cache.read_bytes(), type=Store))
    except (OSError, msgspec.DecodeError):
        pass
    store = _read(paths)
    try:
        cache.parent.mkdir(parents=True, exist_ok=True)
        partial = cache.with_suffix(f".{os.getpid()}")
        partial.write_bytes(msgspec.msgpack.encode(store))
        partial.replace(cache)
    except OSError:
        pass
    return store


def _revive(store: Store) -> Store:
    """Entries come out of the cache as plain maps; make them records of their lexicon again."""
    language = {
        name: [msgspec.convert(entry, LEXICONS[name]) for entry in entries]
        for name, entries in store.language.items()
        if name in LEXICONS
    }
    return msgspec.structs.replace(store, language=language)


def _read(paths: list[tuple[Path, Path]]) -> Store:
    language: dict[str, dict[str, Any]] = {}
    world: dict[str, WorldEntry] = {}
    names: dict[str, int] = {}
    latin: dict[str, str] = {}
    for root, path in paths:
        room = path.relative_to(root).parts
        if room[0] == "language":
            _read_language(path, language.setdefault(path.stem, {}))
        elif room[-1] == "names.tsv":
            _read_names(path, names, latin)
        elif room[0] == "world" and room[-1] != aliases.FILE:
            _read_world(path, world)
    for root, path in paths:
        if path.relative_to(root).parts[0] == "world" and path.name == aliases.FILE:
            aliases.extend(path, world)
    return Store(
        {name: list(entries.values()) for name, entries in language.items()},
        list(world.values()),
        names,
        latin,
    )


def _read_names(path: Path, names: dict[str, int], latin: dict[str, str]) -> None:
    """Of spellings that fold to one the first, which is the commonest, decides."""
    for word, count, english, common in read_table(path):
        weight = -int(count) if common == "1" else int(count)
        names.setdefault(fold(word), weight)
        if english:
            latin.setdefault(fold(word), english)


def _read_language(path: Path, entries: dict[str, Any]) -> None:
    kind = LEXICONS.get(path.stem)
    if kind is None:
        raise DataError(
            f"{path}: no lexicon is called {path.stem!r}; there are {', '.join(sorted(LEXICONS))}"
        )
    entries.update((entry.id, entry) for entry in read_yaml(path, kind))


def _read_world(path: Path, world: dict[str, WorldEntry]) -> None:
    if path.suffix == ".tsv":
        found = [msgspec.convert(row, WorldEntry) for row in read_places(path)]
    else:
        found = read_yaml(path, WorldEntry)
    seen: set[str] = set()
    for entry in found:
        if entry.id in seen:
            raise DataError(f"{path}: two entries have the id {entry.id!r}")
        seen.add(entry.id)
        world[entry.id] = entry
