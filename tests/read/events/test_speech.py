"""Attributions that are events."""

import pytest


@pytest.mark.parametrize(
    ("line", "trigger", "kind", "actor", "recipient"),
    [
        ("اتهمت حركة حماس إسرائيل بأنها قصفت نابلس.", "اتهمت", "ACCUSE", "hamas", "israel"),
        ("طالبت حركة حماس الأمم المتحدة بأن تتدخل فورا.", "طالبت", "REQUEST", "hamas", "united_nations"),
    ],
)
def test_an_act_with_its_addressee_is_an_event(events_of, line, trigger, kind, actor, recipient):
    found = next(event for event in events_of(line) if event.trigger.text == trigger)
    assert (found.type, found.actor, found.recipient) == (kind, (actor,), (recipient,))
    assert found.modality == "occurred"


def test_a_cue_is_one_event_at_most(events_of):
    found = [
        event
        for event in events_of("اتهمت حركة حماس إسرائيل بأنها قصفت نابلس.")
        if event.trigger.text == "اتهمت"
    ]
    assert len(found) == 1


def test_a_statement_is_no_event(events_of):
    assert events_of("قالت حركة حماس إن إسرائيل بعيدة.") == []


def test_an_agency_does_not_threaten(events_of):
    found = events_of("ذكرت وكالة رويترز أن إسرائيل بعيدة.")
    assert [event for event in found if event.type == "THREATEN"] == []


def test_a_demand_may_name_its_addressee_by_a_preposition(events_of):
    found = events_of("طلبت حركة حماس من مصر فتح المعبر.")
    assert (found[0].type, found[0].actor, found[0].recipient) == ("REQUEST", ("hamas",), ("egypt",))


def test_addressees_are_coordinated(events_of):
    found = events_of("دعت مصر إسرائيل وحركة حماس إلى الحوار.")
    assert found[0].recipient == ("israel", "hamas")


def test_who_does_what_is_condemned_is_blamed(events_of):
    found = events_of("أدان العراق قيام تنظيم داعش بمهاجمة بلدة في كركوك.")
    assert [event.recipient for event in found if event.type == "ACCUSE"] in ([("islamic_state",)], [])


def test_a_refusal_has_its_other_side(events_of):
    found = events_of("رفض حزب الله مقترح إسرائيل.")
    assert [(event.type, event.mode, event.recipient) for event in found] == [
        ("REJECT", "yield", ("israel",))
    ]


def test_what_is_asked_for_gives_the_mode(events_of):
    found = events_of("دعت مصر إسرائيل وحركة حماس إلى الحوار.")
    assert found[0].mode == "meet"
