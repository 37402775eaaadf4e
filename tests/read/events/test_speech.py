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
