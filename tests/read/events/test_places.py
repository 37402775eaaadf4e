"""Where it was."""

import pytest


def test_the_first_of_a_chain_is_the_most_specific(event_of):
    assert event_of("وقع هجوم في مدينة نابلس في الضفة الغربية.").place == ("nablus",)


def test_coordinated_places_are_both_told(event_of):
    assert event_of("وقعت هجمات في حلب وإدلب.").place == ("aleppo", "idlib")


def test_a_place_before_the_trigger_counts_when_none_follows(event_of):
    assert event_of("في حلب وقع هجوم كبير.").place == ("aleppo",)


def test_a_state_may_be_where(event_of):
    assert event_of("وقع هجوم في سوريا.").place == ("syria",)


@pytest.mark.xfail(strict=True, reason="a place before a colon is taken for who speaks")
def test_a_headline_may_open_with_its_place(events_of):
    found = events_of("كركوك: اشتباكات بين الجيش العراقي وتنظيم داعش.")
    assert found[0].place == ("kirkuk",)


def test_a_place_is_taken_up_by_a_pronoun(events_of):
    found = events_of("اقترب الجيش السوري من حمص وسيطر عليها.")
    assert found[-1].place == ("homs",)


def test_the_hospital_is_not_where_it_was(events_of):
    found = events_of("زار الوزير في مستشفى الكندي المصابين جراء تفجير حافلة.")
    assert [event.place for event in found if event.trigger.text == "تفجير"] == [()]


def test_a_hospital_that_is_hit_is(events_of):
    found = events_of("غارة على مستشفى الكندي في حلب.")
    assert any("kindi" in place or "aleppo" in place for place in found[0].place)


def test_the_place_within_the_name_of_what_is_hit(events_of):
    found = events_of("قال سكان في حمص إن قصفا أصاب مدرسة حرس الحدود بمحافظة حمص.")
    assert [event.place for event in found] == [("homs",)]
