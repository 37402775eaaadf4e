"""Decisions over pairs of tellings, and the words that explain them."""

import pytest
from tests.fuse.occurrences.stories import attribution, event, local, story

from rasid.fuse.occurrences.links import RULES, link, reasons, scale
from rasid.fuse.occurrences.tellings import tellings
from rasid.fuse.places import spot

FULL = {
    "place": ["aden"],
    "actor": ["houthis"],
    "recipient": ["yemen_army"],
    "day": "2031-05-06",
    "killed": 7,
}


def told(know, document, *, published="2031-05-07", attributions=(), entities=(), **details):
    reading = story(
        document, event("e1", **details), published=published, attributions=attributions, entities=entities
    )
    return next(iter(tellings(reading, know)))


def linked(know, one, other):
    return link(told(know, "a", **one), told(know, "b", **other), know)


def decision(know, one, other):
    found = linked(know, one, other)
    return found.decision if found else None


@pytest.mark.parametrize(
    "change, expected",
    [
        ({}, "same"),
        ({"place": ["aden_airport"]}, "same"),
        ({"killed": 9}, "same"),
        ({"day": None}, "same"),
        ({"mode": None}, "same"),
        ({"actor": ["yemen_army"], "recipient": ["houthis"]}, "same"),
        ({"place": ["taiz"]}, None),
        ({"place": ["iraq"]}, None),
        ({"day": "2031-05-20"}, None),
        ({"type_": "PROTEST"}, None),
        ({"mode": "firearms", "killed": 70, "actor": []}, None),
    ],
)
def test_one_detail_changed(know, change, expected):
    assert decision(know, FULL, FULL | change) == expected


def test_a_coarse_place_never_makes_it_sure(know):
    coarse = FULL | {"place": ["yemen"], "killed": None}
    found = linked(know, coarse, coarse)
    assert found.decision == "maybe"
    assert found.score >= RULES.same
    assert "no place narrower" in found.reasons[-1].words


def test_without_a_place_an_equal_toll_does(know):
    assert decision(know, FULL | {"place": []}, FULL | {"place": ["yemen"]}) == "same"


def test_without_a_place_a_listed_victim_does(know):
    killing = {"recipient": ["qais_al_khazali"], "day": "2031-05-06", "mode": "drone"}
    assert decision(know, killing, killing) == "same"


def test_what_is_said_needs_its_speaker_and_no_place(know):
    blame = {
        "type_": "ACCUSE",
        "mode": "disapprove",
        "actor": ["houthis"],
        "recipient": ["yemen_army"],
        "day": "2031-05-06",
        "word": "أدان",
    }
    assert decision(know, blame, blame) == "same"
    assert decision(know, blame, blame | {"actor": ["egypt"]}) is None


def test_look_alikes_of_one_actor_on_the_next_day_are_not_sure(know):
    strike = {"actor": ["houthis"], "place": ["yemen"], "mode": "drone"}
    assert decision(know, strike | {"day": "2031-05-06"}, strike | {"day": "2031-05-07"}) is None


def test_within_a_document_only_repeats_are_linked(know):
    reading = story("a", event("e1", **FULL), event("e2", **FULL), event("e3", "الانفجار", same_as="e1"))
    first, third, second = tellings(reading, know)
    assert (first.ref.record, third.ref.record, second.ref.record) == ("e1", "e3", "e2")
    assert link(first, third, know).decision == link(third, first, know).decision == "same"
    assert link(first, second, know) is None
    assert link(third, second, know) is None


def test_repeats_are_linked_to_nothing_elsewhere(know):
    reading = story("a", event("e1", **FULL), event("e2", same_as="e1"))
    _, again = tellings(reading, know)
    assert link(again, told(know, "b", **FULL), know) is None


def test_every_part_has_its_words_and_bits(know):
    found = linked(know, FULL, FULL | {"place": ["aden_airport"]})
    said = {reason.rule: reason.words for reason in found.reasons}
    assert said["time"] == "when: 2031-05-06 / 2031-05-06 (+3.0 bits)"
    assert said["place"] == "where: aden / aden_airport (+4.5 bits)"
    assert said["actors"] == "who did it: houthis / houthis (+2.5 bits)"
    assert said["counts"] == "how many: 7 killed / 7 killed (+3.0 bits)"
    assert set(said) == {name for name, bits in found.parts.items() if bits}


def test_the_score_is_the_parts_and_the_prior(know):
    found = linked(know, FULL, FULL)
    assert found.score == pytest.approx(
        RULES.prior + sum(bits for bits in found.parts.values() if bits), abs=0.01
    )
    weights = [float(reason.words.rsplit("(", 1)[1].split()[0]) for reason in found.reasons]
    assert weights == sorted(weights, key=abs, reverse=True)


def test_the_words_for_days_not_told_and_open_numbers(know):
    one, other = told(know, "a", place=["aden"]), told(know, "b", place=["aden"], day="PAST_REF")
    found = reasons(one, other, {"time": 1.0, "place": None}, "same")
    assert [reason.words for reason in found] == ["when: reported by 2031-05-07 / no day (+1.0 bits)"]


def test_one_source_counts_for_it(know):
    said = [attribution("a1", "houthis")]
    one = told(know, "a", said="a1", attributions=said, **FULL)
    other = told(know, "b", said="a1", attributions=said, **FULL)
    assert link(one, other, know).parts["speaker"] == 1.0


def test_the_order_of_a_pair_changes_no_score(know):
    one, other = told(know, "a", **FULL), told(know, "b", **FULL | {"place": ["aden_airport"], "day": None})
    assert link(one, other, know).parts == link(other, one, know).parts


def test_listed_places_are_compared_once(know):
    scales = scale(know)
    aden, taiz = spot("aden", {}, know), spot("taiz", {}, know)
    assert scales.place(aden, taiz) == scales.places["aden", "taiz"]
    named = {"suq": local("suq", "place", "سوق الأمل")}
    assert scales.place(spot("suq", named, know), aden) is None
    assert ("suq", "aden") not in scales.places
