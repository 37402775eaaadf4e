"""What people reviewed becomes gold that reads back as it was."""

import io
import zipfile
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rasid.evaluate import evaluate
from rasid.evaluate.annotations import LONG, gold_yaml, snippet, zipped
from rasid.evaluate.gold import load_gold, locate
from rasid.evaluate.layers import compare
from rasid.evaluate.texts import documents
from rasid.model.errors import InputError
from rasid.read import read
from rasid.read.reading import reading

SAMPLES = {d.id: d for d in documents([str(files("rasid") / "samples" / "articles.jsonl")])}
TEXT = "قال المصدر إن القصف تجدد، وقال المصدر الثاني إن القصف توقف عند الفجر."


def back(tmp_path: Path, content: str, text: str):
    path = tmp_path / "one.yaml"
    path.write_text(content, encoding="utf-8")
    return load_gold(path, text)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_a_reading_scores_in_full_against_the_gold_made_of_it(tmp_path, know, name):
    document = read(SAMPLES[name], know)
    content = gold_yaml(reading(document, know), document.text)
    tally = compare(back(tmp_path, content, document.text), document)
    wrong = [miss for miss in tally.misses if not miss.row.startswith("boilerplate")]
    assert wrong == []
    assert tally.scores["events typed"].f1 == tally.scores["attributions chain"].f1 == 1


def test_every_span_and_field_comes_back(tmp_path, know):
    document = read(SAMPLES["truce_talks"], know)
    made = reading(document, know)
    gold = back(tmp_path, gold_yaml(made, document.text), document.text)
    assert [item.span for item in gold.times] == [time.span for time in made.times]
    assert [item.spans for item in gold.attributions] == [
        (a.cue.span, *(part.span for part in a.content)) for a in made.attributions
    ]
    assert [(item.span, item.fields["modality"], item.fields["actor"]) for item in gold.events] == [
        (e.trigger.span, e.modality, list(e.actor)) for e in made.events
    ]
    assert [(item.span, item.fields["low"]) for item in gold.quantities] == [
        (q.span, q.low) for q in made.quantities
    ]
    mentioned = {m.entity for m in made.mentions if m.kind != "weapon"}
    for entity in mentioned:
        assert set(gold.entities[entity]) == {m.span for m in made.mentions if m.entity == entity}


def test_layers_that_nobody_reviewed_are_left_out(know):
    document = read(SAMPLES["truce_talks"], know)
    content = gold_yaml(
        reading(document, know), document.text, ["events"], "events: reviewed by s.k.\non a day"
    )
    assert content.startswith("# events: reviewed by s.k.\n# on a day\ndoc: truce_talks\n")
    found = yaml.safe_load(content)
    assert "attributions" not in found and "quantities" not in found
    assert {event["attribution"] for event in found["events"]} == {None}
    assert not any(event["casualties"] for event in found["events"])


@pytest.mark.parametrize(("words", "at", "written"), [
    ("تجدد", 0, "تجدد"), ("القصف", 1, "القصف@@2"), ("ال", 0, "ال@@1"),
])  # fmt: skip
def test_words_are_pointed_at(words, at, written):
    start = -1
    for _ in range(at + 1):
        start = TEXT.index(words, start + 1)
    assert snippet(TEXT, (start, start + len(words))) == written


def test_what_is_long_is_pointed_at_by_its_ends():
    text = " ".join(f"كلمة{n}" for n in range(40))
    assert snippet(text, (0, len(text))) == "كلمة0 كلمة1 كلمة2 ⋯ كلمة37 كلمة38 كلمة39"
    assert len(text) > LONG


@given(st.text(alphabet="اب \n@⋯2", min_size=1, max_size=30), st.data())
def test_a_snippet_finds_its_span_or_says_that_none_can(text, data):
    first = data.draw(st.integers(0, len(text) - 1))
    span = (first, data.draw(st.integers(first + 1, len(text))))
    try:
        found = snippet(text, span)
    except InputError:
        assert not text[slice(*span)].strip() or any(mark in text for mark in "@⋯")
    else:
        assert locate(text, found) == span


def test_a_zip_is_what_an_evaluation_takes(tmp_path, know):
    made = [read(SAMPLES[name], know) for name in ("truce_talks", "siege_toll")]
    parts = list(zipped((reading(one, know), one.text, "") for one in made))
    assert len(parts) == 3
    with zipfile.ZipFile(io.BytesIO(b"".join(parts))) as archive:
        archive.extractall(tmp_path)
    found = list(documents([str(path) for path in sorted((tmp_path / "texts").glob("*.jsonl"))]))
    assert [one.text for one in found] == [made[1].text, made[0].text]
    tallies = evaluate(tmp_path / "articles", found, know)
    rows = ("events typed", "published", "attributions chain", "times value")
    assert {tally.scores[row].f1 for tally in tallies.values() for row in rows} == {1.0}


def test_what_cannot_be_pointed_at_is_told(know):
    made = reading(read(SAMPLES["siege_toll"], know), know)
    beyond = replace(made, times=(replace(made.times[0], span=(99_998, 99_999)),))
    whole = b"".join(zipped([(beyond, SAMPLES["siege_toll"].text, "")]))
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        assert archive.namelist() == ["left_out.txt"]
        assert "siege_toll: «" in archive.read("left_out.txt").decode("utf-8")


def test_what_was_rejected_is_not_pointed_at(know):
    document = read(SAMPLES["truce_talks"], know)
    made = replace(reading(document, know), attributions=())
    assert {event["attribution"] for event in yaml.safe_load(gold_yaml(made, document.text))["events"]} == {
        None
    }
