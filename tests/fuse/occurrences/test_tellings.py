"""What of a reading takes part, and what each telling holds."""

import pytest
from tests.fuse.occurrences.stories import attribution, event, local, story

from rasid.fuse.identities.graph import graph
from rasid.fuse.occurrences.days import iso
from rasid.fuse.occurrences.tellings import Party, tellings, topics


def told(know, *events, **rest):
    return list(tellings(story("a", *events, **rest), know))


@pytest.mark.parametrize("modality", ["occurred", "ongoing", "claimed", "alleged", "denied", "foiled"])
def test_what_is_told_to_have_happened_takes_part(know, modality):
    assert len(told(know, event("e1", modality=modality))) == 1


@pytest.mark.parametrize(
    "modality", ["threatened", "planned", "demanded", "promised", "hypothetical", "negated"]
)
def test_what_has_not_happened_does_not(know, modality):
    assert told(know, event("e1", modality=modality)) == []


def test_a_reading_without_events_tells_nothing(know):
    assert told(know) == []


def test_the_day_told(know):
    (one,) = told(know, event("e1", day="2031-05-06TEV"))
    assert (iso(one.first), iso(one.last), one.told, one.precision, one.part) == (
        "2031-05-06", "2031-05-06", True, "part_of_day", 3,
    )  # fmt: skip


def test_without_a_day_it_lies_in_the_days_before_the_report(know):
    (one,) = told(know, event("e1"), published="2031-05-10")
    assert (iso(one.first), iso(one.last), one.told, one.precision) == (
        "2031-05-07", "2031-05-10", False, "unknown",
    )  # fmt: skip


def test_what_was_said_before_it_was_printed_lies_before_it_was_said(know):
    said = attribution("a1", "houthis", uttered="2031-05-02")
    (one,) = told(know, event("e1", said="a1"), attributions=[said])
    assert (iso(one.last), one.speaker) == ("2031-05-02", "houthis")


def test_a_vague_past_is_no_day(know):
    (one,) = told(know, event("e1", day="PAST_REF"))
    assert (one.first, one.last, one.told) == (None, None, False)


def test_now_is_the_day_of_the_report(know):
    (one,) = told(know, event("e1", day="PRESENT_REF"), published="2031-05-10")
    assert iso(one.last) == "2031-05-10"


@pytest.mark.parametrize("published", [None, "2031", "2031-05-01/2031-06-01"])
def test_without_a_day_of_publication_there_is_none(know, published):
    (one,) = told(know, event("e1"), published=published)
    assert one.first is None


def test_the_first_mention_holds_what_all_of_them_say(know):
    first, again = told(
        know,
        event("e1", mode=None, place=["yemen"], actor=["houthis"]),
        event("e2", "الانفجار", place=["aden"], day="2031-05-06", killed=4, same_as="e1"),
    )
    assert first.spot.entity == "aden"
    assert (first.mode, iso(first.first), first.counts[0].low, first.retold) == (
        "explosives", "2031-05-06", 4, True,
    )  # fmt: skip
    assert (again.head, again.spot, again.trigger.text, again.counts[0].record) == (
        "e1",
        None,
        "الانفجار",
        "q2",
    )


def test_a_planned_first_mention_leaves_the_next_to_be_first(know):
    found = told(know, event("e1", modality="planned"), event("e2", same_as="e1"), event("e3", same_as="e1"))
    assert [(one.ref.record, one.head) for one in found] == [("e2", None), ("e3", "e2")]


def test_how_telling_a_party_is(know):
    people = [
        local("kamil_al_sari", "person", "كامل الساري"),
        local("masked", "armed_group", "ملثمون"),
        local("source", "anonymous_individual", "مصدر في الشرطة"),
    ]
    names = ["security_belt_forces", "yemen_army", "yemen_police", *(person.id for person in people)]
    (one,) = told(know, event("e1", actor=names), entities=people)
    bits = {party.id: party.bits for party in one.actors}
    assert bits == {
        "security_belt_forces": 2.5, "yemen_army": 1.0, "yemen_police": 1.0, "kamil_al_sari": 2.0, "masked": 0.0,
        "source": 0.0,
    }  # fmt: skip
    assert one.most == 2.5


def test_a_listed_person_who_was_hit_tells_most(know):
    (one,) = told(know, event("e1", actor=["hadi_al_amiri"], recipient=["qais_al_khazali"]))
    assert (one.actors[0].bits, one.recipients[0].bits, one.most) == (2.0, 4.0, 6.0)


def test_a_unit_tells_more_than_the_whole_army(know):
    (one,) = told(know, event("e1", recipient=["saudi_special_emergency_forces", "saudi_arabia"]))
    assert [(party.id, party.bits) for party in one.recipients] == [
        ("saudi_special_emergency_forces", 3.5), ("saudi_arabia", 1.0),
    ]  # fmt: skip


def test_the_word_without_its_article(know):
    one, other = told(know, event("e1", "الهجوم"), event("e2", "للهجوم"))
    assert one.word == other.word == "هجوم"


def test_numbers_told_twice_are_one(know):
    (one, _) = told(know, event("e1", killed=3), event("e2", killed=3, same_as="e1"))
    assert len(one.counts) == 1
    assert one.counts[0].exact


def test_topics_are_states_umbrellas_and_names(know):
    parties = [
        Party("kataib_hezbollah", False, 2.5),
        Party("iraq_army", False, 1.0),
        Party("kamil_al_sari", True, 2.0),
    ]
    assert topics(parties, graph(know)) == (
        "kataib_hezbollah", "popular_mobilization_forces", "islamic_resistance_in_iraq", "iraqi_resistance",
        "?kamil_al_sari", "iraq",
    )  # fmt: skip


def test_nobody_in_particular_is_no_topic(know):
    assert topics([Party("masked", True, 0.0)], graph(know)) == ()
