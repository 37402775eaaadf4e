"""Who does it, to whom, and where."""

import pytest


@pytest.mark.parametrize(
    ("line", "actor", "recipient"),
    [
        ("هاجمت حركة حماس الجيش الإسرائيلي.", ("hamas",), ("israel_army",)),
        ("هجوم حركة حماس على الجيش الإسرائيلي.", ("hamas",), ("israel_army",)),
        ("هجوم لحركة حماس على الجيش الإسرائيلي.", ("hamas",), ("israel_army",)),
        ("هجوم على الجيش الإسرائيلي شنته حركة حماس.", ("hamas",), ("israel_army",)),
        ("استهداف الجيش الإسرائيلي في نابلس.", (), ("israel_army",)),
        ("اعتقال قيادي في حركة حماس على يد الجيش الإسرائيلي.", ("israel_army",), None),
        ("اشتباكات بين حركة حماس والجيش الإسرائيلي.", ("hamas", "israel_army"), ()),
        ("انسحاب الجيش الإسرائيلي من نابلس.", ("israel_army",), ()),
        ("استهداف حركة حماس الجيش الإسرائيلي.", ("hamas",), ("israel_army",)),
    ],
)
def test_actor_and_recipient(events_of, line, actor, recipient):
    found = events_of(line)[0]
    assert found.actor == actor
    assert recipient is None or found.recipient == recipient


def test_a_place_that_is_attacked_is_where_and_not_whom(event_of):
    found = event_of("قصفت إسرائيل مدينة نابلس.")
    assert (found.recipient, found.place) == ((), ("nablus",))


def test_where_troops_withdraw_from(event_of):
    assert event_of("انسحاب القوات الأميركية من سوريا.").place == ("syria",)


def test_killed_without_an_agent_are_recipients(events_of):
    found = events_of("جنود من الجيش الإسرائيلي قتلوا أمس في نابلس.")[0]
    assert found.actor == ()


def test_nobody_does_a_thing_to_himself(events_of):
    for event in events_of("هاجمت حركة حماس حركة حماس، وقصفت إسرائيل إسرائيل."):
        assert not set(event.actor) & set(event.recipient)
