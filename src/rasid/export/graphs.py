"""GEXF and GraphML: actors, who did what to whom and who quotes whom, with counts."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from rasid.export.formats import Counts, Format, Options
from rasid.export.source import Source, global_id
from rasid.model.errors import InputError
from rasid.model.reading import Reading
from rasid.model.records import Entity

HAPPENED = ("occurred", "ongoing")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Deed(NamedTuple):
    """What some did to others: one occurrence, or one event where nothing was fused."""

    relation: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    happened: bool
    reports: int


def graph(source: Source, counts: Counts) -> Any:
    """The networkx graph: a node an actor, an edge a kind of relation from one to the other.

    `count` is of occurrences (for quotes: of attributions), `happened` of those told as having happened.
    Raises InputError when networkx is not installed.
    """
    networkx = _networkx()
    edges: dict[tuple[str, str, str], Counter[str]] = {}
    known: dict[str, Entity] = {}
    for deed in _deeds(source, known):
        if not deed.actors or not deed.recipients:
            counts.left("events without both an actor and a recipient")
        for one in deed.actors:
            for other in deed.recipients:
                found = edges.setdefault((one, other, deed.relation), Counter())
                found.update(count=1, happened=int(deed.happened), reports=deed.reports)
    for one, other in _quotes(source, counts, known):
        edges.setdefault((one, other, "quotes"), Counter()).update(count=1, happened=1, reports=1)
    made = networkx.MultiDiGraph()
    for one, other, relation in edges:
        for node in (one, other):
            made.add_node(node, **_attributes(source.entity(node) or known.get(node), node))
        tally = {name: edges[one, other, relation][name] for name in ("count", "happened", "reports")}
        made.add_edge(one, other, key=relation, relation=relation, weight=float(tally["count"]), **tally)
    counts.wrote("nodes", made.number_of_nodes())
    counts.wrote("edges", made.number_of_edges())
    return made


def _deeds(source: Source, known: dict[str, Entity]) -> Iterator[Deed]:
    fused = False
    for o in source.occurrences():
        fused = True
        happened = any(o.modality.get(kind) for kind in HAPPENED)
        homes = [report.event.document for report in o.reports]
        actors, recipients = (
            tuple(_node(e, source, homes) for e in side) for side in (o.actors, o.recipients)
        )
        yield Deed(o.type, actors, recipients, happened, len(o.reports))
    for reading in () if fused else source.readings():
        whole = _ids(reading, known)
        for e in reading.events:
            if not e.same_as:
                actors, recipients = (tuple(whole[i] for i in side) for side in (e.actor, e.recipient))
                yield Deed(e.type, actors, recipients, e.modality in HAPPENED, 1)


def _node(entity: str, source: Source, documents: list[str]) -> str:
    """The id under which a source knows an entity that some documents name."""
    whole = (f"{document}/{entity}" for document in documents)
    return next((name for name in (entity, *whole) if source.entity(name)), entity)


def _quotes(source: Source, counts: Counts, known: dict[str, Entity]) -> Iterator[tuple[str, str]]:
    """From each hop to the one it quotes, the outlet before the first; unnamed hops are passed over."""
    for reading in source.readings():
        whole = _ids(reading, known)
        for attribution in reading.attributions:
            hops = [whole[hop.entity] for hop in attribution.chain if hop.entity in whole]
            line = ([reading.document.outlet] if reading.document.outlet else []) + hops
            if len(line) < 2:
                counts.left("attributions of nobody by nobody known")
            yield from zip(line, line[1:], strict=False)


def _ids(reading: Reading, known: dict[str, Entity]) -> dict[str, str]:
    """The ids of a reading's entities among all documents; who they are is kept in `known`."""
    whole = {entity.id: global_id(reading.document.id, entity) for entity in reading.entities}
    known.update((whole[entity.id], entity) for entity in reading.entities)
    return whole


def _attributes(entity: Entity | None, node: str) -> dict[str, str]:
    if entity is None:
        return {"label": clean(node), "kind": "unknown", "english": ""}
    return {"label": clean(entity.name.ar), "kind": entity.kind, "english": clean(entity.name.en or "")}


def clean(text: str) -> str:
    """The text without characters that XML 1.0 forbids."""
    return _NOT_XML.sub("", text)


def _writer(name: str) -> Callable[[Source, Path, Options], Counts]:
    def write(source: Source, out: Path, options: Options) -> Counts:
        """Write the graph; it is held in memory, a node an actor."""
        counts = Counts()
        made = graph(source, counts)
        with out.open("wb") as file:
            getattr(_networkx(), f"write_{name}")(made, file)
        return counts

    return write


def _networkx() -> Any:
    try:
        import networkx  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise InputError('graphs need networkx: pip install "rasid[export]"') from error
    return networkx


GEXF = Format(
    name="gexf",
    suffix=".gexf",
    holds=("graph",),
    about="Actors, who did what to whom and who quotes whom, with counts, for Gephi.",
    write=_writer("gexf"),
)
GRAPHML = Format(
    name="graphml",
    suffix=".graphml",
    holds=("graph",),
    about="The same graph for yEd, Cytoscape, igraph and networkx.",
    write=_writer("graphml"),
)
