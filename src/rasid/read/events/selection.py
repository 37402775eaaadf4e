"""Selection: one trigger an event - tolls go to the attack that made them, verbs to their event noun."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from rasid.read.events.scene import Scene
from rasid.read.events.triggers import Trigger

_BREACHES = frozenset(("violation", "violence_assault_when", "end_truce"))
_AFTER = frozenset(("بعد", "عقب", "غداه"))
_WINDOW = 16  # triggers to either side that are looked at
_CARRIED = frozenset(("targeting", "reach", "hitting", "hit", "hit_turns", "destruction", "damage"))


def accidental(scene: Scene, found: Sequence[Trigger], before: bool) -> bool:
    """Whether the text is about an accident here: since one was told, no attack has been."""
    if any(trigger.type == "ASSAULT" and not _toll(scene, trigger) for trigger in _events(found)):
        return False
    return before or any(trigger.sense == "accident" for trigger in found)


def _events(found: Sequence[Trigger]) -> list[Trigger]:
    return [trigger for trigger in found if trigger.sense not in ("light", "accident")]


def select(scene: Scene, found: Sequence[Trigger], accident: bool) -> list[Trigger]:
    """The triggers of a sentence that stand for an event of their own; no tolls of accidents."""
    events = [trigger for trigger in _events(found) if not (accident and _toll(scene, trigger))]
    return [trigger for at, trigger in enumerate(events) if _stands(scene, events, at)]


def carried(scene: Scene, found: Sequence[Trigger], trigger: Trigger) -> list[Trigger]:
    """The tolls near an attack that are told of it rather than of another, the nearest first."""
    if trigger.type != "ASSAULT" or _toll(scene, trigger):
        return []
    at = bisect_left(found, trigger.first, key=attrgetter("first"))
    near = [other for other in found[max(0, at - _WINDOW) : at + _WINDOW] if other.type == "ASSAULT"]
    attacks = [other for other in near if not _toll(scene, other)]
    told = [other for other in near if _toll(scene, other) and other.sense != "counted"]
    mine = [toll for toll in told if min(attacks, key=lambda one: abs(one.first - toll.first)) is trigger]
    return sorted(mine, key=lambda toll: abs(toll.first - trigger.first))


def _stands(scene: Scene, found: Sequence[Trigger], at: int) -> bool:
    trigger = found[at]
    near = found[max(0, at - _WINDOW) : at + _WINDOW]
    others = [other for other in near if other is not trigger and other.type == trigger.type]
    if trigger.entry == "demonstrators" and any(_hits(other, trigger) for other in near):
        return False
    if _toll(scene, trigger) and _earlier(scene, trigger):
        others = [other for other in others if other.first > trigger.first]
    if _toll(scene, trigger):
        return not any(not _toll(scene, other) or other.first < trigger.first for other in others)
    if trigger.entry == "seize" and trigger.part == "imperfect" and _relative(scene, trigger):
        return False
    if trigger.verb and any(_carries(scene, other, trigger) for other in others):
        return False
    if trigger.type == "COERCE" and any(_holds(trigger, other) for other in others):
        return False
    if trigger.mode == "ceasefire" and any(_breaks(other, trigger) for other in near):
        return False
    return not any(_pairs(other, trigger) or _means(other, trigger) for other in others)


def _hits(deed: Trigger, crowd: Trigger) -> bool:
    """Whether the demonstrators are only those who are hit: «فرقت الشرطة متظاهرين»."""
    return deed.type in ("ASSAULT", "COERCE") and 0 <= crowd.first - deed.after <= 5


def _earlier(scene: Scene, toll: Trigger) -> bool:
    """Whether the deaths came before what the sentence tells: «غارات … بعد مقتل جندي»."""
    return toll.first > 0 and not toll.verb and scene.tokens[toll.first - 1].fold in _AFTER


def _means(deed: Trigger, noun: Trigger) -> bool:
    """Whether the noun only says what the deed was done with: «فرّقهم … بالغاز المسيل للدموع»."""
    return deed.verb and deed.entry == noun.entry and noun.clitic == "ب" and 0 < noun.first - deed.after <= 6


def _holds(light: Trigger, noun: Trigger) -> bool:
    """Whether the noun behind says it: «انتزاع السيطرة»."""
    return noun.entry == light.entry == "seize" and not noun.verb and 0 <= noun.first - light.after <= 5


def _breaks(breach: Trigger, truce: Trigger) -> bool:
    """Whether the truce is only named by its breach: «خرق الهدنة», «انتهاك لوقف إطلاق النار»."""
    return breach.entry in _BREACHES and 0 <= truce.first - breach.after <= 4


def _pairs(one: Trigger, other: Trigger) -> bool:
    """Whether the second noun only goes with the first: «اعتداء وهجوم»."""
    if one.verb or other.verb or other.first != one.after or other.clitic != "و":
        return False
    return other.mode in (None, one.mode)


def _toll(scene: Scene, trigger: Trigger) -> bool:
    """Whether it only counts victims; so does «قتل» without an agent: «قتل ثلاثة في غارة»."""
    if trigger.sense in ("toll", "counted"):
        return True
    return trigger.entry == "killing" and trigger.verb and not trigger.pronoun


def _relative(scene: Scene, trigger: Trigger) -> bool:
    """Whether the verb only describes the noun before it: «المدينة التي تسيطر عليها …»."""
    return (
        scene.tokens[trigger.first - 1].fold.endswith(("التي", "الذي", "الذين")) if trigger.first else False
    )


def _carries(scene: Scene, noun: Trigger, verb: Trigger) -> bool:
    """Whether the verb only goes on about the noun before it: «غارات … استهدفت …»."""
    if verb.entry in _CARRIED and not noun.verb and 0 <= noun.first - verb.after <= 1:
        return True
    if noun.verb or noun.first > verb.first or verb.first - noun.after > 8 or verb.entry not in _CARRIED:
        return False
    between = scene.tokens[noun.after : verb.first]
    behind = scene.tokens[verb.after : verb.after + 2]
    if any(token.fold in ("ايضا", "كذلك") for token in behind):
        return False
    return not any(token.fold in (".", "؛", "بل") for token in between)
