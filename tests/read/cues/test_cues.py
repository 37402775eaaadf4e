from pathlib import Path

import pytest
import yaml

import rasid.read.cues as room
from rasid.model.document import Document
from rasid.model.keys import CUES
from rasid.read import TABLE, read

STAGES = TABLE[: TABLE.index(room.STAGE) + 1]
EXAMPLES = yaml.safe_load((Path(room.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))[
    "entries"
]
CASES = [(str(entry["value"]), text) for entry in EXAMPLES for text in entry["phrasings"]]


def cues(know, text):
    document = read(Document(text), know, STAGES)
    return [f"{document.words(cue.span)} {cue.act} {cue.frame}" for cue in document[CUES]]


@pytest.mark.parametrize(("wanted", "text"), CASES)
def test_examples(know, wanted, text):
    found = cues(know, text)
    assert (wanted in found) if wanted != "none" else (found == [])


def test_a_headline_has_a_colon_for_a_cue(know):
    assert cues(know, "وزير النقل: الجسر مفتوح") == [": assert colon"]


def test_a_signature_has_its_dash_for_a_cue(know):
    assert cues(know, "الجسر مفتوح\n— سالم (@salem) January 2, 2024")[-1:] == ["— assert signature"]


def test_more_than_a_hundred_and_twenty_verbs_are_known(know):
    assert len([entry for entry in know.cues.entries if entry.verbs]) >= 120


def test_a_noun_that_strengthens_its_verb_is_no_cue(know):
    assert cues(know, "ونفت العائلة ذلك نفيا قاطعا") == ["نفت deny say"]


@pytest.mark.parametrize(("text", "found"), [
    ("وتبنت الحركة الهجوم على الميناء", ["تبنت assert say"]),
    ("وتتبنى الحركة سياسة الرد على الهجمات", []),
    ("وسجل المرصد 12 حالة اعتقال", ["سجل assert say"]),
    ("وسجل الفريق هدفين", []),
])  # fmt: skip
def test_some_verbs_need_a_word_that_no_preposition_holds(know, text, found):
    assert cues(know, text) == found
