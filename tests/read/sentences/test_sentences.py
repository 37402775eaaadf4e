import pytest

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
