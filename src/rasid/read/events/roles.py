"""Roles: who does it, to whom, and where."""

from typing import NamedTuple

from rasid.model.records import Attribution
from rasid.read.events.charges import agent, speaker, we
from rasid.read.events.clauses import Clause
from rasid.read.events.links import Linked, linked
from rasid.read.events.origins import origin
from rasid.read.events.places import PLACES, places
from rasid.read.events.scene import Party, Scene
from rasid.read.events.sides import Sides
from rasid.read.events.subjects import (
    RELATIVE,
    acts,
    before_verb,
    carries_on,
    controller,
    described,
    joined,
    light,
    pronoun,
)
from rasid.read.events.targets import targets
from rasid.read.events.triggers import Trigger

_LEAVE = frozenset(("RETREAT", "MOBILIZE"))
_HIT = frozenset(("ASSAULT", "COERCE"))
_LONELY = frozenset(("COERCE", "MOBILIZE", "PROTEST"))  # done to somebody, not with him
_CONTROLLED = frozenset((
    "ASSAULT", "RETREAT", "MOBILIZE", "COERCE", "CONCEDE", "AID", "PROTEST", "CONSULT", "REJECT", "REQUEST", "SANCTION",
))  # fmt: skip


_THINGS = frozenset(
    ("kindling", "planting", "fire_126", "fire_127", "throwing_129")
)  # verbs whose object is a thing
_TAKEN = frozenset(("organisation", "company", "state"))  # what is a place to those who seize it
_VESSELS = frozenset((
    "سفينه", "سفن", "سفينتين", "ناقله", "ناقلات", "طراد", "زورق", "زوارق", "قارب", "مدمره", "بارجه", "بوارج", "حامله",
    "فرقاطه", "قافله", "طائره", "مروحيه", "حافله", "يخت", "غواصه",
))  # fmt: skip


_ARMED = frozenset(("military", "police", "armed_group", "state", "government", "person", "anonymous_group"))


class Cast(NamedTuple):
    """Entity ids of an event's parties and places."""

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    place: tuple[str, ...]


class Roles:
    """The roles of one trigger while they are filled."""

    def __init__(self, scene: Scene, trigger: Trigger) -> None:
        self._scene = scene
        self._taken = trigger.mode == "seize" or trigger.entry == "raid"
        self.actor: list[str] = []
        self.recipient: list[str] = []
        self.place: list[str] = []

    def add(self, role: str, entity: str) -> None:
        """Fill a role, once; nobody does a thing to himself."""
        filled: list[str] = getattr(self, role)
        other = {"actor": self.recipient, "recipient": self.actor}.get(role, ())
        if entity in self._scene.entities and entity not in filled and entity not in other:
            filled.append(entity)

    def suffer(self, party: Party) -> None:
        """One who is hit: a place is where, and its owner whom; a person, a body or a ship is whom."""
        kind, entity = party.mention.kind, party.mention.entity
        if self._taken and kind in _TAKEN:
            self.add("place", entity)
            return
        if kind not in PLACES or _vessel(self._scene, party):
            self.add("recipient", entity)
            return
        self.add("place", entity)
        owned = self._scene.know.world.names.find(self._scene.tokens, party.first, party.after)
        for match in owned if kind == "facility" else ():
            if match.entry.entity.kind not in PLACES and match.entry.entity.id != entity:
                self.add("recipient", match.entry.entity.id)

    def act(self, party: Party) -> None:
        """One who does it, unless it is a place."""
        self.add("place" if party.mention.kind in PLACES else "actor", party.mention.entity)


def _vessel(scene: Scene, party: Party) -> bool:
    """Whether a facility is one that moves."""
    return any(cut.stem in _VESSELS for cut in scene.tokens[party.first].cuts)


def cast(
    scene: Scene, trigger: Trigger, bounds: Clause, said: Attribution | None, last: Cast | None, sides: Sides
) -> Cast:
    """The roles of a trigger in its clause; `said` is the attribution it stands in, `last` the event before."""
    topic = last.actor[0] if last and last.actor else None
    roles = Roles(scene, trigger)
    near = linked(scene, trigger, bounds.near)
    if trigger.verb:
        _verb(scene, trigger, bounds, near, said, topic, roles, sides)
    else:
        _noun(scene, trigger, bounds, near, roles)
    _prepositions(trigger, near, roles)
    if trigger.pronoun and (trigger.type != "CONCEDE" or not trigger.verb):
        role = "recipient" if trigger.verb or trigger.owner == "recipient" else "actor"
        known = getattr(last, role) if last else ()
        entity = pronoun(scene, trigger, bounds, said, known[0] if known else None, sides)
        if entity:
            roles.add(role, entity)
    if not roles.actor and not trigger.verb and trigger.type in _CONTROLLED and trigger.sense != "toll":
        party = controller(scene, trigger, bounds)
        if party:
            roles.add("actor", party.mention.entity)
    if not roles.actor and said:
        entity = agent(scene, trigger, said, sides)
        if entity:
            roles.add("actor", entity)
    if not roles.actor and trigger.verb and trigger.clitic in ("و", "ف") and not trigger.passive:
        before = carries_on(scene, trigger, bounds) if trigger.owner == "actor" else None
        if before:
            roles.act(before)
    if not roles.recipient and trigger.type in _HIT and trigger.owner != "both" and trigger.sense != "toll":
        for entity in targets(scene, trigger, bounds.near):
            roles.add("recipient", entity)
    for entity in places(scene, trigger, bounds, near) if not roles.place else ():
        roles.add("place", entity)
    return Cast(tuple(roles.actor), tuple(roles.recipient), tuple(roles.place))


def _verb(
    scene: Scene,
    trigger: Trigger,
    bounds: Clause,
    near: list[Linked],
    said: Attribution | None,
    topic: str | None,
    roles: Roles,
    sides: Sides,
) -> None:
    """Subject and object of a verb: before it («إن الطائرات قصفت»), or right behind it, or the last one who acted."""
    bare = [one.party for one in near if one.link == "owner"]
    found = before_verb(scene, trigger, bounds, said)
    if trigger.pronoun and bare and scene.tokens[trigger.first - 1].fold in RELATIVE:
        found = None  # «المدرعات التي زودها بها التحالف»
    if said and we(scene, trigger):
        found = speaker(scene, said, sides) or found
    suffers = (
        trigger.passive
        or trigger.owner == "recipient"
        or (trigger.entry == "killing" and not _kills(bare, found))
    )
    if isinstance(found, str):
        roles.add("recipient" if suffers else "actor", found)
    subjects = found if isinstance(found, list) else []
    if (
        found is None
        and bare
        and (suffers or not described(scene, trigger, bounds))
        and (suffers or acts(bare[0]))
        and (suffers or len(bare) > 1 or bare[0].mention.kind != "population" or trigger.entry in _THINGS)
    ):
        subjects = [bare[0], *joined(bare)]
        bare = bare[len(subjects) :]
    for party in subjects:
        roles.suffer(party) if suffers else roles.act(party)
    if not suffers:
        if not roles.actor and topic and trigger.clitic in ("و", "ف"):
            roles.add("actor", topic)
        for party in bare:
            roles.act(party) if _mutual(trigger) else roles.suffer(party)


def _kills(bare: list[Party], found: list[Party] | str | None) -> bool:
    """Whether «قتل» has an agent: both a subject that bears arms and an object."""
    named = [*(found if isinstance(found, list) else []), *bare]
    return len(named) > 1 and named[0].mention.kind in _ARMED


def _noun(scene: Scene, trigger: Trigger, bounds: Clause, near: list[Linked], roles: Roles) -> None:
    """The owner of a noun, the adjective of origin on it, and the light verb before it."""
    owners = [one.party for one in near if one.link == "owner"]
    adjective = None if trigger.pronoun else origin(scene, trigger, bounds.near)
    if adjective:
        roles.add("actor", adjective)
    elif owners and not trigger.pronoun:
        rest = [party for party in owners[1:] if not party.joined]
        agent = bool(rest) and owners[0].mention.kind in _ARMED
        for party in [owners[0], *joined(owners)]:
            roles.act(party) if agent else _own(trigger, party, near, roles)
        if rest and (agent or trigger.owner != "recipient"):
            roles.suffer(rest[0])
    if not roles.actor or (trigger.owner == "recipient" and not roles.recipient):
        found = light(scene, trigger, bounds)
        for party in found[0] if found else ():
            if found and found[1]:
                roles.suffer(party)
            elif acts(party):
                roles.act(party)


def _own(trigger: Trigger, party: Party, near: list[Linked], roles: Roles) -> None:
    """The owner's role: by the noun, and for «either» by what the owner is."""
    suffers = trigger.owner == "either" and party.mention.kind in (*PLACES, "population")
    if trigger.owner == "recipient" or suffers:
        roles.suffer(party)
    elif (
        trigger.entry == "war"
        and party.mention.kind == "state"
        and all(one.link != "against" for one in near)
    ):
        roles.add("place", party.mention.entity)
    else:
        roles.act(party)


def _prepositions(trigger: Trigger, near: list[Linked], roles: Roles) -> None:
    """Roles told by prepositions behind the trigger."""
    for party, link in near:
        entity, kind = party.mention.entity, party.mention.kind
        if link == "against":
            roles.suffer(party)
            if trigger.entry == "war" and kind == "place":
                roles.add("recipient", entity)
        elif link in ("by", "between") and kind not in PLACES:
            roles.add("actor", entity)
        elif link == "with" and kind not in PLACES and trigger.type not in _LONELY:
            if _mutual(trigger):
                roles.add("actor", entity)
            elif trigger.type != "ASSAULT":
                roles.add("recipient", entity)
        elif link == "for" and kind not in PLACES:
            roles.add("recipient" if roles.actor or _gives(trigger) else "actor", entity)
        elif link == "from" and trigger.mode == "seize" and kind not in (*PLACES, "state"):
            roles.add("recipient", entity)
        elif (
            link == "from"
            and trigger.type in _LEAVE
            and kind in (*PLACES, "state")
            or link == "to"
            and (kind in PLACES or (trigger.type == "MOBILIZE" and kind == "state"))
        ):
            roles.add("place", entity)


def _mutual(trigger: Trigger) -> bool:
    """Whether all sides do it: a clash."""
    return trigger.owner == "both" and trigger.type == "ASSAULT"


def _gives(trigger: Trigger) -> bool:
    """Whether ل behind the trigger names the one it is done to."""
    return trigger.verb or trigger.owner == "recipient" or trigger.type in ("AID", "CONCEDE")
