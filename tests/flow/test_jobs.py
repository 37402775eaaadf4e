from collections.abc import Iterator

import pytest

from rasid.flow import jobs
from rasid.flow.engines import AHEAD
from rasid.flow.jobs import SHARD, prepared, reader, readings, unread
from rasid.flow.shards import Failure
from rasid.model.codec import decode, encode
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


def test_a_document_that_no_process_survives_is_a_reading_with_a_problem(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(jobs, "READER", "tests.flow.works:fragile")
    one, two = documents(2)
    deadly = Document("kill", Origin(id="deadly", outlet="صوت التل", date="2024-02-03"))
    found = list(readings([one, deadly, two], jobs=2, with_text=True))
    assert [reading.document.id for reading in found] == ["0", "deadly", "1"]
    assert [reading.attributions != () for reading in found] == [True, False, True]
    assert found[1].problems[0].code == "reader-failed"
    assert found[1].problems[0].message.endswith("its worker was killed by SIGKILL")
    assert found[1].reader == found[0].reader


def test_what_came_with_a_document_that_could_not_be_read_is_told() -> None:
    document = Document("نص", Origin(path="a.txt", outlet="صوت التل", date="2024-02-03"))
    found = unread(document, Failure(document.id, "it took longer than 120 s"), "abc", with_text=True)
    assert decode(encode(found)) == found
    assert found.document.text == "نص"
    assert found.document.outlet == "صوت التل"
    assert found.document.published.value == "2024-02-03"
    assert found.document.published.by == "metadata"
    assert "120 s" in found.problems[0].message
    silent = unread(Document("نص"), Failure("x", "why"), "abc", with_text=False)
    assert silent.document.text is None
    assert silent.document.published.by == "unknown"


def test_a_worker_gives_the_reading_as_it_is_written() -> None:
    document = documents(1)[0]
    found = decode(reader(None, False)((document.text, document.origin)))
    assert found == next(readings([document]))
    assert found.reader.knowledge == prepared(None).digest[:16]
