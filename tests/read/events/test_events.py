"""The room as a whole: examples, ids and laws."""

from pathlib import Path

import pytest
import yaml

ROOM = Path(__file__).parents[3] / "src" / "rasid" / "read" / "events"
CASES = [
    (entry["value"], phrasing)
    for entry in yaml.safe_load((ROOM / "examples.yaml").read_text(encoding="utf-8"))["entries"]
    for phrasing in entry["phrasings"]
]


@pytest.mark.parametrize(("value", "phrasing"), CASES, ids=[phrasing for _, phrasing in CASES])
def test_the_word_in_brackets_names_the_event(events_of, value, phrasing):
    found = events_of(phrasing.replace("[", "").replace("]", "") + ".")
    told = [(e.trigger.text, f"{e.type} {e.mode or '-'} {e.modality}") for e in found]
    if value == "none":
        assert not told
        return
    wanted = phrasing[phrasing.index("[") + 1 : phrasing.index("]")]
    assert [kind for words, kind in told if words in (wanted, wanted + " انتحاري") or wanted in words] == [
        value
    ], told
    assert len(told) == 1, told


def test_ids_follow_the_text(events_of):
    found = events_of("قصفت إسرائيل غزة. ثم اعتقلت القوات الإسرائيلية خمسة شبان في نابلس.")
    assert [event.id for event in found] == ["e1", "e2"]
    assert [event.trigger.text for event in found] == ["قصفت", "اعتقلت"]


def test_every_party_is_an_entity_of_the_document(document_of, know):
    document = document_of("غارات تركية على مقرات حزب العمال الكردستاني بشمال العراق.")
    from_keys = {entity.id for entity in document._layers["entities"]}
    for event in document._layers["events"]:
        assert {*event.actor, *event.recipient, *event.place} <= from_keys


def test_reading_twice_gives_the_same(events_of):
    text = "قتل ثلاثة جنود في هجوم شنه مسلحون على حاجز في بغداد، وتصدى الجيش العراقي للهجوم."
    assert events_of(text) == events_of(text)


def test_an_empty_text_has_no_events(events_of):
    assert events_of("") == []


def test_those_forces_find_their_owner(events_of):
    assert events_of("تبقى القوات الأميركية في سوريا. وطال الحديث عن انسحاب تلك القوات.")[-1].actor == (
        "united_states_army",
    )


@pytest.mark.xfail(strict=True, reason="what a decision is about stands too far from it")
def test_a_resolution_to_expel_is_a_request(events_of):
    found = events_of("قرار البرلمان العراقي بإخراج القوات الأميركية من العراق قديم.")
    assert "REQUEST" in [event.type for event in found]
