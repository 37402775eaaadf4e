"""Credits: which outlet a document is of, and whom the line of its author names."""

from collections.abc import Iterator

from rasid.arabic.words import tokenize
from rasid.knowledge import Knowledge
from rasid.knowledge.lexicons import words_of

PRESS = frozenset(("outlet", "agency"))


def outlet_of(outlet: str | None, url: str | None, know: Knowledge) -> str | None:
    """The id of the outlet by id, by the domain of its page, or by its name; else what it is called."""
    world = know.world
    if outlet in world.entries:
        return outlet
    host = (url or "").partition("://")[2].partition("/")[0].partition(":")[0].lower().split(".")
    for first in range(len(host) - 1):
        found = world.domains.get(".".join(host[first:]))
        if found:
            return found
    named = world.names.get(*words_of(outlet)) if outlet else None
    return named.entity.id if named and named.entity.kind in PRESS else outlet


def credited(author: str | None, know: Knowledge) -> Iterator[tuple[str, str]]:
    """The outlets and agencies a line of credit names, each with its words."""
    line = author or ""
    tokens = list(tokenize(line))
    for match in know.world.names.find(tokens):
        entity = match.entry.entity
        if entity.kind in PRESS:
            yield entity.id, line[tokens[match.first].start : tokens[match.after - 1].end]
