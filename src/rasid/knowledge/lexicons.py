"""A lexicon: the entries of one file, found in tokens by any of their forms."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from rasid.arabic.nouns import constructs, duals, singulars
from rasid.arabic.verbs import conjugate, participles
from rasid.arabic.words import tokenize
from rasid.knowledge.entries import Entry, MeasureEntry
from rasid.match.phrases import Phrases
from rasid.model.errors import DataError

E = TypeVar("E", bound=Entry)


def words_of(form: str) -> tuple[str, ...]:
    """The folded tokens of a form."""
    return tuple(token.fold for token in tokenize(form))


class Lexicon(Phrases[E], Generic[E]):
    """Entries in file order with their phrase trie."""

    def __init__(self, name: str, entries: Iterable[E]) -> None:
        self.name = name
        self.entries: tuple[E, ...] = tuple(entries)
        self.by_id: dict[str, E] = {}
        taken: dict[tuple[str, ...], str] = {}
        forms = []
        for entry in self.entries:
            if entry.id in self.by_id:
                raise DataError(f"{name}: two entries have the id {entry.id!r}")
            self.by_id[entry.id] = entry
            for words, part in forms_of(entry):
                owner = taken.setdefault(words, entry.id)
                if owner != entry.id and part == "form":
                    raise DataError(f"{name}: {' '.join(words)!r} is claimed by {owner!r} and {entry.id!r}")
                forms.append((words, entry, part))
        super().__init__(forms, lambda entry, part, cut: entry.accepts(part, cut))


def forms_of(entry: Entry) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every inflected form of an entry as folded words, and which part it is."""
    for form in entry.forms:
        yield words_of(form), "form"
    if isinstance(entry, MeasureEntry):
        for noun in entry.singulars:
            yield from ((words_of(form), "singular") for form in singulars(noun))
            yield from ((words_of(form), "dual") for form in duals(noun))
        yield from ((words_of(form), "dual") for form in entry.duals)
        yield from (((form,), "plural") for noun in entry.forms for form in constructs(noun))
    for pair in entry.verbs:
        perfect, _, imperfect = pair.partition(" ")
        if not imperfect:
            raise DataError(f"entry {entry.id!r}: a verb is written 'perfect imperfect', not {pair!r}")
        for found in conjugate(perfect, imperfect):
            yield (found.form,), found.part
    for singular in entry.participles:
        for found in participles(singular):
            yield (found.form,), found.part
