"""The records of an actor with the words that carry them, and its names in letters."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from rasid.arabic.fold import fold
from rasid.flow.naming import suggest
from rasid.store.actors import Actors, Among, Part, actors
from rasid.store.texts import texts

if TYPE_CHECKING:
    from rasid.flow.views import Views

AROUND = 70  # characters
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
    return [Told(one, *around(found[one.ref.document], one.first, one.after)) for one in parts]


def around(text: str, first: int, after: int) -> tuple[str, str, str]:
    """What stands before some words, they themselves, and what stands after them: whole words of the same line."""
    before = text[max(0, first - AROUND) : first].rpartition("\n")[2]
    if len(before) == AROUND:
        before = before.partition(" ")[2]
    behind = text[after : after + AROUND].partition("\n")[0]
    if len(behind) == AROUND:
        behind = behind.rpartition(" ")[0]
    return before, text[first:after], behind


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
