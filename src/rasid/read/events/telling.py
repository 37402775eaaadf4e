"""Telling: whether enough is told of a general word, a toll or a verbal act to record it as an event."""

from rasid.model.records import Modality
from rasid.read.events.roles import Cast
from rasid.read.events.triggers import Trigger

UNREAL = frozenset(("threatened", "promised", "planned", "demanded", "hypothetical"))


def tells(trigger: Trigger, roles: Cast, counted: bool, told: Modality, anaphoric: bool) -> bool:
    """Whether the event is recorded. The rules of the annotator's guide, by the trigger's sense."""
    parties = bool(roles.actor or roles.recipient)
    if trigger.sense == "loose" and anaphoric and not trigger.verb and trigger.entry != "war":
        return True  # «القتال»: whether it takes up something told is seen later
    if told == "hypothetical" and not (parties or roles.place or anaphoric):
        return False
    if trigger.sense == "talk":
        return bool(roles.actor and roles.recipient) or len(roles.actor) > 1
    if trigger.entry == "war":
        return bool(parties or counted)
    if trigger.sense == "loose":
        return bool(parties or roles.place or counted)
    if trigger.sense == "placed":
        return bool(roles.place)
    if trigger.entry == "destruction":
        return parties or counted or bool(roles.place)
    if trigger.entry == "demonstrators":
        return counted or bool(roles.place)
    if trigger.sense == "toll":
        return bool(
            roles.recipient or counted or trigger.verb or roles.place or trigger.entry != "toll_death"
        )
    if trigger.sense == "counted":
        return counted and told != "negated"
    if trigger.sense == "reply":
        return (told in UNREAL or trigger.after - trigger.first > 1) and (not trigger.verb or trigger.future)
    if trigger.sense == "bare":
        return bool(roles.actor and (roles.recipient or roles.place)) or bool(trigger.pronoun and roles.actor)
    return True
