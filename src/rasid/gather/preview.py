"""What an input would give, before anything is kept of it."""

from collections.abc import Iterable

import msgspec

from rasid.model.gathered import Gathered

_TITLES = 3
_FAILURES = 100


class Preview(msgspec.Struct, frozen=True):
    """One file or address: its kind, how many articles it holds, how many parts of it are none, and why.

    `failures` are the first hundred of them, `titles` the first lines of the first three articles.
    """

    where: str
    kind: str | None
    items: int
    failed: int
    failures: tuple[str, ...]
    titles: tuple[str, ...]


def summary(where: str, kind: str | None, found: Iterable[Gathered]) -> Preview:
    """The preview of one input by what was found in it."""
    items = failed = 0
    failures: list[str] = []
    titles: list[str] = []
    for item in found:
        if item.document is None:
            failed += 1
            place = f"{item.where.removeprefix(where).lstrip('/')}: " if item.where != where else ""
            failures += [f"{place}{item.failure}"] if failed <= _FAILURES else []
        else:
            items += 1
            first = item.document.text.strip().partition("\n")[0].strip()
            titles += [first] if items <= _TITLES else []
    return Preview(where, kind, items, failed, tuple(failures), tuple(titles))
