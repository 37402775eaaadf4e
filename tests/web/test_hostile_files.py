"""Files that mean harm are sent with one that does not: nothing of it is lost, and nothing of them is let in."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.desks import client_of, until
from tests.web.hostile import FILES, FORMULA, NEWS, SCRIPT, many

from rasid.api.desk import Desk
from rasid.api.safety import Safety
from rasid.flow.uploads import labelled
from rasid.store import Store
from rasid.web.app import make_app

EDGE = "edge"
KEPT = {  # how many documents each gives; the others give none
    "خبر سليم.txt": 1, f"{SCRIPT}.txt": 1, "markup.json": 1, "formulas.json": 1, "turned \u202etxt.exe": 1,
    "bidi.json": 1, "a\0b.txt": 1, "..\\..\\windows\\x.txt": 1, "x" * 300 + ".txt": 1, "bomb.zip": 1,
    "slip.zip": 3, "page.html": 1, "drawing.svg": 1, "addresses.json": 1, "data.json": 1,
}  # fmt: skip
WHY = {
    f"{FORMULA}.txt": "holds no text",
    "../../../etc/passwd": "holds no text",
    "bomb.zip": "zeros.txt: larger than 64 MB",
    "nested.zip": "packed inside a pack",
    "bomb.txt.gz": "larger than 64 MB",
    "line.jsonl.gz": "a line longer than 64 million letters",
    "cycle.pdf": "no words",
    "bomb.pdf": "no words",
    "laughs.xml": "XML entities of its own",
    "outside.xml": "XML entities of its own",
    "bomb.docx": "damaged",
    "picture.html": "no article",
    "program.pdf": "not a PDF",
    "empty.txt": "holds no text",
    "links.tar": "not a text",
    "links.tar.gz": "not a text",
    "broken.txt": "damaged utf-16",
    "surrogate.json": "not JSON",
    "exif.txt": "not a text",
    "wide.csv": "no 'text' field",
    "deep.json": "nested too deep",
    "deep objects.json": "nested too deep",
    "deep mail.eml": "damaged",
    "half.warc": "no article",
    "half.parquet": "damaged",
}


def form(files: list[tuple[str, bytes]], edge: str = EDGE) -> tuple[bytes, dict[str, str]]:
    """A form with these files under exactly these names, and its headers."""
    body = b""
    for name, content in files:
        escaped = name.replace("\\", "\\\\").replace('"', '\\"').encode("utf-8", "surrogateescape")
        head = b'Content-Disposition: form-data; name="files"; filename="' + escaped + b'"'
        body += b"--%s\r\n%s\r\nContent-Type: text/html\r\n\r\n%s\r\n" % (edge.encode(), head, content)
    return body + f"--{edge}--\r\n".encode(), {"Content-Type": f"multipart/form-data; boundary={edge}"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk over an empty case."""
    where = tmp_path_factory.mktemp("hostile") / "case.rasid"
    Store.create(where).close()
    made = Desk(where, who="s.k.", language="en")
    yield made
    made.close()


@pytest.fixture(scope="module")
def client(desk: Desk) -> Iterator[TestClient]:
    """Somebody who came in."""
    with client_of(desk) as made:
        yield made


@pytest.fixture(scope="module")
def found(client: TestClient) -> dict[str, dict[str, Any]]:
    """What is found in each file, by its label; all are sent at once."""
    body, headers = form(FILES)
    answer = client.post("/api/v1/imports", content=body, headers=headers)
    assert answer.status_code == 201, answer.text
    sent = answer.json()
    assert (sent["files"], sent["refused"]) == (len(FILES), [])

    def looked() -> dict[str, Any] | None:
        one: dict[str, Any] = client.get(f"/api/v1/imports/{sent['id']}").json()
        return one if one["looked"] else None

    made = until(looked, 300)
    assert made["why"] is None
    return {one["label"]: one | {"import": sent["id"]} for one in made["found"]}


@pytest.mark.parametrize("name", [name for name, _ in FILES], ids=lambda name: labelled(name)[:40])
def test_each_is_kept_whole_or_refused_with_why(name: str, found: dict[str, dict[str, Any]]) -> None:
    one = found[labelled(name)]
    assert one["items"] == KEPT.get(name, 0)
    told = " ".join(one["failures"])
    assert WHY.get(name, "") in told
    assert bool(told) == (name in WHY)


def test_names_are_no_paths_and_nothing_is_unpacked(found: dict[str, dict[str, Any]], desk: Desk) -> None:
    (upload,) = [path for path in desk.background.uploads.folder.iterdir() if path.is_dir()]
    kept = list(upload.iterdir())
    assert (
        len([path for path in kept if path.suffix != ".jsonl" and path.name != "plan.json"]) == len(FILES) + 1
    )
    assert all(path.is_file() and not path.is_symlink() for path in kept)
    assert not list(Path("/tmp").glob("rasid-slipped*")) and not Path("/etc/rasid-slipped.txt").exists()


@pytest.fixture(scope="module")
def taken(client: TestClient, found: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The job that took them in, once it is over."""
    id = next(iter(found.values()))["import"]
    assert SCRIPT not in client.get(f"/import/{id}").text
    job = client.post(f"/api/v1/imports/{id}/job").json()

    def over() -> dict[str, Any] | None:
        one: dict[str, Any] = client.get(f"/api/v1/jobs/{job['id']}").json()
        return one if one["state"] not in ("waiting", "running") else None

    made: dict[str, Any] = until(over, 300)
    return made


def test_the_good_one_and_every_other_that_can_be_read_are_in(
    taken: dict[str, Any], client: TestClient, desk: Desk
) -> None:
    assert taken["state"] == "done", taken
    made = taken["report"]["made"]
    assert made["new"] == sum(KEPT.values()) == desk.store.status()["documents"]
    assert made["failed"] == len(WHY)
    assert client.get("/api/v1/search", params={"words": '"وهو خبر سليم"'}).json()["total"] == 1


def pages(client: TestClient, taken: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every page on which something of the files stands."""
    documents = [one["document"] for one in client.get("/api/v1/search").json()["items"]]
    assert len(documents) == sum(KEPT.values())
    addresses = [
        "/",
        "/jobs",
        f"/jobs/{taken['id']}",
        "/search",
        "/search?q=harm",
        "/search?view=kwic&q=النهر",
    ]
    addresses += ["/occurrences", "/actors", "/export?view=search", "/import"]
    for address in addresses + [f"/documents/{document}" for document in documents]:
        answer = client.get(address)
        assert answer.status_code == 200, address
        policy = answer.headers["content-security-policy"]
        assert "script-src 'self'" in policy and "unsafe" not in policy
        yield address, answer.text


def test_no_page_has_a_script_a_handler_or_an_address_of_theirs(
    client: TestClient, taken: dict[str, Any]
) -> None:
    seen = ""
    for address, page in pages(client, taken):
        seen += page
        tags = re.findall(r"<[a-zA-Z][^>]*>", page)
        assert not [tag for tag in tags if re.search(r"\son\w+\s*=", tag)], address
        assert not [tag for tag in tags if tag.startswith(("<base", "<svg onload"))], address
        assert all('sandbox=""' in tag for tag in tags if tag.startswith("<iframe")), address
        assert not [tag for tag in tags if re.search(r"(href|src|action)=\"(javascript|data):", tag)], address
        theirs = [tag for tag in tags if re.search(r"=\"(https?:)?//evil", tag)]
        assert all(tag.startswith("<a ") and 'rel="noreferrer noopener"' in tag for tag in theirs), address
        assert "alert('harm')</script>" not in page, address
        assert 'http-equiv="refresh" content="0' not in page
        assert "\u202etxt.exe" not in page
    assert SCRIPT in unescape(seen)


def test_their_originals_are_handed_out_but_not_run(client: TestClient, taken: dict[str, Any]) -> None:
    page = client.get("/api/v1/search", params={"words": "الثالث"}).json()["items"]
    for one in page:
        answer = client.get(f"/documents/{one['document']}/original")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in answer.headers["content-security-policy"] or not answer.headers[
            "content-type"
        ].startswith("text/html")


def test_formulas_are_disarmed_for_spreadsheets_and_whole_otherwise(
    client: TestClient, taken: dict[str, Any]
) -> None:
    def cells(**params: str) -> list[str]:
        answer = client.get("/api/v1/exports/csv", params={"view": "search", "text": "1", **params})
        with zipfile.ZipFile(io.BytesIO(answer.content)) as pack:
            lines = csv.reader(io.StringIO(pack.read("documents.csv").decode("utf-8-sig")))
            return [cell for line in lines for cell in line]

    safe = cells(excel="1")
    assert not [cell for cell in safe if cell.startswith(("=", "+", "@", "-", "\t", "\r"))]
    assert [cell for cell in safe if cell.startswith(f"'{FORMULA}")]
    assert [cell for cell in cells() if cell.startswith(FORMULA)]


def test_the_list_of_failures_is_safe_for_spreadsheets(client: TestClient, taken: dict[str, Any]) -> None:
    text = client.get(f"/api/v1/jobs/{taken['id']}/failures").content.decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text)))
    assert len(lines) == len(WHY) + 1
    assert [cell for line in lines for cell in line if cell.startswith(("=", "+", "@"))] == []


def test_very_many_tiny_files_in_one_are_counted_not_shown(client: TestClient) -> None:
    body, headers = form([("many.zip", many(20_000)), ("good.txt", NEWS.encode())])
    sent = client.post("/api/v1/imports", content=body, headers=headers).json()
    address = f"/api/v1/imports/{sent['id']}"
    until(lambda: client.get(address).json()["looked"], 120)
    pack, good = client.get(address).json()["found"]
    assert (pack["items"], pack["failed"], len(pack["failures"]), good["items"]) == (0, 20_000, 100, 1)
    assert len(client.get(f"/import/{sent['id']}").content) < 40_000
    client.delete(address)


@pytest.mark.parametrize("told", [True, False], ids=["told", "not told"])
def test_more_than_may_be_sent_at_once_is_refused_and_nothing_is_kept(
    told: bool, client: TestClient, desk: Desk
) -> None:
    before = len(list(desk.background.uploads.folder.iterdir()))
    body, headers = form([("a.txt", NEWS.encode()), ("big.txt", b"x" * 2**21)])
    content = body if told else (body[at : at + 2**16] for at in range(0, len(body), 2**16))
    guarded = Safety(make_app(desk), desk.hosts, most=2**20)
    with TestClient(
        guarded, base_url=client.base_url, headers=client.headers, cookies=client.cookies
    ) as small:
        answer = small.post("/api/v1/imports", content=content, headers=headers)
    assert answer.status_code == 413
    assert "at most 1 MB may be sent at once" in answer.json()["error"]["message"]
    assert len(list(desk.background.uploads.folder.iterdir())) == before


def test_a_form_that_is_none_keeps_nothing(client: TestClient, desk: Desk) -> None:
    before = len(list(desk.background.uploads.folder.iterdir()))
    for body, headers in (
        (form([("a.txt", b"x")])[0][:-20], form([])[1]),
        (b"--edge\r\n" * 20_000, form([])[1]),
        (b"x" * 1000, {"Content-Type": "multipart/form-data; boundary=" + "b" * 300}),
        (b"--edge\r\n" + b"A: " + b"b" * 10**6, form([])[1]),
    ):
        assert client.post("/api/v1/imports", content=body, headers=headers).status_code == 400
    assert len(list(desk.background.uploads.folder.iterdir())) == before
