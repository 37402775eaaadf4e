"""Looking through an upload."""

import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from rasid.flow.previewing import Over, begin, broken, read, write
from rasid.flow.uploads import Upload, Uploads

TABLE = "headline,body\nخبر,وصلت السفن إلى الميناء.\n"


@pytest.fixture
def upload(tmp_path: Path) -> Iterator[Upload]:
    uploads = Uploads(tmp_path)
    made = uploads.open("سناء")
    made.add("خبر.txt", BytesIO("عنوان\n\nوصلت السفن.".encode()))
    made.add("rows.csv", BytesIO(TABLE.encode()))
    yield made
    uploads.close()


def test_what_is_found_in_each_file(upload: Upload) -> None:
    write(upload, begin(upload))
    (text, table), over = read(upload)
    assert (text.label, text.kind, text.items, text.titles, text.columns) == (
        "خبر.txt",
        "text",
        1,
        ("عنوان",),
        (),
    )
    assert (table.items, table.failed, table.columns) == (0, 1, ("headline", "body"))
    assert "no 'text' field" in table.failures[0]
    assert over == Over()


def test_columns_that_are_named_are_read(upload: Upload) -> None:
    upload.change(names={"text": "body", "title": "headline"})
    write(upload, begin(upload))
    assert [(one.items, one.titles) for one in read(upload)[0]] == [(1, ("عنوان",)), (1, ("خبر",))]


def test_what_is_found_so_far_is_told_before_the_end(upload: Upload) -> None:
    assert read(upload) == ([], None)
    write(upload, begin(upload))
    path = upload.folder / (upload.plan.look or "")
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + lines[1][:20])
    assert [one.label for one in read(upload)[0]] == ["خبر.txt"]
    assert read(upload)[1] is None
    broken(path, "killed")
    assert [one.label for one in read(upload)[0]] == ["خبر.txt"]
    assert read(upload)[1] == Over("killed")


def test_an_end_before_the_end_says_why(upload: Upload) -> None:
    first, second = begin(upload), begin(upload)
    broken(first, "overtaken")
    assert read(upload) == ([], None)
    broken(second, "killed")
    assert read(upload) == ([], Over("killed"))
    write(upload, second)
    broken(second, "late")
    assert read(upload)[1] == Over()


def test_a_process_of_its_own_does_it(upload: Upload) -> None:
    line = [sys.executable, "-c", "from rasid.flow.previewing import main; main()"]
    subprocess.run(line, input=f"{begin(upload)}\n".encode(), check=True)
    assert len(read(upload)[0]) == 2
