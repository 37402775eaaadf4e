import gzip
import io

import pytest
from tests.gather.samples import NEWS, pack, telegram

from rasid.gather.articles import Source
from rasid.gather.items import items
from rasid.gather.kinds import READERS
from rasid.model.gathered import Gathered


def found(name: str, content: bytes) -> list[Gathered]:
    kind = READERS[name[name.rindex(".") :]]
    return list(items(kind.read, io.BytesIO(content), Source(name, name)))


def texts(items: list[Gathered]) -> list[str]:
    return [item.document.text if item.document else item.failure or "" for item in items]


def test_the_files_of_a_pack_come_by_name() -> None:
    items = found(
        "a.zip",
        pack(b__txt=b"two", a__txt=b"one", c__png=b"x", d__jsonl=b'{"text": "three"}\n{"text": "four"}'),
    )
    assert texts(items) == ["one", "two", "three", "four"]
    assert [item.where for item in items] == ["a.zip/a.txt", "a.zip/b.txt", "a.zip/d.jsonl", "a.zip/d.jsonl"]
    assert items[0].document is not None and items[0].document.origin.path == "a.zip/a.txt"


def test_a_bad_file_takes_no_other_with_it() -> None:
    assert texts(found("a.zip", pack(a__txt=b"", b__pdf=b"x", c__txt=b"three"))) == [
        "holds no text",
        "not a PDF, whatever its name says",
        "three",
    ]


def test_a_pack_of_nothing_to_read_is_told() -> None:
    assert texts(found("a.zip", pack(a__png=b"x"))) == ["holds no article"]
    assert texts(found("a.zip", b"PK")) == ["not a .zip file, or a damaged one"]


def test_a_pack_in_a_pack_is_refused() -> None:
    assert texts(found("a.zip", pack(a__zip=pack(b__txt=b"x")))) == [
        "packed inside a pack; unpack the outer one"
    ]
    assert texts(found("a.gz", gzip.compress(gzip.compress(b"x")))) == [
        "packed inside a pack; unpack the outer one"
    ]


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.txt.gz", NEWS.encode(), NEWS),
        ("a.gz", NEWS.encode(), NEWS),
        ("A.JSONL.GZ", b'{"text": "a"}', "a"),
        ("a.csv.gz", b"text\na\n", "a"),
        ("a.gz", b'{"text": "a"}', "a"),
    ],
)
def test_a_packed_file_is_what_its_name_or_its_looks_say(name: str, content: bytes, text: str) -> None:
    packed = gzip.compress(content)
    assert texts(list(items(READERS[".gz"].read, io.BytesIO(packed), Source(name)))) == [text]


def test_a_packed_export_is_read() -> None:
    assert len(found("result.json.gz", gzip.compress(telegram()))) == 2


def test_what_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rasid.gather.items.whole.__defaults__", (2**20,))
    bomb = b"\0" * 2**24
    assert texts(found("a.zip", pack(a__txt=bomb, b__txt=b"b"))) == ["larger than 1 MB; split it", "b"]
    assert texts(found("a.txt.gz", gzip.compress(bomb))) == ["larger than 1 MB; split it"]


@pytest.mark.parametrize("content", [b"", b"\x1f\x8b", gzip.compress(NEWS.encode())[:30], NEWS.encode()])
def test_a_damaged_pack_is_told(content: bytes) -> None:
    (failure,) = texts(found("a.txt.gz", content))
    assert failure


def test_a_locked_file_is_told() -> None:
    content = bytearray(pack(a__txt=b"secret"))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    (failure,) = texts(found("a.zip", bytes(content)))
    assert failure.startswith("cannot be unpacked: ")
