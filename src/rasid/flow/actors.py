"""The records of an actor with the words that carry them, and its names in letters."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from rasid.arabic.fold import fold
from rasid.flow.naming import suggest
from rasid.flow.reviewing import words_at
from rasid.store.actors import Actors, Among, Part, actors
from rasid.store.texts import texts

if TYPE_CHECKING:
    from rasid.flow.views import Views

AROUND = 70  # code points to either side
MEANT = 100  # entities that a name may mean by another of its names


class Told(NamedTuple):
    """A record in which an actor has a part: its words, and what stands before and after them on their line."""

    part: Part
    before: str
    words: str
    after: str


def told(case: "Views", parts: Sequence[Part]) -> list[Told]:
    """The records with their words, of the documents they stand in."""
    found = dict(texts(case.store.engine, {one.ref.document for one in parts}))
    return [Told(one, *words_at(found[one.ref.document], (one.first, one.after), AROUND)) for one in parts]


def acting(
    case: "Views",
    words: str = "",
    kinds: Sequence[str] = (),
    local: bool | None = None,
    after: str | None = None,
    most: int = 50,
) -> Actors:
    """Who acts and speaks in the case, the most named first; with `words` in any of its names.

    Raises InputError for an `after` of no such list.
    """
    wanted = " ".join(words.split())
    ids = [one.id for one in suggest(case, wanted, tuple(kinds), MEANT)]
    return actors(case.store.engine, Among(kinds, fold(wanted), ids, local), after, most)
