"""Sources: the files, pages and feeds that were added, how many items each had, and what failed in them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import PurePath

from sqlalchemy import Connection, bindparam, func, insert, select, update

from rasid.model.gathered import Gathered
from rasid.store.audit import now
from rasid.store.identity import indexable, storable_words
from rasid.store.rows import chunks
from rasid.store.schema import failures, sources


def tell(connection: Connection, told: Mapping[str, int], items: Sequence[Gathered]) -> dict[str, int]:
    """Write the sources of these items, or count on where they were told before; the id of each by where it is."""
    counts = Counter(item.where for item in items)
    failed = Counter(item.where for item in items if item.document is None)
    new = {item.where: item for item in reversed(items) if item.where not in told}
    ids = dict(told)
    last, at = connection.execute(select(func.max(sources.c.id))).scalar() or 0, now()
    rows = []
    for where in counts:
        if where in new:
            ids[where] = last = last + 1
            raw = new[where].raw
            rows.append(
                {
                    "id": last,
                    "where": _place(new[where]),
                    "sha256": sha256(raw.content).hexdigest() if raw and raw.locator is None else None,
                    "kind": raw.media_type if raw else PurePath(where).suffix or "unknown",
                    "added_at": at,
                    "items": counts[where],
                    "failures": failed[where],
                }
            )
    if rows:
        connection.execute(insert(sources), rows)
    more = [{"which": ids[w], "some": counts[w], "bad": failed[w]} for w in counts if w not in new]
    if more:
        values = {
            "items": sources.c["items"] + bindparam("some"),
            "failures": sources.c.failures + bindparam("bad"),
        }
        connection.execute(update(sources).where(sources.c.id == bindparam("which")).values(values), more)
    return ids


def note(connection: Connection, ids: Mapping[str, int], items: Sequence[Gathered]) -> None:
    """Write what could not be gathered and why, once each."""
    found = {(_place(item), failure(item)): ids[item.where] for item in items if not item.document}
    if not found:
        return
    known = set()
    for some in chunks(sorted({where for where, _ in found})):
        query = select(failures.c.where, failures.c.message).where(failures.c.where.in_(some))
        known |= {(where, message) for where, message in connection.execute(query)}
    rows = [
        {"source": source, "where": where, "message": message, "at": now()}
        for (where, message), source in found.items()
        if (where, message) not in known
    ]
    if rows:
        connection.execute(insert(failures), rows)


def failure(item: Gathered) -> str:
    """Why an item is no document."""
    return storable_words(item.failure or "not readable")


def _place(item: Gathered) -> str:
    return indexable(item.where) or ""
