import gzip
from pathlib import Path

import pytest
from tests.gather.samples import FILES, NEWS, pack

from rasid.gather import gather
from rasid.gather.kinds import KINDS, READERS, by_look, by_name, chosen, ending


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text"),
        ("A.HTML", "page"),
        ("a.b.jsonl", "json"),
        ("CC-NEWS-1.warc.gz", "warc"),
        ("a.csv.gz", "gzip"),
        ("a.gz", "gzip"),
        ("feed.xml", "feed"),
        ("a.png", None),
        ("a", None),
        (".txt", None),
    ],
)
def test_a_kind_by_the_ending_of_a_name(name: str, kind: str | None) -> None:
    found = by_name(name)
    assert (found and found.name) == kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.4", "pdf"),
        (b"PAR1\x15", "parquet"),
        (b"WARC/1.0\r\n", "warc"),
        (gzip.compress(b"a"), "gzip"),
        (pack(a__txt=b"a"), "zip"),
        (b"  \n<!DOCTYPE html><html>", "page"),
        (b"<html lang='ar'>", "page"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "page"),
        (b"<?xml version='1.0'?>\n<rss version='2.0'>", "feed"),
        (b"<rss>", "feed"),
        (b"\xef\xbb\xbf<feed>", "feed"),
        (b'{"text": 1}', "json"),
        (b'[{"text": 1}]', "json"),
        (b"[1] a note", "text"),
        (NEWS.encode(), "text"),
        (b"", "text"),
    ],
)
def test_a_kind_by_its_looks(head: bytes, kind: str) -> None:
    assert by_look(head).name == kind


def test_the_name_is_believed_before_the_looks() -> None:
    assert chosen("a.txt", b"%PDF-") is READERS[".txt"]
    assert chosen("a", b"%PDF-") is READERS[".pdf"]
    assert chosen("a", b"") is None


def test_each_kind_has_a_name_of_its_own() -> None:
    assert len(KINDS) == len({kind.read for kind in READERS.values()})
    assert {name for name, kind in KINDS.items() if not kind.guarded} == {"text", "json", "table"}


def test_every_format_gives_its_article(tmp_path: Path) -> None:
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    found = list(gather([str(tmp_path)]))
    assert [item.failure for item in found if item.failure] == []
    holding = {item.where for item in found if item.document and NEWS[:40] in item.document.text}
    assert {Path(where).relative_to(tmp_path).parts[0] for where in holding} == set(FILES)
    assert all(item.raw and item.raw.content and "/" in item.raw.media_type for item in found)


def test_every_ending_has_a_sample() -> None:
    assert {kind.name for kind in READERS.values()} == {
        kind.name for name in FILES if (kind := by_name(name))
    }


def test_every_ending_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "use" / "gather.md").read_text(encoding="utf-8")
    assert {suffix for suffix in READERS if f"`{suffix}`" not in page} == set()


ENDINGS = [
    ("a.HTML", ".html"), ("crawl.warc.gz", ".warc.gz"), ("a.b.txt", ".txt"), ("notes", ""), ("a.exe", ""),
    ("../../x.json", ".json"), (".txt", ""), ("a.txt.gz", ".gz"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "end"), ENDINGS)
def test_the_ending_that_tells_a_kind(name: str, end: str) -> None:
    assert ending(name) == end
