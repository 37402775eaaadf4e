"""Who does what a verb or a verbal noun says."""

import pytest


@pytest.mark.parametrize(
    ("line", "actor"),
    [
        ("هاجم الجيش السوري بلدة في حلب.", ("syria_army",)),
        ("إن الجيش السوري هاجم بلدة في حلب.", ("syria_army",)),
        ("شن الجيش السوري هجوما على بلدة.", ("syria_army",)),
        ("بدأ الجيش السوري هجوما على بلدة.", ("syria_army",)),
        ("تسعى تركيا إلى مهاجمة حلب.", ("turkey",)),
        ("تخطط تركيا للانسحاب من حلب.", ("turkey",)),
        ("هددت تركيا بقصف حلب.", ("turkey",)),
    ],
)
def test_the_subject_of_the_verb_is_the_actor(events_of, line, actor):
    assert events_of(line)[-1].actor == actor


def test_one_who_suffers_is_the_recipient(events_of):
    found = events_of("تعرض الجيش السوري لهجوم في حلب.")[0]
    assert (found.actor, found.recipient) == ((), ("syria_army",))


def test_a_relative_takes_the_noun_before_it(events_of):
    found = events_of("انسحبت حركة حماس التي هاجمت حاجزا في نابلس.")
    assert [event.actor for event in found] == [("hamas",), ("hamas",)]


@pytest.mark.parametrize(
    ("line", "actor"),
    [
        ("ذكر قائد الجيش السوري تفاصيل الجريمة التي استهدفت المصلين.", ()),
        ("العمل الذي استهدف الجيش السوري أمس.", ()),
        ("البلدة التي هاجم الجيش السوري مواقع فيها أمس.", ("syria_army",)),
        ("البلدة التي هاجمها الجيش السوري أمس.", ("syria_army",)),
    ],
)
def test_what_the_relative_stands_for_is_the_subject(events_of, line, actor):
    assert events_of(line)[-1].actor == actor


def test_we_is_the_speakers_side(events_of):
    found = events_of("قالت حركة حماس إن «هجماتنا على إسرائيل مستمرة».")
    assert found[-1].actor == ("hamas",)


def test_a_preposition_keeps_a_party_from_being_the_subject(events_of):
    assert events_of("وقع في تركيا هجوم كبير أمس.")[0].actor == ()


def test_one_who_condemns_a_deed_did_not_do_it(events_of):
    assert events_of("نددت حركة حماس أمس بهجوم على نابلس.")[-1].actor == ()


def test_who_receives_a_call_about_a_deed_did_not_do_it(events_of):
    found = events_of("تلقت تركيا اتصالا هاتفيا من مصر عبرت فيه عن استنكارها للاعتداء الذي وقع في حلب.")
    (deed,) = [event for event in found if event.type == "ASSAULT"]
    assert (deed.actor, deed.recipient, deed.place) == ((), (), ("aleppo",))
