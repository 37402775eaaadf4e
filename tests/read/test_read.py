import pytest

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import TOKENS
from rasid.read import TABLE, read, stages
from rasid.read.stage import Stage, check


def test_the_table_is_sound() -> None:
    check(TABLE)
    assert [stage.gives.name for stage in stages()][: len(TABLE)] == [stage.gives.name for stage in TABLE]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "خبر", "🙂", "\x00", "\ud800", "«" * 50, ":" * 50, "أ" * 5000]
)
def test_no_text_makes_the_reader_raise(text: str, know: Knowledge) -> None:
    document = read(Document(text), know)
    assert all(stage.gives in document for stage in TABLE)


def test_a_table_of_ones_own(know: Knowledge) -> None:
    table: list[Stage[object]] = [Stage(TOKENS, (), lambda document, knowledge: iter(()))]
    assert read(Document("خبر"), know, table)[TOKENS] == ()
