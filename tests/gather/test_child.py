import io
import resource
from pathlib import Path
from struct import pack, unpack

import msgspec
import pytest

from rasid.gather.articles import Source, article
from rasid.gather.child import Answer, Limits, Request, answer, serve
from rasid.model.gathered import Gathered, Raw


@pytest.fixture(autouse=True)
def unlimited(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The test's own process keeps its limits; what would have been set is told."""
    wound: list[int] = []
    monkeypatch.setattr(resource, "setrlimit", lambda which, limits: wound.append(limits[0]))
    return wound


def serving(*requests: Request) -> list[Answer | None]:
    sent = b"".join(pack(">I", len(content)) + content for content in map(msgspec.msgpack.encode, requests))
    answers = io.BytesIO()
    serve(io.BytesIO(sent), answers, Limits(processor=7))
    answers.seek(0)
    found: list[Answer | None] = []
    while length := answers.read(4):
        content = answers.read(*unpack(">I", length))
        found.append(msgspec.msgpack.decode(content, type=Answer) if content else None)
    return found


def test_an_item_is_the_same_at_the_other_end() -> None:
    item = article(
        Source("a", "a"), "خبر", Raw(b"\xff", "text/plain", "line 1"), "عنوان", edited="2024-01-02"
    )
    sent = msgspec.msgpack.decode(msgspec.msgpack.encode(answer(item)), type=Answer).gathered()
    assert item.document is not None and sent.document is not None
    assert (sent.document.text, sent.document.origin) == (item.document.text, item.document.origin)
    assert (sent.where, sent.failure, sent.raw) == (item.where, None, item.raw)
    assert answer(Gathered("a", None, "no")).gathered() == Gathered("a", None, "no")


def test_requests_are_answered_one_after_the_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "two"}\n{"text": "three"}\n', encoding="utf-8")
    one = Request("text", str(tmp_path / "a.txt"), Source("a"))
    two = Request("json", str(tmp_path / "b.jsonl"), Source("b"), 1)
    assert [found and found.text for found in serving(one, two)] == ["one", None, "three", None]


def test_a_file_that_is_not_there_is_told() -> None:
    (found, end) = serving(Request("text", "/nowhere", Source("a")))
    assert found is not None and found.failure == "No such file or directory"
    assert end is None


def test_each_item_has_its_own_time(tmp_path: Path, unlimited: list[int]) -> None:
    (tmp_path / "b.jsonl").write_text('{"text": "two"}\n{"text": "three"}\n', encoding="utf-8")
    serving(Request("json", str(tmp_path / "b.jsonl"), Source("b")))
    assert len(unlimited) == 3
    assert all(seconds >= 8 for seconds in unlimited)


def test_a_request_cut_short_ends_it() -> None:
    answers = io.BytesIO()
    serve(io.BytesIO(b"\0\0"), answers, Limits())
    assert answers.getvalue() == b""
