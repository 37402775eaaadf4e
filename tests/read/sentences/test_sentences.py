import json
import os
from pathlib import Path

import pytest

from rasid.arabic.words import tokenize
from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import SENTENCES
from rasid.read import segments, sentences, tokens
from rasid.read.stage import apply


def split(text: str, know: Knowledge) -> list[str]:
    document = Document(text)
    for stage in (tokens.STAGE, segments.STAGE, sentences.STAGE):
        document = apply(stage, document, know)
    return [document.words(sentence.span) for sentence in document[SENTENCES]]


CASES = [
    ("عاد الهدوء. وفتح السوق.", ["عاد الهدوء.", "وفتح السوق."]),
    ("هل عاد الهدوء؟ نعم عاد!", ["هل عاد الهدوء؟", "نعم عاد!"]),
    ("بلغت النسبة 13.2 في المئة. وارتفعت", ["بلغت النسبة 13.2 في المئة.", "وارتفعت"]),
    ("قال «عاد الهدوء. وفتح السوق» أمس.", ["قال «عاد الهدوء. وفتح السوق» أمس."]),
    ("قال د. سمير إن السوق فتح.", ["قال د. سمير إن السوق فتح."]),
    ("السطر الأول\nالسطر الثاني", ["السطر الأول", "السطر الثاني"]),
    ("وقال المصدر، إن الهدوء عاد: تماما", ["وقال المصدر، إن الهدوء عاد: تماما"]),
    ("قال «عاد الهدوء. وفتح السوق.", ["قال «عاد الهدوء.", "وفتح السوق."]),
    ("عاد الهدوء.. وفتح السوق", ["عاد الهدوء..", "وفتح السوق"]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_where_sentences_end(text: str, wanted: list[str], know: Knowledge) -> None:
    assert split(text, know) == wanted


MORE = [
    ("عاد الهدوء… وفتح السوق.", ["عاد الهدوء…", "وفتح السوق."]),
    ("عاد الهدوء؟! نعم عاد.", ["عاد الهدوء؟!", "نعم عاد."]),
    ("قال م. سمير إن ص. ب مغلق.", ["قال م. سمير إن ص. ب مغلق."]),
    ("وصل Dr. Smith إلى المدينة.", ["وصل Dr. Smith إلى المدينة."]),
    ("بلغ السعر 3.5 ثم 4.", ["بلغ السعر 3.5 ثم 4."]),
    ("سأل (هل عاد الهدوء؟) ثم خرج.", ["سأل (هل عاد الهدوء؟) ثم خرج."]),
    ('قال "عاد الهدوء. وفتح السوق" أمس. ثم خرج.', ['قال "عاد الهدوء. وفتح السوق" أمس.', "ثم خرج."]),
    ("قال “عاد الهدوء. نعم” وخرج.", ["قال “عاد الهدوء. نعم” وخرج."]),
    ("عاد الهدوء.\r\nفتح السوق", ["عاد الهدوء.", "فتح السوق"]),
    ("عاد الهدوء\u2028فتح السوق", ["عاد الهدوء", "فتح السوق"]),
    ("عاد الهدوء؛ وفتح السوق", ["عاد الهدوء؛ وفتح السوق"]),
    ("عاد الهدوء.وفتح السوق", ["عاد الهدوء.", "وفتح السوق"]),
    ("عاد الهدوء\u00a0. وفتح السوق", ["عاد الهدوء\u00a0.", "وفتح السوق"]),
    ("\u2067عاد الهدوء.\u2069 وفتح السوق", ["عاد الهدوء.", "وفتح السوق"]),
    ("عاد الهدوء 🙂. وفتح السوق", ["عاد الهدوء 🙂.", "وفتح السوق"]),
    ("عاد الهدوء. «نعم».", ["عاد الهدوء.", "«نعم»."]),
    ("«عاد الهدوء.» وفتح السوق.", ["«عاد الهدوء.» وفتح السوق."]),
]


@pytest.mark.parametrize(("text", "wanted"), MORE)
def test_stops_of_every_shape(text: str, wanted: list[str], know: Knowledge) -> None:
    assert split(text, know) == wanted


def test_a_paragraph_is_a_line(know: Knowledge) -> None:
    document = Document("عاد الهدوء. وفتح السوق.\nثم عاد الناس.")
    for stage in (tokens.STAGE, segments.STAGE, sentences.STAGE):
        document = apply(stage, document, know)
    assert [sentence.paragraph for sentence in document[SENTENCES]] == [0, 0, 1]


def test_the_page_around_the_article_has_no_sentences(know: Knowledge) -> None:
    prose = "عاد الهدوء إلى السوق الكبير في المدينة صباح اليوم بعد أيام من الإغلاق وفتحت المحال أبوابها."
    assert split(f"{prose}\nتابعونا على قناتنا في تلغرام", know) == [prose]


BENCHMARK = (
    Path(os.environ.get("RASID_SHARED", "../shared")) / "benchmarks/sentences_ar/ar_sentence_split.jsonl"
)


@pytest.mark.skipif(not BENCHMARK.exists(), reason="the shared texts are not here")
def test_most_boundaries_of_the_shared_texts_are_found(know: Knowledge) -> None:
    """Ends of sentences, as letters before them; a colon or comma ends none of ours, so those of theirs are left out."""

    def ends(parts: list[str]) -> set[int]:
        sizes = ["".join(part.split()) for part in parts]
        return {
            sum(map(len, sizes[: at + 1])) for at, part in enumerate(sizes) if not part.endswith((":", "،"))
        }

    wanted = found = hits = 0
    for line in BENCHMARK.read_text("utf-8").splitlines():
        row = json.loads(line)
        if "".join(row["text"].split()) != "".join("".join(row["sentences"]).split()):
            continue  # rows whose sentences are of another text
        theirs, tokens = ends(row["sentences"]), list(tokenize(row["text"]))
        ours = ends([row["text"][tokens[a].start : tokens[b - 1].end] for first, after in sentences.lines(tokens, 0, len(tokens)) for a, b in sentences.split(tokens, first, after)])  # fmt: skip
        wanted, found, hits = wanted + len(theirs), found + len(ours), hits + len(theirs & ours)
    assert 2 * hits / (wanted + found) >= 0.8
