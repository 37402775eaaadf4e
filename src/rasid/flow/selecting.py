"""What a person chose to see, as the address of a page has it; every list, drawing and export takes the same."""

from typing import Any, Literal

import msgspec

Listed = Literal["occurrences", "figures", "processes", "origins", "copies"]


class Selection(msgspec.Struct, frozen=True):
    """Which groups of a question are wanted. Of several values in one field any will do; all fields must hold.

    `kinds`: event types, measures or processes. `actors` have any part, `by` did it, `upon` is to whom it was done:
    ids, a local one as `document/id`. Of `places` (ids) a country takes in what lies in it. Days, months or years
    (ISO) bound the time; a group without a day is in no bounds. `least`: how many members it has at least. `words`:
    in the title or words of one of its documents.
    """

    kinds: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    least: int = 1
    words: str = ""
    by: tuple[str, ...] = ()
    upon: tuple[str, ...] = ()


class Some(msgspec.Struct, frozen=True):
    """A page of groups: the records, where the next page begins (None at the end), and how many there are in all."""

    items: tuple[Any, ...]
    after: str | None
    total: int
