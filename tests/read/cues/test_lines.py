import pytest

from rasid.model.document import Document
from rasid.model.keys import SENTENCES, TOKENS
from rasid.read import TABLE, read, sentences
from rasid.read.cues.lines import line_cue

STAGES = TABLE[: TABLE.index(sentences.STAGE) + 1]


def cue_of(know, text):
    document = read(Document(text), know, STAGES)
    line = [sentence for sentence in document[SENTENCES] if sentence.paragraph == 0]
    return line_cue(document[TOKENS], line, [])


@pytest.mark.parametrize("text", [
    "وزير النقل: الجسر مفتوح",
    "عاجل | وزير النقل: الجسر مفتوح",
    "وزير النقل:\nالجسر مفتوح",
])  # fmt: skip
def test_a_colon_hands_a_line_to_its_speaker(know, text):
    assert cue_of(know, text).frame == "colon"


@pytest.mark.parametrize("text", [
    "عاجل: الجسر مفتوح",
    "شاهد: الجسر مفتوح",
    "15 قتيلا: الحصيلة",
    "الجسر مفتوح",
])  # fmt: skip
def test_labels_and_counts_before_a_colon_are_nobody(know, text):
    assert cue_of(know, text) is None
