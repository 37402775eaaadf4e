"""Files that were sent: kept under numbers, shown under labels, thrown away."""

import json
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from rasid.flow import uploads
from rasid.flow.uploads import Incoming, Uploads, labelled
from rasid.model.errors import InputError


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Uploads]:
    found = Uploads(tmp_path)
    yield found
    found.close()


def test_a_name_is_a_label_and_no_path(made: Uploads) -> None:
    upload = made.open("سناء")
    names = ["../../etc/passwd", "a/b\\c.HTML", "خبر.txt", "\0.json", "x" * 300 + ".warc.gz"]
    files = [upload.add(name, BytesIO(b"x")) for name in names]
    assert [Path(file.name).name for file in files] == [file.name for file in files]
    assert ["".join(Path(file.name).suffixes) for file in files] == ["", ".html", ".txt", ".json", ".warc.gz"]
    assert [file.label for file in files[:4]] == [
        "../../etc/passwd",
        "a/b\\c.HTML",
        "خبر.txt",
        "⟨U+0000⟩.json",
    ]
    assert len(files[4].label) == 200 and files[4].label.endswith(".warc.gz")
    assert upload.files() == files
    assert {path.parent for path in made.folder.rglob("*") if path.is_file()} == {made.folder, upload.folder}
    assert upload.folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\u202egnp.exe", "a⟨U+202E⟩gnp.exe"),
        ("می\u200cخواهم.txt", "می\u200cخواهم.txt"),
        ("\udc80", "⟨U+DC80⟩"),
    ],
)
def test_what_is_not_seen_in_a_label_is_told(name: str, shown: str) -> None:
    assert labelled(name) == shown


def test_what_is_too_big_is_refused_and_the_others_stay(made: Uploads) -> None:
    upload = made.open("سناء")
    upload.add("a.txt", BytesIO(b"12345"), largest=8, most=12)
    with pytest.raises(InputError, match="b.txt: larger than"):
        upload.add("b.txt", BytesIO(b"123456789"), largest=8, most=12)
    with pytest.raises(InputError, match="all files together"):
        upload.add("c.txt", BytesIO(b"12345678"), largest=8, most=12)
    assert [file.label for file in upload.files()] == ["a.txt"]
    assert sorted(path.suffix for path in upload.folder.iterdir()) == [".json", ".jsonl", ".txt"]


def test_too_many_are_refused(made: Uploads, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MANY", 1)
    upload = made.open("سناء")
    upload.add("a.txt", BytesIO(b"1"))
    with pytest.raises(InputError, match="at most 1 files; pack them"):
        upload.add("b.txt", BytesIO(b"2"))


def test_what_is_gathered_comes_from_its_label_and_no_path_of_this_disk(made: Uploads) -> None:
    upload = made.open("سناء", {"text": "نص"})
    pack = BytesIO()
    with zipfile.ZipFile(pack, "w") as inside:
        inside.writestr("خبر.txt", "وصلت السفن.")
    upload.add("أخبار.zip", BytesIO(pack.getvalue()))
    upload.add("rows.csv", BytesIO("نص,date\nغادرت السفن.,2024-08-26\n".encode()))
    upload.add("bad.pdf", BytesIO(b"%PDF-1.4 no"))
    found = list(upload.gathered())
    assert [item.where for item in found] == ["أخبار.zip/خبر.txt", "rows.csv", "bad.pdf"]
    assert [item.document.text for item in found if item.document] == ["وصلت السفن.", "غادرت السفن."]
    assert [item.document.origin.path for item in found if item.document] == [None, None]
    assert str(made.folder) not in (found[2].failure or str(made.folder))


def test_an_upload_is_found_by_whose_it_is(made: Uploads) -> None:
    upload = made.open("سناء")
    assert made.find(upload.id, "سناء") is not None
    assert [made.find(id, who) for id, who in ((upload.id, "سالم"), ("x", "سناء"), ("../lock", "سناء"))] == [
        None
    ] * 3
    upload.remove()
    assert made.find(upload.id, "سناء") is None


def test_a_plan_changes(made: Uploads) -> None:
    upload = made.open("سناء")
    upload.change(names={"text": "body"}, job=7)
    assert (upload.plan.who, upload.plan.names, upload.plan.job) == ("سناء", {"text": "body"}, 7)
    assert json.loads((upload.folder / "plan.json").read_text())["job"] == 7


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"names": {"body": "x"}}, "no such field"),
        ({"addresses": ("file:///etc/passwd",)}, "no address of a page"),
    ],
)
def test_wrong_plans_are_told(made: Uploads, given: dict[str, object], why: str) -> None:
    with pytest.raises(InputError, match=why):
        made.open("سناء", **given)  # type: ignore[arg-type]


def test_what_a_killed_server_left_goes_and_what_another_holds_stays(made: Uploads, tmp_path: Path) -> None:
    left = tmp_path / "rasid-desk-left"
    (left / "upload").mkdir(parents=True)
    (left / "lock").touch()
    other = Uploads(tmp_path)
    assert not left.exists() and made.folder.exists()
    other.close()
    assert not other.folder.exists()


def test_of_many_that_were_never_taken_in_the_oldest_goes(
    made: Uploads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "WAITING", 2)
    others = made.open("سالم")
    first, second = made.open("سناء"), made.open("سناء")
    first.change(made_at="2024-08-26T10:00:00+00:00")
    second.change(made_at="2024-08-26T10:00:01+00:00")
    third = made.open("سناء")
    assert [one.folder.exists() for one in (others, first, second, third)] == [True, False, True, True]


def test_a_disk_that_is_full_is_told(made: Uploads, monkeypatch: pytest.MonkeyPatch) -> None:
    upload = made.open("سناء")
    with (
        pytest.raises(InputError, match="could not be kept: No space left"),
        Incoming(upload, "a.txt") as incoming,
    ):
        incoming._out.close()
        incoming._out = open("/dev/full", "wb", buffering=0)  # noqa: SIM115, PTH123 - a device
        incoming.write(b"x")
    assert upload.files() == []
