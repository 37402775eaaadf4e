"""Modality: whether it happened, by the words around the trigger and by whose words they are."""

from collections.abc import Sequence

from rasid.knowledge.entries import MarkerEntry
from rasid.match.phrases import Match
from rasid.model.records import Act, Attribution, Modality
from rasid.model.words import Sentence
from rasid.read.events.roles import Cast
from rasid.read.events.scene import Scene
from rasid.read.events.sides import Sides
from rasid.read.events.triggers import Trigger

_ACTS: dict[Act, Modality] = {
    "deny": "denied",
    "demand": "demanded",
    "promise": "promised",
    "threaten": "threatened",
}
_STOPS = frozenset(".؛؟!:،")
_UNREAL = frozenset(("demanded", "threatened", "planned", "promised", "hypothetical"))


def markers(scene: Scene, sentence: Sentence) -> list[Match[MarkerEntry]]:
    """The words of a sentence that say whether what is near them happened."""
    return list(scene.know.modality.find(scene.tokens, sentence.first, sentence.after))


def modality(
    scene: Scene,
    trigger: Trigger,
    marks: Sequence[Match[MarkerEntry]],
    said: Attribution | None,
    roles: Cast,
    sides: Sides,
    title: bool,
) -> Modality:
    """The modality of a trigger; what its own words say comes before whose words they are."""
    low = said.content[0].span[0] if said else 0
    told = _told(scene, trigger, marks, low)
    if told and told != "ongoing":
        return told
    if said and said.act == "deny":
        return "denied"
    if trigger.future:
        return "threatened" if trigger.type == "ASSAULT" and said and not sides.reporter(said) else "planned"
    if said and said.act in _ACTS and (not trigger.verb or trigger.part == "imperfect"):
        return _ACTS[said.act]
    source = _by_source(said, roles, sides)
    if source != "occurred":
        return source
    if told or (trigger.part == "imperfect" and not title and not _past(scene, trigger)):
        return "ongoing"
    return "occurred"


def _past(scene: Scene, trigger: Trigger) -> bool:
    """Whether «كان» or «لم» makes the imperfect a past."""
    before = scene.tokens[trigger.first - 1].fold if trigger.first else ""
    return before in ("كان", "كانت", "لم", "كانوا")


def _told(scene: Scene, trigger: Trigger, marks: Sequence[Match[MarkerEntry]], low: int) -> Modality | None:
    """The nearest marker whose reach holds the trigger, within the clause and within what is said."""
    best: tuple[int, Modality] | None = None
    for mark in marks:
        entry = mark.entry
        if entry.part != "any" and (entry.part == "verb") != trigger.verb:
            continue
        if scene.tokens[mark.first].start < low:
            continue
        ahead, behind = trigger.first - mark.after, mark.first - trigger.after
        distance = ahead if ahead >= 0 else behind
        if distance < 0 or distance >= entry.reach:
            continue
        if entry.stands != "either" and (entry.stands == "before") != (ahead >= 0):
            continue
        between = range(mark.after, trigger.first) if ahead >= 0 else range(trigger.after, mark.first)
        if any(scene.tokens[at].fold in _STOPS for at in between):
            continue
        if best is None or distance < best[0]:
            best = (distance, entry.modality)
    return best[1] if best else None


def _by_source(said: Attribution | None, roles: Cast, sides: Sides) -> Modality:
    """A source on its own side's deeds claims, on its opponent's alleges; others report."""
    if said is None or sides.reporter(said) or said.source_entity is None:
        return "occurred"
    if roles.actor and sides.any(said.source_entity, roles.actor):
        return "claimed"
    if said.act == "accuse" or roles.actor:
        return "alleged"
    return "occurred"
