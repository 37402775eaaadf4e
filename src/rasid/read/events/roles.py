"""Roles: who does it, to whom, and where."""

from collections.abc import Iterable
from typing import NamedTuple

from rasid.model.records import Attribution
from rasid.model.words import Sentence
from rasid.read.events.clauses import Clause
from rasid.read.events.links import Linked, linked
from rasid.read.events.scene import Party, Scene
from rasid.read.events.triggers import Trigger

_PLACES = frozenset(("place", "facility"))
_MUTE = frozenset(("place", "facility", "document", "outlet", "agency"))
_RELATIVE = frozenset(("التي", "الذي", "الذين", "اللذين", "اللتين", "والتي", "والذي"))
_LEAVE = frozenset(("RETREAT", "MOBILIZE"))
_BACK = 6  # words back over which a verb's subject may stand


class Cast(NamedTuple):
    """Entity ids of an event's parties and places."""

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    place: tuple[str, ...]


class _Roles:
    """The roles of one trigger while they are filled."""

    def __init__(self) -> None:
        self.actor: list[str] = []
        self.recipient: list[str] = []
        self.place: list[str] = []

    def add(self, role: str, entity: str) -> None:
        """Fill a role, once."""
        filled: list[str] = getattr(self, role)
        if entity not in filled:
            filled.append(entity)


def cast(
    scene: Scene,
    sentence: Sentence,
    trigger: Trigger,
    bounds: Clause,
    said: Attribution | None,
    topic: str | None,
) -> Cast:
    """The roles of a trigger in its clause; `said` is the attribution it stands in, `topic` the last subject."""
    roles = _Roles()
    near = linked(scene, trigger, bounds.near)
    if trigger.verb:
        _verb(scene, trigger, bounds, near, roles)
    else:
        _noun(scene, trigger, bounds, near, roles)
    _prepositions(trigger, near, roles)
    if trigger.pronoun:
        _pronoun(scene, trigger, bounds, said, topic, roles)
    if not roles.place:
        _places(scene, trigger, bounds, roles)
    return Cast(tuple(roles.actor), tuple(roles.recipient), tuple(roles.place))


def _acts(party: Party) -> bool:
    return party.mention.kind not in _MUTE


def _verb(scene: Scene, trigger: Trigger, bounds: Clause, near: list[Linked], roles: _Roles) -> None:
    """Subject and object of a verb: before it («إن الطائرات قصفت»), or right behind it."""
    bare = [one.party for one in near if one.link == "owner"]
    subjects = _subject(scene, trigger, bounds)
    role = "recipient" if trigger.passive or trigger.owner == "recipient" else "actor"
    if not subjects and bare and (_acts(bare[0]) or role == "recipient"):
        if len(bare) > 1 or role == "recipient" or bare[0].mention.kind != "population":
            subjects, bare = [bare[0], *_joined(bare)], [one for one in bare[1:] if not one.joined]
    for party in subjects:
        if role == "recipient" and party.mention.kind == "place":
            roles.add("place", party.mention.entity)
        else:
            roles.add(role, party.mention.entity)
    if role == "actor":
        for party in bare:
            _patient(trigger, party, roles)


def _joined(parties: list[Party]) -> list[Party]:
    """The parties coordinated with the first."""
    found: list[Party] = []
    for party in parties[1:]:
        if not party.joined:
            break
        found.append(party)
    return found


def _subject(scene: Scene, trigger: Trigger, bounds: Clause) -> list[Party]:
    """The subject before a verb: right before it, or before «التي»."""
    tokens = scene.tokens
    at = trigger.first - 1
    while at >= bounds.first and tokens[at].fold in ("قد", "كانت", "كان", "لم", "لن", "سوف", "لا", "و"):
        at -= 1
    if at < bounds.first:
        return []
    relative = tokens[at].fold in _RELATIVE
    for party in scene.before(bounds.first, at + 1):
        if at - party.after > (2 if relative else 0) or any(
            tokens[place].fold in "،" for place in range(party.after, at) if not relative
        ):
            break
        if _acts(party) and not party.clitic:
            return [party]
        break
    return []


def _patient(trigger: Trigger, party: Party, roles: _Roles) -> None:
    kind = party.mention.kind
    if kind in _PLACES:
        roles.add("place", party.mention.entity)
    if kind != "place":
        roles.add("recipient", party.mention.entity)


def _noun(scene: Scene, trigger: Trigger, bounds: Clause, near: list[Linked], roles: _Roles) -> None:
    """The owner of a noun, the adjective of origin on it, and the light verb before it."""
    owners = [one.party for one in near if one.link == "owner"]
    origin = None if trigger.pronoun else demonym(scene, trigger, bounds.near)
    if origin:
        roles.add("actor", origin)
    elif owners and not trigger.pronoun:
        first = owners[0]
        for party in [first, *_joined(owners)]:
            _own(trigger, party, roles)
        for party in owners[1:]:
            if not party.joined and trigger.owner != "recipient":
                _patient(trigger, party, roles)
                break
    if not roles.actor or (trigger.owner == "recipient" and not roles.recipient):
        _light(scene, trigger, bounds, roles)


def _own(trigger: Trigger, party: Party, roles: _Roles) -> None:
    """The owner's role: by the noun, and for «either» by what the owner is."""
    kind, entity = party.mention.kind, party.mention.entity
    if trigger.owner == "recipient" or (trigger.owner == "either" and kind in (*_PLACES, "population")):
        _patient(trigger, party, roles)
    elif kind in _PLACES:
        roles.add("place", entity)
    else:
        roles.add("actor", entity)


def demonym(scene: Scene, trigger: Trigger, after: int) -> str | None:
    """The entity of an adjective of origin on the noun: «الضربات الأميركية», «غارات جوية تركية»."""
    definite = scene.tokens[trigger.after - 1].fold
    for at in range(trigger.after, min(after, trigger.after + 3)):
        token = scene.tokens[at]
        if token.kind != "word" or scene.covering(at):
            return None
        found = scene.know.world.names.at(scene.tokens, at)
        if found and found.entry.how == "demonym" and found.cut.pro == "":
            if ("ال" in (definite[:2], definite[1:3])) or not token.fold.startswith("ال"):
                return found.entry.entity.id
        if not token.fold.endswith(("ه", "ي", "يا")):
            return None
    return None


_LIGHT_ACT = frozenset((
    "شن", "نفذ", "وجه", "اطلق", "اجري", "ارتكب", "بدا", "واصل", "كثف", "صعد", "خاض", "عقد", "قاد", "نظم", "تابع", "جدد",
    "قام", "بادر", "فرض", "حاول", "هدد", "توعد", "اعلن", "استانف", "انهي", "وسع", "ركز", "عزز", "اقدم", "قرر",
))  # fmt: skip
_LIGHT_SUFFER = frozenset(("تعرض", "واجه", "شهد", "تلقي", "تكبد", "عاني"))


def _light(scene: Scene, trigger: Trigger, bounds: Clause, roles: _Roles) -> None:
    """The subject of a light verb before the noun: «شنّت الطائرات غارات», «تعرضت القاعدة لهجوم»."""
    tokens = scene.tokens
    for at in range(trigger.first - 1, max(bounds.first, trigger.first - 14) - 1, -1):
        token = tokens[at]
        stems = _stems(token.fold)
        act, suffer = bool(stems & _LIGHT_ACT), bool(stems & _LIGHT_SUFFER)
        if not (act or suffer):
            continue
        behind = [
            party
            for party in scene.within(at + 1, trigger.first)
            if not party.clitic and _free(scene, party, at)
        ]
        party = behind[0] if behind else next(iter(scene.before(bounds.first, at)), None)
        if party is None or (not behind and at - party.after > 2):
            return
        if suffer:
            _patient(trigger, party, roles)
        elif _acts(party) and not roles.actor:
            roles.add("actor", party.mention.entity)
            for other in _joined(behind):
                roles.add("actor", other.mention.entity)
        return


def _free(scene: Scene, party: Party, at: int) -> bool:
    """Whether no preposition stands between the verb and the party."""
    return party.first - at <= 3 and not any(
        scene.tokens[place].fold in ("في", "علي", "من", "الي", "عن", "ضد", "مع")
        for place in range(at + 1, party.first)
    )


def _stems(word: str) -> set[str]:
    """The perfects a folded verb form may come from, roughly."""
    if len(word) > 3 and word[0] in "وفس":
        word = word[1:]
    found = {word, word.removesuffix("ت"), word.removesuffix("وا"), word.removesuffix("ا")}
    if word.endswith("ت"):
        found.add(word[:-1] + "ي")
    if word[:1] in ("ي", "ت") and len(word) > 2:
        body = word[1:].removesuffix("ون").removesuffix("وا")
        found |= {body, "ا" + body, body[:-1] + "ا" if body.endswith(("ي", "و")) else body, "ت" + body}
        found |= {body[:-2] + "ا" + body[-1] if body[-2:-1] in ("ي", "و") else body}
        found |= {"ا" + (body[:-2] + "ا" + body[-1] if body[-2:-1] == "ي" else body)}
    return found


def _prepositions(trigger: Trigger, near: list[Linked], roles: _Roles) -> None:
    """Roles told by prepositions behind the trigger."""
    for party, link in near:
        entity, kind = party.mention.entity, party.mention.kind
        if link == "by" and kind not in _PLACES:
            roles.add("actor", entity)
        elif link == "between" and kind not in _PLACES:
            roles.add("actor", entity)
        elif link == "against":
            _patient(trigger, party, roles)
        elif link == "with" and kind not in _PLACES:
            roles.add("recipient", entity)
        elif link == "for" and kind not in _PLACES:
            owned = (
                trigger.verb
                or trigger.owner == "recipient"
                or roles.actor
                or trigger.type in ("AID", "CONCEDE")
            )
            roles.add("recipient" if owned else "actor", entity)
        elif link == "from" and trigger.type in _LEAVE and kind in (*_PLACES, "state"):
            roles.add("place", entity)
        elif link == "to" and (kind in _PLACES or (trigger.type == "MOBILIZE" and kind == "state")):
            roles.add("place", entity)


def _pronoun(
    scene: Scene, trigger: Trigger, bounds: Clause, said: Attribution | None, topic: str | None, roles: _Roles
) -> None:
    """What a pronoun on the trigger stands for: the speaker for «نا», else the last one who acts."""
    if trigger.pronoun in ("نا", "ني"):
        if said and said.source_entity:
            roles.add("actor", said.source_entity)
        return
    if trigger.pronoun not in ("ه", "ها", "هم", "هما"):
        return
    found = [party for party in scene.before(bounds.first, trigger.first) if _acts(party)]
    entity = found[0].mention.entity if found else topic
    if entity is None:
        return
    role = "recipient" if trigger.verb or trigger.owner == "recipient" else "actor"
    roles.add(role, entity)


def _places(scene: Scene, trigger: Trigger, bounds: Clause, roles: _Roles) -> None:
    """Named places behind the trigger, else before it in the clause; of a chain the first, most specific one."""
    behind = [one for one in linked(scene, trigger, bounds.far) if one.link == "at"]
    chosen = list(_first_of_chain(scene, [one.party for one in behind]))
    if not chosen:
        ahead = [party for party in scene.within(bounds.first, trigger.first) if _stands_in(scene, party)]
        chosen = list(_first_of_chain(scene, ahead))
    for party in chosen:
        roles.add("place", party.mention.entity)


def _stands_in(scene: Scene, party: Party) -> bool:
    before = scene.tokens[party.first - 1].fold if party.first else ""
    return party.clitic == "ب" or before in ("في", "قرب", "داخل", "وسط", "شمال", "جنوب", "شرق", "غرب")


def _first_of_chain(scene: Scene, parties: Iterable[Party]) -> Iterable[Party]:
    last: Party | None = None
    for party in parties:
        if party.mention.kind not in (*_PLACES, "state"):
            continue
        if last is None or party.joined:
            yield party
        elif party.first - last.after > 6:
            return
        last = party
