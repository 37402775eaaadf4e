from collections.abc import Iterator

import pytest

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.errors import StageError
from rasid.model.keys import QUOTES, TOKENS
from rasid.model.records import Problem
from rasid.model.words import Token
from rasid.read.stage import Stage, apply, check


def one(document: Document, know: Knowledge) -> Iterator[Token | Problem]:
    yield Token(0, 1, "word", "ا", "ا")
    yield Problem("odd", "an odd thing")


def nosy(document: Document, know: Knowledge) -> Iterator[Token]:
    return iter(document[QUOTES])  # type: ignore[arg-type]


def test_records_and_problems_are_told_apart(know: Knowledge) -> None:
    document = apply(Stage(TOKENS, (), one), Document("ا"), know)
    assert len(document[TOKENS]) == 1
    assert document.problems[0].code == "odd"


def test_a_stage_sees_only_what_it_declared(know: Knowledge) -> None:
    document = Document("ا").with_layer(QUOTES, ())
    with pytest.raises(StageError, match="quotes"):
        apply(Stage(TOKENS, (), nosy), document, know)


def test_a_table_must_give_before_it_needs() -> None:
    with pytest.raises(StageError, match="needs tokens"):
        check([Stage(QUOTES, (TOKENS,), one), Stage(TOKENS, (), one)])
    with pytest.raises(StageError, match="two stages give"):
        check([Stage(TOKENS, (), one), Stage(TOKENS, (), one)])
