"""Selection: one trigger an event - tolls go to the attack that made them, verbs to their event noun."""

from collections.abc import Sequence

from rasid.model.words import Sentence
from rasid.read.events.scene import Scene
from rasid.read.events.triggers import Trigger

_CARRIED = frozenset(("استهدف", "طال", "اصاب", "ضرب", "طاول"))


def select(scene: Scene, sentence: Sentence, found: list[Trigger]) -> list[Trigger]:
    """The triggers of a sentence that stand for an event of their own."""
    found = [trigger for trigger in found if trigger.sense != "light"]
    return [trigger for at, trigger in enumerate(found) if _stands(scene, sentence, found, at)]


def _stands(scene: Scene, sentence: Sentence, found: Sequence[Trigger], at: int) -> bool:
    trigger = found[at]
    others = [other for other in found if other is not trigger and other.type == trigger.type]
    if trigger.sense == "toll" or _toll_verb(scene, trigger):
        return not any(
            other.sense != "toll" and not _toll_verb(scene, other) for other in others
        ) and not any(other.first < trigger.first for other in others)
    if trigger.verb and any(_carries(scene, other, trigger) for other in others):
        return False
    return True


def _toll_verb(scene: Scene, trigger: Trigger) -> bool:
    """«قتل» without an agent only counts victims: «قتل ثلاثة في غارة»."""
    return trigger.entry == "killing" and trigger.verb and not trigger.pronoun


def _carries(scene: Scene, noun: Trigger, verb: Trigger) -> bool:
    """Whether the verb only goes on about the noun before it: «غارات … استهدفت …»."""
    if (
        noun.verb
        or noun.first > verb.first
        or verb.first - noun.after > 8
        or verb.entry not in ("targeting", "reach", "toll_wounded", "hit")
    ):
        return False
    between = scene.tokens[noun.after : verb.first]
    return not any(token.fold in ".؛" for token in between)
