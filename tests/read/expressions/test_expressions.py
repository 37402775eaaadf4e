"""Expressions of whole texts: their spans, and which parts of a page they are read in."""

import pytest

import rasid.read.expressions as room
from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import EXPRESSIONS
from rasid.read import TABLE, read

STAGES = TABLE[: TABLE.index(room.STAGE) + 1]


def expressions(know: Knowledge, text: str) -> list[str]:
    return [one.text for one in read(Document(text), know, STAGES)[EXPRESSIONS]]


@pytest.mark.parametrize(("text", "words"), [
    ("والسبت وصل", "السبت"),
    ("وبالأمس وصل", "الأمس"),
    ("ومساء السبت وصل", "مساء السبت"),
    ("دامت لسنين طويلة", "سنين طويلة"),
    ("وقبل ثلاثة أيام وصل", "قبل ثلاثة أيام"),
    ("منذ أكثر من شهرين وصل", "شهرين"),
    ("في مـسـاءِ السَّبتِ وصل", "مـسـاءِ السَّبتِ"),
    ("وصل يوم الخميس الماضي،", "يوم الخميس الماضي"),
    ("للأسبوع المقبل", "للأسبوع المقبل"),
])  # fmt: skip
def test_the_span_is_the_whole_expression_without_particles(know: Knowledge, text: str, words: str) -> None:
    assert expressions(know, text) == [words]


def test_the_longest_expression_wins(know: Knowledge) -> None:
    assert expressions(know, "وصل مساء أمس الجمعة 5 كانون الثاني/ يناير 2024 إلى بغداد") == [
        "مساء أمس الجمعة 5 كانون الثاني/ يناير 2024"
    ]


def test_a_vague_future_needs_a_sentence_of_the_future(know: Knowledge) -> None:
    assert expressions(know, "وأعلنت لاحقا انضمامها") == []
    assert expressions(know, "وستعلن لاحقا انضمامها") == ["لاحقا"]


def test_an_expression_keeps_to_its_sentence(know: Knowledge) -> None:
    assert expressions(know, "وصل الوفد مساء. السبت غادر الوفد") == ["السبت"]
