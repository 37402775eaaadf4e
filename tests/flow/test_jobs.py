from collections.abc import Iterator

import pytest

from rasid.flow.jobs import AHEAD, SHARD, readings
from rasid.model.document import Document, Origin


def documents(count: int) -> list[Document]:
    return [Document(f"قال متحدث إن {n + 2} أشخاص أصيبوا.", Origin(id=str(n))) for n in range(count)]


def test_processes_keep_the_order_and_lose_nothing() -> None:
    count = SHARD * AHEAD * 2 + 5
    found = [reading.document.id for reading in readings(documents(count), jobs=2)]
    assert found == [str(n) for n in range(count)]


def test_one_process_reads_as_it_is_asked() -> None:
    asked = []
    source = (asked.append(document.id) or document for document in documents(3))
    next(iter(readings(source)))
    assert asked == ["0"]


def test_a_document_with_nothing_in_it_raises_nothing() -> None:
    texts = ["", " ", "\n\n", "...", "🙂", "\x00", "The market opened.", "خ" * 5_000]
    found = list(readings([Document(text, Origin(id=str(n))) for n, text in enumerate(texts)], jobs=2))
    assert [reading.document.id for reading in found] == [str(n) for n in range(len(texts))]
    assert [reading.events for reading in found] == [()] * len(texts)


def test_one_process_and_two_give_the_same_readings() -> None:
    one, two = (list(readings(documents(20), jobs=jobs, with_text=True)) for jobs in (1, 2))
    assert one == two
    assert one[3].document.text == "قال متحدث إن 5 أشخاص أصيبوا."


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_documents_give_no_readings(jobs: int) -> None:
    assert list(readings([], jobs=jobs)) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_source_that_fails_is_not_hushed_up(jobs: int) -> None:
    def source() -> Iterator[Document]:
        yield documents(1)[0]
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(readings(source(), jobs=jobs))
