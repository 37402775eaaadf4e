"""Origins: the entity of an adjective on an event noun - «الضربات الأميركية», «غارات جوية تركية»."""

from rasid.read.events.scene import Scene
from rasid.read.events.triggers import Trigger

_REACH = 3  # adjectives in a row


def origin(scene: Scene, trigger: Trigger, after: int) -> str | None:
    """The state or people of the adjective behind the trigger; definite only with a definite noun."""
    head = scene.tokens[trigger.after - 1].fold
    definite = head.startswith("ال") or head[1:].startswith("ال") or head.startswith("لل")
    for at in range(trigger.after, min(after, trigger.after + _REACH)):
        token = scene.tokens[at]
        if token.kind != "word" or scene.covering(at):
            return None
        found = scene.know.world.names.at(scene.tokens, at)
        if found and found.entry.how == "demonym" and not found.cut.pro:
            return found.entry.entity.id if definite or not token.fold.startswith("ال") else None
        if not token.fold.endswith(("ه", "ي", "يا")):
            return None
    return None
