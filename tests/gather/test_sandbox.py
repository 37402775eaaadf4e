import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.gather.samples import NEWS
from tests.gather.samples import PAGE as MARKUP

from rasid.gather import sandbox
from rasid.gather.articles import Source
from rasid.gather.child import Limits
from rasid.gather.items import Kind, items
from rasid.gather.kinds import PAGE, TEXT
from rasid.gather.sandbox import Sandbox

NASTY = """
import os, time
from functools import partial
from rasid.gather import child, kinds
from rasid.gather.articles import article
from rasid.gather.items import Kind, single
from rasid.model.gathered import Raw

def made(word, source):
    if word == "die": os._exit(3)
    if word == "shot": os.kill(os.getpid(), 9)
    if word == "spin":
        while True: pass
    if word == "sleep": time.sleep(60)
    if word == "eat": bytearray(2**34)
    if word == "shout": print("x" * 100_000, flush=True)
    return article(source, word, Raw(word.encode(), "text/plain"))

def read(stream, source):
    for word in stream.read().decode().split():
        yield partial(made, word, source)

kinds.KINDS["nasty"] = Kind("nasty", read)
kinds.KINDS["one"] = single("one", lambda content, source: made(content.decode(), source))
child.main()
"""
MANY = Kind("nasty", items)  # type: ignore[arg-type]
ONE = Kind("one", items, single=True)  # type: ignore[arg-type]


@pytest.fixture
def nasty(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):  # type: ignore[no-untyped-def]
    """What a child with readers that misbehave gives of some words."""
    monkeypatch.setattr(sandbox, "_PROGRAM", NASTY)

    def told(words: str, kind: Kind = MANY, limits: Limits | None = None) -> list[str]:
        (tmp_path / "a").write_text(words, encoding="utf-8")
        with Sandbox(limits or Limits()) as box:
            found = list(box.read(kind, str(tmp_path / "a"), Source("a")))
        return [item.document.text if item.document else item.failure or "" for item in found]

    return told


def test_an_item_that_kills_the_child_takes_no_other_with_it(nasty) -> None:  # type: ignore[no-untyped-def]
    found = nasty("a die b shot c")
    assert [found[0], found[2], found[4]] == ["a", "b", "c"]
    assert found[1].startswith(
        "item 2: the process that read it ended with 3 (its limit of memory is 2048 MB); "
    )
    assert found[3].startswith("item 4: the process that read it ended with -9 ")
    assert found[3].endswith("save its words as text to have it read")


def test_processor_time_is_limited(nasty) -> None:  # type: ignore[no-untyped-def]
    assert [line[:50] for line in nasty("a spin b", limits=Limits(processor=0))] == [
        "a",
        "item 2: took more than 0 s of processor time; it m",
        "b",
    ]


def test_waiting_is_limited(nasty) -> None:  # type: ignore[no-untyped-def]
    assert [line[:40] for line in nasty("a sleep b", limits=Limits(seconds=1.5))] == [
        "a",
        "item 2: took longer than 1.5 s; it may b",
        "b",
    ]


def test_memory_is_limited(nasty) -> None:  # type: ignore[no-untyped-def]
    assert nasty("a eat b") == ["a", "takes more memory than a reader may; it may be damaged or hostile", "b"]


def test_a_single_article_that_kills_the_child_is_one_failure(nasty) -> None:  # type: ignore[no-untyped-def]
    (found,) = nasty("die", ONE)
    assert found.startswith("the process that read it ended with 3")


def test_a_file_that_kills_every_child_is_given_up(nasty) -> None:  # type: ignore[no-untyped-def]
    found = nasty("die die die die b")
    assert [line.partition(":")[0] for line in found] == ["item 1", "item 2", "item 3", "the rest is left"]


def test_what_a_library_prints_harms_nothing(nasty) -> None:  # type: ignore[no-untyped-def]
    assert nasty("shout b") == ["shout", "b"]


def test_a_reader_that_is_left_is_ended_and_the_next_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "a"}\n' * 10_000, encoding="utf-8")
    (tmp_path / "b.txt").write_text("b", encoding="utf-8")
    with Sandbox() as box:
        lines = box.read(Kind("json", items), str(tmp_path / "a.jsonl"), Source("a"))  # type: ignore[arg-type]
        assert next(lines).document is not None
        lines.close()  # type: ignore[attr-defined]
        (found,) = box.read(TEXT, str(tmp_path / "b.txt"), Source("b"))
    assert found.document is not None and found.document.text == "b"


def test_one_child_serves_many_files_quickly(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    with Sandbox() as box:
        list(box.read(TEXT, str(tmp_path / "a.txt"), Source("a")))
        begun = time.process_time()
        for _ in range(200):
            list(box.read(TEXT, str(tmp_path / "a.txt"), Source("a")))
        assert time.process_time() - begun < 0.4


def test_no_child_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    with Sandbox() as box:
        list(box.read(TEXT, str(tmp_path / "a.txt"), Source("a")))
        child = box._child
        assert child is not None
        os.kill(child.pid, 0)
    with pytest.raises(ProcessLookupError):
        os.kill(child.pid, 0)


def test_a_script_needs_no_guard_and_no_module_of_its_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(MARKUP, encoding="utf-8")
    (tmp_path / "rasid.py").write_text("raise SystemExit('taken')", encoding="utf-8")
    script = "from rasid.gather import gather\nfor item in gather(['a.html']): print(item.failure)"
    done = subprocess.run([sys.executable, "-P", "-c", script], cwd=tmp_path, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("None\n", "")


def test_a_page_comes_through_the_child_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(MARKUP, encoding="utf-8")
    with Sandbox() as box:
        (found,) = box.read(PAGE, str(path), Source("a"))
    with path.open("rb") as stream:
        (here,) = items(PAGE.read, stream, Source("a"))
    assert found.document is not None and here.document is not None
    assert (found.document.text, found.document.origin, found.raw) == (
        here.document.text,
        here.document.origin,
        here.raw,
    )
