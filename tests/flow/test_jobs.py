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
