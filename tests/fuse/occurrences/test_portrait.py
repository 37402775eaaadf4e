"""What an occurrence says of its reports."""

import pytest
from tests.fuse.occurrences.stories import event, ref, story

from rasid.fuse.occurrences import QUESTION
from rasid.fuse.occurrences.portrait import identify, portrait
from rasid.model.errors import StoreError
from rasid.model.fusion.links import Judgement


def drawn(know, *readings, inner=(), outer=(), refused=(), judgements=()):
    told = [claim for reading in readings for claim in QUESTION.claims(reading, know)]
    return portrait(told, inner, outer, refused, judgements)


def test_reports_keep_outlet_modality_and_words(know):
    found = drawn(know, story("a", event("e1", "هجوم", modality="claimed")), story("b", event("e1")))
    assert [(r.outlet, r.published, r.modality, r.trigger.text) for r in found.reports] == [
        ("al_wadi", "2031-05-10", "claimed", "هجوم"), ("al_wadi", "2031-05-10", "occurred", "انفجار"),
    ]  # fmt: skip
    assert found.modality == {"claimed": 1, "occurred": 1}


def test_the_day_most_tell(know):
    days = ["2031-05-06", "2031-05-06TEV", "2031-05-07", None]
    found = drawn(know, *(story(f"d{n}", event("e1", day=day)) for n, day in enumerate(days)))
    assert (found.first_day, found.last_day, found.time_precision) in [
        ("2031-05-06", "2031-05-06", "part_of_day"),
        ("2031-05-06", "2031-05-06", "day"),
    ]


def test_without_a_day_told_those_before_the_first_report(know):
    found = drawn(know, *(story(f"d{n}", event("e1"), published=f"2031-05-1{n}") for n in range(2)))
    assert (found.first_day, found.last_day, found.time_precision) == ("2031-05-07", "2031-05-10", "unknown")


def test_without_any_day_none(know):
    found = drawn(know, story("a", event("e1", day="PAST_REF")))
    assert (found.first_day, found.last_day, found.time_precision) == (None, None, "unknown")


@pytest.mark.parametrize(
    "places, expected",
    [
        (["yemen", "aden", "aden"], ("aden", "city", "yemen")),
        (["aden", "aden", "aden", "aden", "taiz_airport"], ("aden", "city", "yemen")),
        (["aden", "aden", "aden_airport"], ("aden_airport", "facility", "yemen")),
        ([], (None, "unknown", None)),
    ],
)
def test_the_narrowest_place_that_is_not_one_voice_of_many(know, places, expected):
    found = drawn(
        know, story("z", event("e1")), *(story(f"d{n}", event("e1", place=[p])) for n, p in enumerate(places))
    )
    assert (found.where.entity, found.where.precision, found.where.country) == expected


def test_parties_by_how_many_name_them(know):
    found = drawn(
        know,
        story("a", event("e1", actor=["yemen_army"], recipient=["houthis"])),
        story("b", event("e1", actor=["security_belt_forces", "yemen_army"])),
    )
    assert (found.actors, found.recipients) == (("yemen_army", "security_belt_forces"), ("houthis",))


def test_every_toll_is_kept_and_the_told_mode(know):
    found = drawn(know, story("a", event("e1", mode=None, killed=3)), story("b", event("e1", killed=5)))
    assert [str(quantity) for quantity in found.casualties] == ["a/q1", "b/q1"]
    assert found.mode == "explosives"


def test_the_id_is_of_the_smallest_member():
    assert (
        identify([ref("b/e1"), ref("a/e9")])
        == identify([ref("a/e9"), ref("c/e1")])
        != identify([ref("b/e1")])
    )


def test_why_it_stands_alone_or_together(know):
    readings = [story(name, event("e1", place=["aden"], day="2031-05-06")) for name in "ab"]
    one, other = (claim for reading in readings for claim in QUESTION.claims(reading, know))
    link = QUESTION.link(one, other, know)
    together = drawn(know, *readings, inner=[link], refused=["c tells e1 and e2 apart"])
    words = [reason.words for reason in together.reasons]
    assert words[0] == "2 events of 2 documents by 1 links"
    assert "a/e1 = b/e1: where: aden / aden (+5.0 bits)" in words
    assert words[-1] == "c tells e1 and e2 apart"
    (alone,) = drawn(know, story("a", event("e1", day="PAST_REF"))).reasons
    assert alone.words == "compared with no other: the text gives no day that it could have been on"


def corrected(know, value):
    reading = story("a", event("e1", place=["aden"]))
    name = drawn(know, reading).id
    judgement = Judgement(4, "occurrences", "correct", ref(name), "s.k.", "2031-06-01", value=value)
    return drawn(know, reading, judgements=[judgement])


def test_corrected_fields_are_read_instead(know):
    found = corrected(know, {"first_day": "2031-05-01", "mode": "drone"})
    assert (found.first_day, found.mode, found.type) == ("2031-05-01", "drone", "ASSAULT")


def test_a_correction_that_does_not_fit_is_refused(know):
    with pytest.raises(StoreError, match="correction 4 does not fit"):
        corrected(know, {"type": "BATTLE"})
