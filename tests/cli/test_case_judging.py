"""Judging from the command line: what is asked, what is kept, what is taken back."""

import json
import shutil

import pytest

from rasid.cli.case_judging import explain, fields, judge, judgements
from rasid.flow.case import Case
from rasid.model.errors import InputError, StoreError

NONE = {"other": None, "value": None, "words": None, "revokes": None}


@pytest.fixture
def store(fused, tmp_path, monkeypatch):
    """A case of the samples that a test may change."""
    monkeypatch.setenv("RASID_USER", "s.k.")
    return str(shutil.copy(fused, tmp_path / "case.rasid"))


@pytest.fixture
def events(store):
    """An event of the first occurrence and one of the last, as a person writes them."""
    with Case.open(store) as case:
        first, *_, last = case.occurrences_bare()
    return str(first.reports[0].event), str(last.reports[0].event)


def test_a_judgement_is_kept_with_who_and_why(store, events, capsys):
    one, other = events
    given = {**NONE, "other": other, "words": "two roads, two bombs"}
    assert judge(store, "cannot_link", "occurrences", one, **given) == 0
    assert capsys.readouterr().out == "judgement 1 by s.k.; applied by `rasid case fuse`\n"
    judgements(store, None, "table")
    line = capsys.readouterr().out
    assert line.startswith("occurrences: judgement 1 by s.k. on 2")
    assert line.endswith(f"cannot_link {one} {other}: two roads, two bombs\n")


def test_it_is_taken_back_by_its_number(store, events, capsys):
    one, _ = events
    judge(store, "correct", "events", one, **{**NONE, "value": '{"modality": "denied"}'})
    judge(store, "note", "events", one, **{**NONE, "revokes": 1})
    capsys.readouterr()
    judgements(store, "events", "jsonl")
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["number"], first["value"]) == (1, {"modality": "denied"})
    assert second["revokes"] == 1
    with pytest.raises(StoreError, match="no judgement 77"):
        judge(store, "note", "events", one, **{**NONE, "revokes": 77})


def test_a_correction_is_read_at_once(store, events):
    one, _ = events
    document, record = one.split("/")
    judge(store, "correct", "events", one, **{**NONE, "value": '{"modality": "negated"}'})
    with Case.open(store) as case:
        assert next(e for e in case.reading(document).events if e.id == record).modality == "negated"


def test_without_any_it_says_so(store, capsys):
    judgements(store, "copies", "table")
    assert capsys.readouterr().out == "no judgements\n"
    with pytest.raises(InputError, match="--format is one of table, jsonl"):
        judgements(store, None, "csv")


@pytest.mark.parametrize(("words", "why"), [
    (("foo", "occurrences", "x"), "a verdict is one of must_link, cannot_link"),
    (("note", "rumours", "x"), "there are the questions copies"),
    (("note", "occurrences", "x"), "neither such a document"),
    (("cannot_link", "occurrences", "x"), "cannot_link takes two"),
    (("correct", "events", "x"), "--set goes with correct and add, as JSON"),
    (("note", "events", "x", "{}"), "--set goes with correct"),
    (("correct", "events", "x", "{"), "not JSON"),
    (("correct", "events", "x", "[1]"), "an object with fields"),
])  # fmt: skip
def test_what_is_no_judgement_is_refused_and_not_kept(store, words, why, capsys):
    verdict, question, one, *value = words
    with pytest.raises(InputError, match=why):
        judge(store, verdict, question, one, **{**NONE, "value": value[0] if value else None})
    judgements(store, None, "table")
    assert capsys.readouterr().out == "no judgements\n"


def test_fields_of_a_correction():
    assert fields(None) is None
    assert fields('{"mode": null}') == {"mode": None}


def test_reasons_with_their_words(store, capsys):
    with Case.open(store) as case:
        said = next(case.utterances(least=2))
    assert explain(store, said.id, False, None) == 0
    head, reason, *rest = capsys.readouterr().out.splitlines()
    assert head == f"origins: {said.id}, made of {', '.join(map(str, said.attributions))}"
    assert reason.startswith("  \u2068")
    assert "words are the same" in reason
    assert reason.count("\u2068") == reason.count("\u2069") == 1
    assert any(line.startswith(f"      {said.attributions[0].document} ") for line in rest)


def test_reasons_as_json(store, events, capsys):
    assert explain(store, events[0], True, None) == 0
    points = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert points[0]["depth"] == 0
    assert events[0] in points[0]["words"]


@pytest.mark.parametrize("what", ["nothing", "nothing/e1", "nothing/e1=other"])
def test_what_the_case_does_not_hold(store, what):
    with pytest.raises(InputError, match=f"^{what}: "):
        explain(store, what, False, None)
