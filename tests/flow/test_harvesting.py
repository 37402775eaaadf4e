"""Reviewed documents as gold: only what is done, as corrected, and back again."""

import pytest

from rasid.evaluate.annotations import gold_yaml
from rasid.evaluate.gold import load_gold
from rasid.flow.case import Case
from rasid.flow.harvesting import harvest
from rasid.flow.reviewing import Asked, queue
from rasid.model.errors import InputError


def review(case, document, layer):
    """Accept all records of a layer in a document; the records."""
    items = queue(case, Asked(layers=(layer,), documents=(document,), order="text"), case.who, most=500).items
    for item in items:
        case.judge(layer, "accept", item.one)
    return items


@pytest.fixture
def document(case):
    """A document with several events."""
    return max(case.readings(), key=lambda reading: len(reading.events)).document.id


def test_a_document_is_ready_when_all_is_reviewed(case, document):
    assert list(harvest(case, ["events"])) == []
    with pytest.raises(InputError, match=r"still to be reviewed: \d+ events"):
        harvest(case, ["events"], document)
    review(case, document, "events")
    ((reading, text, note),) = harvest(case, ["events"])
    assert (reading.document.id, text) == (document, case.text(document))
    assert note.startswith("Reviewed: events;") and "Judgements by s.k. (" in note
    assert [one[0].document.id for one in harvest(case, ["events"], document)] == [document]


def test_corrections_rejections_and_additions_are_in_the_gold(case, document, tmp_path):
    first, second, *rest = review(case, document, "events")
    case.judge("events", "correct", first.one, value={"modality": "negated"})
    case.judge("events", "reject", second.one)
    text = case.text(document)
    value = {"trigger": {"span": [0, 4], "text": text[:4]}, "type": "AID", "modality": "occurred"}
    value |= dict.fromkeys(("mode", "time", "value", "attribution", "same_as"))
    value |= {name: [] for name in ("actor", "recipient", "place", "weapon", "casualties")}
    made = case.judge("events", "add", first.one.__class__(document), value=value)
    ((reading, text, note),) = harvest(case, ["events"], document)
    path = tmp_path / "gold.yaml"
    path.write_text(gold_yaml(reading, text, ["events"], note), encoding="utf-8")
    gold = {item.fields["id"]: item for item in load_gold(path, text).events}
    assert gold[first.one.record].fields["modality"] == "negated"
    assert second.one.record not in gold
    assert (gold[made.one.record].span, gold[made.one.record].fields["type"]) == ((0, 4), "AID")
    assert len(gold) == len(rest) + 2


def test_what_cannot_be_asked_for(case):
    with pytest.raises(InputError, match="mentions: the layers to review"):
        harvest(case, ["mentions"])
    with pytest.raises(InputError, match="no layer"):
        harvest(case, [])
    with pytest.raises(InputError, match="gone: there is nothing of events"):
        harvest(case, ["events"], "gone")


def test_what_people_disagree_about_is_held_back_until_it_is_settled(case, document):
    items = review(case, document, "events")
    other = Case(case.store, who="h.n.")
    other.judge("events", "reject", items[0].one)
    assert list(harvest(case, ["events"])) == []
    with pytest.raises(InputError, match=f"people disagree about {items[0].one}; settle that first"):
        harvest(case, ["events"], document)
    other.judge("events", "accept", items[0].one)
    assert [one[0].document.id for one in harvest(case, ["events"])] == [document]
