from pathlib import Path

import pytest

from rasid.evaluate import evaluate, total
from rasid.evaluate.scores import Tally
from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.model.errors import InputError

GOLD = "doc: {id}\npublished: 2024-03-05\n"


def documents() -> list[Document]:
    return [Document(f"خبر {n}", Origin(id=n, date="2024-03-05")) for n in ("one", "two")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text(GOLD.format(id=name), encoding="utf-8")
    return tmp_path


def test_every_document_with_gold_is_scored(folder: Path, know: Knowledge) -> None:
    found = evaluate(folder, documents(), know)
    assert list(found) == ["one", "two"]
    assert total(found.values()).scores["published"].hits == 2


def test_documents_can_be_left_out(folder: Path, know: Knowledge) -> None:
    assert list(evaluate(folder, documents(), know, lambda name: name == "two")) == ["two"]


def test_gold_for_nothing_is_told(tmp_path: Path, know: Knowledge) -> None:
    with pytest.raises(InputError, match="no gold file"):
        evaluate(tmp_path, documents(), know)


def test_the_sum_of_nothing_is_empty() -> None:
    assert total([Tally()]).scores == {}
