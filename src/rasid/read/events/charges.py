"""Charges: who does what a saying is about - the one accused or asked, or the speaker of «we» and of a claim."""

from rasid.match.spans import token_range
from rasid.model.records import Attribution
from rasid.model.spans import inside
from rasid.read.events.scene import Party, Scene
from rasid.read.events.sides import Sides
from rasid.read.events.triggers import Trigger

MUTE = frozenset(("place", "facility", "document", "outlet", "agency"))
_STATED = frozenset(("armed_group", "government", "military", "state", "police", "party", "organisation"))
DEMONSTRATIVES = frozenset(("هذا", "هذه", "هذان", "هذين", "ذلك", "تلك", "هاتين"))
_COMMITTED = frozenset(("threaten", "promise", "reject"))
_ASKED = frozenset(("RETREAT", "AID", "CONCEDE", "CONSULT", "SANCTION"))
_OWN = frozenset(("RETREAT", "CONCEDE", "MOBILIZE"))
_CLAIMS = frozenset(
    (
        "تبني",
        "تتبني",
        "يتبني",
        "تبنت",
        "تبنيه",
        "تبنوا",
        "متبنيا",
        "متبنيه",
        "مسءوليته",
        "مسءوليتها",
        "مسءوليتهم",
    )
)
_OPENING = 5  # words from the cue, or from the content's start, to what is claimed or announced


def speaker(scene: Scene, said: Attribution, sides: Sides) -> str | None:
    """On whose behalf a source says «we»: the body it is described by, else itself."""
    entity = said.source_entity
    kind = scene.entities[entity].kind if entity in scene.entities else None
    if entity is None or kind in _STATED:
        return entity
    for name in sides.bodies(entity):
        if name in scene.entities and scene.entities[name].kind in _STATED:
            return name
    return entity


def we(scene: Scene, trigger: Trigger) -> bool:
    """Whether the verb is in the first person plural: «نطالب», «أسقطنا»."""
    if trigger.after - trigger.first > 1 or not trigger.verb:
        return False
    token = scene.tokens[trigger.first]
    if trigger.part == "imperfect":
        return token.fold[len(token.fold) - trigger.letters :].startswith("ن")
    return token.fold.endswith("نا") and not trigger.pronoun


def taken_up(scene: Scene, trigger: Trigger) -> bool:
    """Whether a demonstrative before the noun points back at what was told: «هذا الهجوم», «بهذه الجريمة»."""
    before = scene.tokens[trigger.first - 1].fold if trigger.first else ""
    return trigger.definite and not trigger.verb and before.lstrip("وفبل") in DEMONSTRATIVES


def charged(scene: Scene, said: Attribution) -> list[Party]:
    """Whom an accusation or a demand is addressed to: the last one named between the cue and the content."""
    start = token_range(scene.tokens, said.content[0].span)[0]
    cue = token_range(scene.tokens, said.cue.span)[1]
    found = [
        party
        for party in scene.within(cue, start)
        if party.mention.kind not in MUTE
        and party.mention.entity != said.source_entity
        and not (said.source and inside(party.mention.span, said.source.span))
    ]
    return found[-1:]


def agent(scene: Scene, trigger: Trigger, said: Attribution, sides: Sides) -> str | None:
    """The entity that does a deed without a told agent, by the saying it stands in."""
    if we(scene, trigger):
        return speaker(scene, said, sides)
    if trigger.verb or trigger.sense == "toll":
        return None
    if _commits(scene, trigger, said) or _claimed(scene, trigger, said):
        return speaker(scene, said, sides)
    opening = trigger.first - token_range(scene.tokens, said.content[0].span)[0]
    if not 0 <= opening <= _OPENING:
        return None
    if said.act == "announce" and (trigger.type in _OWN or trigger.entry == "capture"):
        return speaker(scene, said, sides)
    if said.act == "accuse" or (said.act == "demand" and trigger.type in _ASKED):
        return next((party.mention.entity for party in charged(scene, said)), None)
    return None


def _commits(scene: Scene, trigger: Trigger, said: Attribution) -> bool:
    """Whether the act speaks of what its source will do or not: not of «هذا الهجوم», nor of an attack it rejects."""
    if said.act not in _COMMITTED or taken_up(scene, trigger):
        return False
    return said.act != "reject" or trigger.type != "ASSAULT"


def _claimed(scene: Scene, trigger: Trigger, said: Attribution) -> bool:
    """Whether the source takes the deed upon itself: «تبنّى», «أعلن مسؤوليته عن»."""
    first = token_range(scene.tokens, said.cue.span)[0]
    near = range(max(first, trigger.first - _OPENING), trigger.first)
    return any(scene.tokens[at].fold in _CLAIMS for at in near)
