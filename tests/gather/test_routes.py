import io
import os
import threading
from pathlib import Path

import pytest
from tests.gather.samples import FILES, NEWS, PAGE, feed
from tests.gather.test_fetch import HTML, Site, site

from rasid.gather import gather, routes
from rasid.gather.fetch import Fetching
from rasid.gather.inputs import Input
from rasid.gather.routes import Router

__all__ = ["site"]
RSS = {"Content-Type": "application/rss+xml"}
HERE = Fetching(delay=0.0, allowed=frozenset(("127.0.0.1",)))
FOLLOW = Fetching(delay=0.0, allowed=frozenset(("127.0.0.1",)), follow=True)


def told(found: object) -> list[str]:
    return [item.document.text if item.document else item.failure for item in found]  # type: ignore[attr-defined]


# a table and a mail look like a text, a Word document like a pack
KNOWN_BY_LOOK = sorted(FILES.keys() - {"a.csv", "a.tsv", "a.eml", "a.docx"})


@pytest.mark.parametrize("name", KNOWN_BY_LOOK)
def test_standard_input_is_read_by_its_looks(name: str) -> None:
    found = list(gather(["-"], stdin=io.BytesIO(FILES[name])))
    assert any(item.document and NEWS[:40] in item.document.text for item in found), found
    assert all(item.document.origin.path is None for item in found if item.document)


def test_nothing_on_standard_input_is_told() -> None:
    assert told(gather(["-"])) == ["holds no text"]


@pytest.mark.parametrize("name", ["a.jsonl", "a.html"])
def test_a_pipe_is_read_once(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=lambda: (tmp_path / "pipe").write_bytes(FILES[name]))
    writer.start()
    (item,) = gather([str(tmp_path / "pipe")])
    writer.join()
    assert item.document is not None and NEWS in item.document.text


def test_fetching_is_off_unless_it_is_asked_for(site: Site) -> None:  # noqa: F811
    assert told(gather([f"{site.address}/a"])) == ["fetching is switched off: --fetch"]
    assert site.seen == []


def test_a_fetched_page_is_an_article_of_its_address(site: Site) -> None:  # noqa: F811
    site.answers["/a"] = [(302, {"Location": "/b"}, b"")]
    site.answers["/b"] = [(200, HTML, PAGE.encode())]
    (item,) = gather([f"{site.address}/a"], fetch=HERE)
    assert item.document is not None and item.raw is not None
    origin = item.document.origin
    assert (item.where, origin.url, origin.path) == (f"{site.address}/a", f"{site.address}/b", None)
    assert origin.retrieved and item.raw.content == PAGE.encode()


def test_what_fails_on_the_way_is_told_and_the_rest_goes_on(site: Site) -> None:  # noqa: F811
    site.answers["/b"] = [(200, {"Content-Type": "text/plain; charset=utf-8"}, NEWS.encode())]
    assert told(gather([f"{site.address}/a", f"{site.address}/b"], fetch=HERE)) == [
        "the server answered 404",
        NEWS,
    ]


@pytest.mark.parametrize(
    ("media", "name"),
    [
        ("application/pdf", "a.pdf"),
        ("text/xml", "a.rss"),
        ("application/json", "result.json"),
        ("text/plain", "a.csv"),
        ("application/xml", "a.html"),
    ],
)
def test_a_fetched_file_is_of_the_kind_its_server_or_its_name_says(
    site: Site,  # noqa: F811
    media: str,
    name: str,
) -> None:
    site.answers[f"/{name}"] = [(200, {"Content-Type": media}, FILES[name])]
    found = list(gather([f"{site.address}/{name}"], fetch=HERE))
    assert any(item.document and NEWS in item.document.text for item in found), found


def test_the_pages_of_a_feed_are_fetched_when_that_is_asked_for(site: Site) -> None:  # noqa: F811
    entries = feed("خبر قصير").replace(b"https://example.org/1", f"{site.address}/1".encode())
    site.answers["/feed"] = [(200, RSS, entries)]
    site.answers["/1"] = [(200, HTML, PAGE.encode())]
    short, _ = gather([f"{site.address}/feed"], fetch=HERE)
    whole, second = gather([f"{site.address}/feed"], fetch=FOLLOW)
    assert short.document is not None and short.document.text.endswith("خبر قصير")
    assert whole.document is not None and NEWS in whole.document.text
    assert second.document is not None and second.document.id == "b-2"


def test_a_feed_of_feeds_is_followed_one_step(site: Site) -> None:  # noqa: F811
    site.answers["/feed"] = [
        (200, RSS, feed().replace(b"https://example.org/1", f"{site.address}/feed".encode()))
    ]
    assert len(list(gather([f"{site.address}/feed"], fetch=FOLLOW))) == 3
    assert [path for path, _ in site.seen].count("/feed") == 2


def test_a_disk_that_is_full_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*files: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(routes.shutil, "copyfileobj", full)
    assert told(gather(["-", "nowhere"], stdin=io.BytesIO(PAGE.encode()))) == [
        "No space left on device",
        "no such file or folder",
    ]


def test_a_router_tells_the_kind_before_it_reads(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"%PDF-1.4")
    router = Router({}, None, None, None)
    assert router.read(Input(str(tmp_path / "a"))).kind == "pdf"
    assert router.read(Input("a", "no such file")).kind is None
    router.close()
