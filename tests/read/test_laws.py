"""Laws that hold for every text, whatever it is."""

import random
import unicodedata
from collections.abc import Iterator
from time import process_time
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasid.knowledge import Knowledge, load
from rasid.model.codec import encode
from rasid.model.document import Document, Origin
from rasid.model.reading import Reading
from rasid.model.spans import Span, inside
from rasid.read.reading import reading

KNOW = load()
PIECES = [
    "قال", "مصدر أمني", "إن", "أنّ", "«", "»", "\"", "“", "”", "،", ".", ":", "\n", " ", " ", " ", "وأضاف", "مشيراً إلى",
    "ثلاثة أشخاص", "قتلوا", "في", "انفجار", "بغداد", "مساء الأربعاء", "اليوم", "2024", "11/02/2024", "🇮🇶", "🚀",
    "وكالة", "رويترز", "نقلا عن", "هدنة", "وقف إطلاق النار", "القوات", "الأميركية", "لم", "إذا", "هجوماً", "أكثر من",
    "151", "في بيان", "وفق", "المصدر", "\u202b", "\u202c", "\u0651", "ـ", "—", "(@name)", "January 26, 2024", "\t", "    ",
]  # fmt: skip
NEWS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
TEXTS = NEWS | st.text(max_size=120) | st.text('اأإآبةتىيئؤء وفبكل«»"،.:\n0123٤٥', max_size=120)


def read(text: str) -> Reading:
    return reading(Document(text, Origin(date="2024-03-05")), KNOW, with_text=True)


def spans(value: Any) -> Iterator[tuple[Span, str | None]]:
    """Every span in a record, with the words said to stand there."""
    if isinstance(value, msgspec.Struct):
        held = getattr(value, "span", None)
        if held is not None:
            yield held, getattr(value, "text", None)
        for name in value.__struct_fields__:
            yield from spans(getattr(value, name))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from spans(part)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_span_lies_in_the_text_on_grapheme_edges(text: str) -> None:
    for (start, end), words in spans(read(text)):
        assert 0 <= start <= end <= len(text)
        assert words is None or words == text[start:end]
        for edge in (start, end):
            if 0 < edge < len(text):
                assert text[edge - 1 : edge + 1] != "\r\n"
                if not text[edge - 1].isspace() and unicodedata.category(text[edge - 1])[0] == "L":
                    assert unicodedata.category(text[edge]) != "Mn"


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_records_hold_together(text: str) -> None:
    found = read(text)
    by_id = {attribution.id: attribution for attribution in found.attributions}
    entities = {entity.id for entity in found.entities}
    for attribution in found.attributions:
        hops = [hop.entity for hop in attribution.chain if hop.entity]
        assert len(hops) == len(set(hops))
        outer, seen = attribution.within, {attribution.id}
        if outer:
            whole = (
                min(p.span[0] for p in by_id[outer].content),
                max(p.span[1] for p in by_id[outer].content),
            )
            assert all(inside(part.span, whole) for part in attribution.content)
        while outer:
            assert outer not in seen
            seen.add(outer)
            outer = by_id[outer].within
        assert {name for name in [*hops, attribution.source_entity, attribution.given_to] if name} <= entities
    for quantity in found.quantities:
        assert quantity.high is None or quantity.low is None or quantity.low <= quantity.high
    for event in found.events:
        assert {*event.actor, *event.recipient, *event.place} <= entities
        assert event.attribution is None or event.attribution in by_id
    for step in found.steps:
        assert {name for name in [*step.parties, step.party] if name} <= entities
    assert {mention.entity for mention in found.mentions} <= entities


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_reading_twice_gives_equal_bytes(text: str) -> None:
    assert encode(read(text)) == encode(
        reading(Document(text, Origin(date="2024-03-05")), load(), with_text=True)
    )


ODD = [
    "🙂🚀🇮🇶",
    "\u202a\u202b\u202c\u2066\u2069",
    "Lorem ipsum dolor sit amet, ",
    '«"“(',
    "، . : ",
    "\u064b\u0651",
    "12 ",
    "\n \n",
]


@pytest.mark.parametrize("unit", ODD)
def test_odd_texts_are_read_in_linear_time(unit: str) -> None:
    def cost(size: int) -> float:
        start = process_time()
        read(unit * (size // len(unit)))
        return process_time() - start

    cost(2_000)
    assert cost(80_000) < 40 * max(cost(8_000), 0.01)


def test_a_long_text_is_read_in_linear_time(know: Knowledge) -> None:
    rng = random.Random(7)

    def cost(size: int) -> float:
        text = " ".join(rng.choice(PIECES) for _ in range(size))
        start = process_time()
        read(text)
        return process_time() - start

    cost(1_000)
    assert cost(32_000) < 40 * max(cost(3_200), 0.01)
