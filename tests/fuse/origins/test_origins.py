"""Utterances by the question."""

from rasid.fuse.origins import QUESTION
from rasid.fuse.question import answer
from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.model.reading import Reading
from rasid.read.reading import reading

WORDS = "سنفتح الجسر أمام الناس صباح الأحد المقبل ولن نؤجل ذلك مرة أخرى"


def read(id: str, text: str, date: str, know: Knowledge) -> Reading:
    return reading(Document(text, Origin(id=id, outlet=id, date=date)), know)


def test_a_statement_two_outlets_print_is_one_utterance(know: Knowledge) -> None:
    readings = [
        read("a", f"قال سالم الواحي: «{WORDS}».", "2024-03-05", know),
        read(
            "b", f"وأكد سالم الواحي: «{WORDS.replace('أخرى', 'اخرى')}»، مشيراً إلى السوق.", "2024-03-06", know
        ),
        read("c", f"وأكد سالم الواحي: «{WORDS}».", "2024-05-06", know),
    ]
    found = answer(QUESTION, readings, know)
    assert [tuple(ref.document for ref in group.attributions) for group in found] == [("a", "b"), ("c",)]
    assert answer(QUESTION, readings[::-1], know) == found


def test_a_statement_printed_twice_in_one_document_is_one_utterance(know: Knowledge) -> None:
    text = f"قال سالم الواحي: «{WORDS}».\nوفتحت البلدية السوق.\nوكتب سالم الواحي: «اليوم نقول {WORDS}»."
    (found,) = answer(QUESTION, [read("a", text, "2024-03-05", know)], know)
    assert len(found.attributions) == 2
