"""Evidence as lists: every record of every layer, its fields in words, for who has no scripts."""

import re
from html import unescape

from fastapi.testclient import TestClient

from rasid.api.desk import Desk
from rasid.flow.adjudicating import adjudicate
from rasid.flow.opening import opened
from rasid.flow.paragraphs import laid_out
from rasid.model.fusion.links import Ref
from rasid.web.changes import Changes
from rasid.web.evidence import TOLD, Told, lists
from rasid.web.manner import Manner
from rasid.web.names import Names

BOMB = "النخلتين (جمهورية الوادي)"


def named(desk: Desk, words: str) -> str:
    return next(id for id in desk.store.documents.ids() if words in desk.store.documents.text(id))


def listed(desk: Desk, document: str, m: Manner) -> dict[str, list[Told]]:
    case = desk.case("s.k.")
    found = opened(case, document, "s.k.")
    assert found is not None
    parts = laid_out(case.text(document), found.reading.segments)
    spans = [span for part in parts for span in part.paragraphs]
    return dict(lists(found, spans, m, Changes(m, Names(case, m))))


def test_every_record_of_every_layer_is_told(desk: Desk) -> None:
    for document in desk.store.documents.ids():
        reading = desk.store.readings.of(document)
        assert reading is not None
        told = listed(desk, document, Manner("en"))
        assert {layer: len(rows) for layer, rows in told.items()} == {
            layer: len(getattr(reading, layer)) for layer in TOLD if getattr(reading, layer)
        }


def test_a_record_has_its_words_its_place_and_its_fields(desk: Desk) -> None:
    document = named(desk, BOMB)
    case, english = desk.case("s.k."), Manner("en")
    case.judge("events", "reject", Ref(document, "e1"))
    reading = desk.store.readings.of(document)
    assert reading is not None
    event, row = reading.events[0], listed(desk, document, english)["events"][0]
    assert (row.id, row.text, row.verdict) == ("e1", event.trigger.text, "reject")
    assert row.paragraph is not None
    line = case.text(document)[row.paragraph :].split("\n")[0]
    assert row.paragraph <= event.trigger.span[0] < row.paragraph + len(line)
    fields = dict(row.fields)
    assert fields["Event type"] == english.value("type", event.type)
    assert fields["Modality"] == english.value("modality", event.modality)
    assert "Same as" not in fields


def test_what_settles_a_disagreement_holds(desk: Desk) -> None:
    document = named(desk, BOMB)
    one = Ref(document, "e1")
    desk.case("s.k.").judge("events", "accept", one)
    desk.case("omar").judge("events", "reject", one)
    adjudicate(desk.case("sana"), "events", one, "omar", None, True)
    assert listed(desk, document, Manner("en"))["events"][0].verdict == "reject"


def test_days_are_written_as_who_reads_prefers(desk: Desk) -> None:
    document = named(desk, BOMB)
    m = Manner("ar", "arab", "egypt")
    reading = desk.store.readings.of(document)
    assert reading is not None
    values = [dict(row.fields).get("القيمة") for row in listed(desk, document, m)["times"]]
    assert values == [m.day(one.value) if one.value else None for one in reading.times]


def test_without_scripts_the_lists_stand_below_the_text(client: TestClient, desk: Desk) -> None:
    document = named(desk, BOMB)
    html = client.get(f"/documents/{document}", params={"lang": "en"}).text
    without = "".join(re.findall(r"<noscript>(.*?)</noscript>", html, re.DOTALL))
    assert 'href="#lists-title"' in without
    reading = desk.store.readings.of(document)
    assert reading is not None
    assert len(re.findall(r"<details open>", without)) == sum(bool(getattr(reading, one)) for one in TOLD)
    for paragraph in set(re.findall(r'href="#(at-\d+)"', without)):
        assert f'id="{paragraph}"' in html
    assert reading.events[0].trigger.text in unescape(without)
