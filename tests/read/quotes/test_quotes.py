from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import rasid.read.quotes as room
from rasid.model.document import Document
from rasid.model.keys import QUOTES
from rasid.read import TABLE, read

STAGES = TABLE[: TABLE.index(room.STAGE) + 1]
EXAMPLES = yaml.safe_load((Path(room.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))[
    "entries"
]
CASES = [(str(entry["value"]), text) for entry in EXAMPLES for text in entry["phrasings"]]


def inner(know, text):
    document = read(Document(text), know, STAGES)
    return [document.words(quote.inner).strip() for quote in document[QUOTES]]


@pytest.mark.parametrize(("wanted", "text"), CASES)
def test_examples(know, wanted, text):
    assert inner(know, text) == ([] if wanted == "none" else wanted.split(" / "))


def test_an_open_quote_ends_before_the_next_cue_and_is_a_problem(know):
    document = read(Document("قال «الميناء آمن تماما، وأضاف أن العمل مستمر.\nنص آخر"), know, STAGES)
    assert [document.words(quote.inner) for quote in document[QUOTES]] == ["الميناء آمن تماما"]
    assert not document[QUOTES][0].closed
    assert "quote-open" in [problem.code for problem in document.problems]


def test_an_open_quote_without_a_cue_ends_with_its_paragraph(know):
    assert inner(know, "قال «الميناء آمن تماما\nنص آخر") == ["الميناء آمن تماما"]


def test_a_quote_opened_again_in_the_next_paragraph_is_no_problem(know):
    document = read(Document("قال: «الميناء آمن.\n«والعمل مستمر»."), know, STAGES)
    assert [document.words(quote.inner) for quote in document[QUOTES]] == ["الميناء آمن.", "والعمل مستمر"]
    assert "quote-open" not in [problem.code for problem in document.problems]


def test_a_quote_may_run_on_into_the_next_paragraph(know):
    assert inner(know, "قال: «الميناء آمن.\nوالعمل مستمر».") == ["الميناء آمن.\nوالعمل مستمر"]


@given(st.text(alphabet="قال نعم\"'«»“”‘’{}().،:\n ", max_size=60))
def test_quotes_lie_in_the_text_with_words_in_them(know, text):
    document = read(Document(text), know, STAGES)
    for quote in document[QUOTES]:
        assert quote.span[0] < quote.inner[0] < quote.inner[1] <= quote.span[1] <= len(text)
        assert any(letter.isalpha() for letter in document.words(quote.inner))
