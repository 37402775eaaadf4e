"""Who does it, to whom, and where."""

from pathlib import Path

import pytest
import yaml


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


ROLES = [
    (entry["value"], phrasing)
    for entry in yaml.safe_load((Path(__file__).parent / "roles.yaml").read_text(encoding="utf-8"))["entries"]
    for phrasing in entry["phrasings"]
]


@pytest.mark.parametrize(("value", "phrasing"), ROLES, ids=[phrasing for _, phrasing in ROLES])
def test_who_does_it_to_whom_and_where(events_of, value, phrasing):
    words = phrasing[phrasing.index("[") + 1 : phrasing.index("]")]
    found = events_of(phrasing.replace("[", "").replace("]", "") + ".")
    told = [
        f"{' '.join(event.actor)} > {' '.join(event.recipient)} @ {' '.join(event.place)}"
        for event in found
        if words in event.trigger.text
    ]
    assert told == [value]


def test_allies_named_beside_a_party_take_no_part(event_of):
    event = event_of("سيطرت القوات الموالية لحكومة اليمن على عدن.")
    assert event.recipient == ()


def test_what_is_taken_is_a_place_and_from_whom_is_the_recipient(event_of):
    event = event_of("استعاد الجيش العراقي جامعة الموصل من تنظيم داعش.")
    assert event.recipient == ("islamic_state",)


def test_an_object_taken_up_by_a_pronoun_is_not_the_subject(event_of):
    event = event_of("الصواريخ التي زودت بها إيران الحوثيين قديمة.")
    assert (event.actor, event.recipient) == (("iran",), ("houthis",))
