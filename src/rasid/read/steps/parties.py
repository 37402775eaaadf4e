"""Parties: whose commitment a step tells, and between whom the process is."""

from collections.abc import Sequence

from rasid.knowledge.entries import TopicEntry
from rasid.match.phrases import Match
from rasid.model.records import Attribution
from rasid.read.steps.chains import Move
from rasid.read.steps.scene import SIDES, Party, Scene

JOINT = frozenset((
    "pending", "in_effect", "strained", "broken", "expired", "renewed", "scheduled", "round_open", "round_closed",
    "resumed", "agreed", "timetable_under_talks",
))  # fmt: skip
_LEAVERS = frozenset(("announced", "begun", "partial", "completed", "denied", "postponed"))
_TOLD = SIDES - {"person", "office", "place", "population", "anonymous_group"}
_AGENTS = SIDES - {"place"}
_BEFORE = 12  # words in which a subject may stand before its verb
_STOPPED = frozenset(("suspended", "broken_off"))
_AGENCY = frozenset(("لدي", "من", "قبل", "جانب"))
_ADDRESSED = frozenset(("مطالبه", "مطالبات", "مناشده"))  # their owner is who is asked
_LINKS = frozenset(("من", "الي", "علي", "في", "عن", "مع", "ضد", "بين"))


def party(
    scene: Scene,
    topic: Match[TopicEntry],
    line: Sequence[Move],
    by: Move | None,
    state: str,
    said: Attribution | None,
    first: int,
) -> str | None:
    """The entity whose commitment it is; None for joint conditions and where nobody is told."""
    if state in JOINT or (state in _STOPPED and (by is None or by.id not in ("cancel", "suspend"))):
        return None
    if topic.entry.subject in ("withdrawal", "stay") and state in _LEAVERS:
        owner = _owner(scene, topic.after, topic.after + 3, frozenset())
        if owner:
            return owner
    if by is None:
        cue = scene.token_at(said.cue.span[0]) if said else first
        return _source(scene, said) or (_before(scene, cue - _BEFORE, cue) if said else None)
    outwards = [move for move in line if move.first <= by.first] or [by]
    for move in outwards:
        stop = min([topic.first, *(one.first for one in line if one.first > move.first)])
        found = _agent(scene, move, stop, said, first)
        if found is not None:
            return found or None
    source, near = _source(scene, said), _before(scene, first, by.first)
    unnamed = said is not None and said.identification in ("anonymous", "partly_anonymous")
    return (near or source) if unnamed else (source or near)


def _agent(scene: Scene, move: Move, stop: int, said: Attribution | None, first: int) -> str | None:
    """Who makes a move: its owner, its subject before or behind it, or whom its pronoun means."""
    after = move.match.after
    if move.match.cut.en in ("ه", "ها", "هم", "هما") and not move.verb:
        source = _source(scene, said)
        return source if move.first - first <= 1 and source else _before(scene, first, move.first) or source
    if move.match.part == "imperfect" and move.match.cut.stem.startswith("ن") and said:
        return _source(scene, said)
    if move.verb or move.match.part == "participle":
        near = scene.covering(move.first - 1) if move.first > first else None
        if near and near.mention.kind in _AGENTS and not _governed(scene, near):
            return near.entity
    said_of = scene.tokens[after - 1].fold in _LINKS or move.match.cut.stem in _ADDRESSED
    owner = None if stop == after or said_of else _owner(scene, after, stop if stop > after else after + 3)
    if owner is not None or not move.verb:
        return owner
    return _before(scene, first, move.first)


def between(scene: Scene, first: int, after: int, party: str | None) -> tuple[str, ...]:
    """The sides told in tokens[first:after], the party first."""
    names = [party] if party else []
    names += [found.entity for found in scene.within(first, after) if found.mention.kind in _TOLD]
    return tuple(dict.fromkeys(names))


def _owner(scene: Scene, at: int, stop: int, agency: frozenset[str] = _AGENCY) -> str | None:
    """The side at `at`, or behind adjectives or a word of agency, before `stop`; a demonym tells its state.

    Empty when somebody is told whom no mention names («لدى الطرف الآخر»).
    """
    tokens = scene.tokens
    for place in range(at, min(at + 5, stop, len(tokens))):
        found = scene.covering(place)
        if found:
            return found.entity if found.mention.kind in _AGENTS else None
        token = tokens[place]
        if token.fold in agency:
            if token.fold == "لدي" and not scene.covering(place + 1):
                return ""
            continue
        if token.kind != "word" or token.fold in _LINKS:
            return None
        name = scene.know.world.names.at(tokens, place)
        if name and name.entry.how == "demonym" and name.cut.pro in ("", "ال"):
            return name.entry.entity.id
    return None


def _before(scene: Scene, first: int, at: int) -> str | None:
    near = scene.within(max(first, at - _BEFORE), at)
    sides = [one for one in near if one.mention.kind in _AGENTS and not _governed(scene, one)]
    return sides[-1].entity if sides else None


def _governed(scene: Scene, one: Party) -> bool:
    return one.first > 0 and scene.tokens[one.first - 1].fold.lstrip("و") in _LINKS


def _source(scene: Scene, said: Attribution | None) -> str | None:
    """The source, when it may speak for a side."""
    if said is None or said.source_entity is None:
        return None
    entity = scene.entities.get(said.source_entity)
    return (
        None if entity is None or entity.kind in ("outlet", "agency", "document") else scene.side(entity.id)
    )


def names_side(scene: Scene, said: Attribution, entity: str) -> bool:
    """Whether the source speaks for the entity: it is the entity, a member of it, or described by it."""
    source = said.source_entity
    if source is None:
        return False
    world = scene.know.world.entries
    known = {source, scene.side(source), *(hop.principal for hop in said.chain if hop.principal)}
    for name in (source, entity):
        entry = world.get(name)
        if entry:
            known |= {*entry.part_of, *(office.of for office in entry.offices)}
    if said.source:
        known |= {one.entity for one in scene.parties if _inside(one, said)}
    return bool(known & _alike(scene, entity)) or source == entity


def _inside(one: Party, said: Attribution) -> bool:
    assert said.source is not None
    return said.source.span[0] <= one.mention.span[0] and one.mention.span[1] <= said.source.span[1]


def _alike(scene: Scene, entity: str) -> set[str]:
    """The entity and the state it governs."""
    entry = scene.know.world.entries.get(entity)
    country = entry.country if entry and entry.kind in ("government", "military", "police") else None
    return {entity, country} if country else {entity}


def opponents(found: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The two sides told together most often; ties go to the earlier."""
    counts: dict[tuple[str, ...], int] = {}
    for pair in found:
        if len(pair) == 2:
            key = tuple(sorted(pair))
            counts[key] = counts.get(key, 0) + 1
    return max(counts, key=lambda key: counts[key]) if counts else ()
