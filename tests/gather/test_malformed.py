"""Damaged and odd inputs: each gives its documents and one clear line for what could not be read."""

import codecs
import json
import random
from pathlib import Path
from typing import NoReturn

import pytest
from tests.gather.samples import FILES

from rasid.gather import gather

NEWS = "قال المتحدث باسم البلدية إن الهدوء عاد إلى المدينة مساء أمس."
GOOD = json.dumps({"id": "g", "text": NEWS}, ensure_ascii=False)
DEEP = "[" * 20_000 + "]" * 20_000
PAGE = f"<html><body><article><p>{NEWS * 6}</p></article></body></html>"
SPLIT = json.dumps({"text": f"سطر\u2028آخر\u0085ثالث {NEWS}"}, ensure_ascii=False)


def rows(mark: str) -> str:
    return f"id{mark}title{mark}text\n1{mark}عنوان{mark}{NEWS}\n"


def found(folder: Path, name: str, content: bytes | str) -> tuple[list[str], list[str]]:
    """The texts and the failures of one file."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    gathered = list(gather([str(path)]))
    assert all(item.where == str(path) for item in gathered)
    return (
        [item.document.text for item in gathered if item.document],
        [item.failure for item in gathered if item.failure],
    )


REFUSED = [
    ("empty.txt", b"", "holds no text"),
    ("spaces.txt", b" \n\t ", "holds no text"),
    ("mark.txt", codecs.BOM_UTF8, "holds no text"),
    ("zeros.txt", b"\x00" * 3, "not a text"),
    ("controls.txt", b"\x01\x02\x03", "holds no text"),
    ("unseen.txt", "\u200b\u200f", "holds no text"),
    ("cut_utf16.txt", codecs.BOM_UTF16_LE + NEWS.encode("utf-16-le") + b"x", "damaged utf-16"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "not a text"),
    ("picture.html", bytes(range(256)), "not a text"),
    ("empty.jsonl", b"", "holds no article"),
    ("blank.jsonl", b"\n\n\n", "holds no article"),
    ("list.jsonl", b"[]", "holds no article"),
    ("number.jsonl", b"3", "not an object with fields"),
    ("cut.jsonl", b'{"text": "abc', "line 1: not JSON"),
    ("constant.jsonl", b'{"text": NaN}', "line 1: not JSON"),
    ("large.jsonl", b'{"id": 1e999, "text": "x"}', "out of range"),
    ("half.jsonl", b'{"text": "\\ud800"}', "line 1: not JSON"),
    ("deep.jsonl", DEEP, "nested too deep"),
    ("deep_text.jsonl", f'{{"text": {DEEP}}}', "nested too deep"),
    ("control.jsonl", b'{"text": "a\x0bb"}', "line 1: not JSON"),
    ("null.jsonl", b'{"text": null}', "no 'text' field with words among text"),
    ("other.jsonl", b'{"body": "a"}', "among body; name the column with --field text=NAME"),
    ("map.jsonl", b'{"text": {"a": "b"}}', "'text' holds no words but a dict"),
    ("strings.jsonl", b'{"text": ["a"]}', "'text' holds no words but a list"),
    ("truth.jsonl", b'{"text": true}', "'text' holds no words but a bool"),
    ("empty.csv", b"", "holds no article"),
    ("head.csv", b"id,title,text\n", "holds no article"),
    ("other.csv", "id,body\n1,خبر\n", "line 2: no 'text' field with words among id, body"),
    ("case.csv", "ID,Text\n1,خبر\n", "among ID, Text"),
    ("caret.csv", rows("^"), "among id^title^text"),
    ("blank.csv", "id,text\n1,\n", "line 2: no 'text' field"),
    ("wide.csv", f"id,text\n1,{NEWS},و,ز\n", "line 2: more cells than columns; quote a cell that holds ','"),
    ("empty.html", b"", "no article found"),
    ("bare.html", b"<html><body><p></p></body></html>", "no article found"),
    ("script.html", b"<script>alert(1)</script>", "no article found"),
    ("nested.html", b"<div>" * 20_000, "no article found"),
]


@pytest.mark.parametrize(("name", "content", "why"), REFUSED, ids=[name for name, *_ in REFUSED])
def test_what_holds_no_article_is_told_in_one_line(
    name: str, content: bytes | str, why: str, tmp_path: Path
) -> None:
    texts, (failure,) = found(tmp_path, name, content)
    assert texts == []
    assert why in failure
    assert "\n" not in failure


@pytest.mark.parametrize(
    "bad", [row for row in REFUSED if row[0].endswith(".jsonl") and row[2] != "holds no article"]
)
def test_a_bad_line_takes_no_other_with_it(bad: tuple[str, bytes | str, str], tmp_path: Path) -> None:
    name, content, why = bad
    raw = content if isinstance(content, bytes) else content.encode()
    lines = b"\n".join((GOOD.encode(), raw, GOOD.encode()))
    texts, (failure,) = found(tmp_path, name, lines)
    assert texts == [NEWS, NEWS]
    assert why.replace("line 1", "line 2") in failure


READ = [
    ("mark.jsonl", codecs.BOM_UTF8 + GOOD.encode(), [NEWS]),
    ("utf16.jsonl", GOOD.encode("utf-16"), [NEWS]),
    ("utf32.txt", NEWS.encode("utf-32"), [NEWS]),
    ("little.txt", NEWS.encode("utf-16-le"), [NEWS]),
    ("big.txt", NEWS.encode("utf-16-be"), [NEWS]),
    ("big.csv", codecs.BOM_UTF16_BE + rows(",").encode("utf-16-be"), [f"عنوان\n\n{NEWS}"]),
    ("windows.csv", rows(",").encode("cp1256"), [f"عنوان\n\n{NEWS}"]),
    ("zero.txt", f"{NEWS}\x00{NEWS}", [f"{NEWS}\ufffd{NEWS}"]),
    ("damaged.txt", NEWS.encode() + b"\xff" + NEWS.encode(), [f"{NEWS}\ufffd{NEWS}"]),
    ("cut.txt", NEWS.encode() + "ا".encode()[:1], [f"{NEWS}\ufffd"]),
    ("latin.txt", "Les autorités ont annoncé".encode("latin-1"), ["Les autorités ont annoncé"]),
    ("crlf.jsonl", f"{GOOD}\r\n{GOOD}\r\n", [NEWS, NEWS]),
    ("cr.jsonl", f"{GOOD}\r{GOOD}", [NEWS, NEWS]),
    ("spaced.jsonl", f"\n\n{GOOD}\n   \n{GOOD}\n\n", [NEWS, NEWS]),
    ("pretty.jsonl", json.dumps({"text": NEWS}, indent=2), [NEWS]),
    ("list.jsonl", f"[\n{GOOD},\n{GOOD}\n]", [NEWS, NEWS]),
    ("separators.jsonl", f"{SPLIT}\n{GOOD}", [json.loads(SPLIT)["text"], NEWS]),
    ("huge.jsonl", json.dumps({"text": NEWS * 20_000}), [NEWS * 20_000]),
    ("numbers.jsonl", '{"id": 7, "date": 20240101, "title": 3, "text": "خبر"}', ["3\n\nخبر"]),
    ("objects.jsonl", '{"id": {"a": 1}, "title": true, "text": "خبر"}', ["خبر"]),
    ("pipe.csv", rows("|"), [f"عنوان\n\n{NEWS}"]),
    ("semicolon.csv", rows(";"), [f"عنوان\n\n{NEWS}"]),
    ("tab.csv", rows("\t"), [f"عنوان\n\n{NEWS}"]),
    ("tab.tsv", rows("\t"), [f"عنوان\n\n{NEWS}"]),
    ("cr.csv", rows(",").replace("\n", "\r"), [f"عنوان\n\n{NEWS}"]),
    ("spaced.csv", rows(", "), [f"عنوان\n\n{NEWS}"]),
    ("short.csv", f"id,title,text\n1,عنوان\n2,آخر,{NEWS}\n", ["عنوان\n\n", f"آخر\n\n{NEWS}"]),
    ("trailing.csv", f"id,text\n1,{NEWS},,\n", [NEWS]),
    ("one.csv", f"text\n{NEWS}\nخبر\n", [NEWS, "خبر"]),
    ("huge.csv", f"id,text\n1,{NEWS * 5_000}\n2,خبر\n", [NEWS * 5_000, "خبر"]),
    ("lines.csv", f'id,text\n1,"{NEWS}\n\n{NEWS}"\n2,خبر\n', [f"{NEWS}\n\n{NEWS}", "خبر"]),
    ("unclosed.html", f"<html><body><p>{NEWS}", [NEWS]),
    ("xml.xhtml", f"<?xml version='1.0' encoding='utf-8'?>{PAGE}", [NEWS * 6]),
    ("page", PAGE, [NEWS * 6]),
    ("no_name", GOOD, [NEWS]),
    ("UPPER.TXT", NEWS, [NEWS]),
]


@pytest.mark.parametrize(("name", "content", "texts"), READ, ids=[name for name, *_ in READ])
def test_what_is_odd_is_read_whole(name: str, content: bytes | str, texts: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, name, content) == (texts, [])


def test_a_row_too_wide_takes_no_other_with_it(tmp_path: Path) -> None:
    texts, (failure,) = found(tmp_path, "a.csv", f"id,text\n1,{NEWS}\n2,خبر,ب\n3,{NEWS}\n")
    assert texts == [NEWS, NEWS]
    assert failure.startswith("line 3")


def test_a_page_in_an_old_encoding_is_read(tmp_path: Path) -> None:
    texts, failures = found(tmp_path, "a.html", PAGE.encode("cp1256"))
    assert (texts, failures) == ([NEWS * 6], [])


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: str = "r") -> NoReturn:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    (tmp_path / "a.txt").touch()
    (item,) = gather([str(tmp_path / "a.txt")])
    assert item.failure == "Permission denied"


@pytest.mark.parametrize("name", ["nowhere", "a\x00b", "خ" * 3000])
def test_a_name_that_is_no_file_is_told(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (item,) = gather([name])
    assert item.document is None
    assert item.failure == "no such file or folder"


def test_a_link_to_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (item,) = gather([str(tmp_path / "a.txt")])
    assert item.failure == "no such file or folder"


def test_a_folder_named_like_a_file_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    (tmp_path / "a.txt" / "b.txt").write_text(NEWS, encoding="utf-8")
    (item,) = gather([str(tmp_path)])
    assert item.document is not None
    assert item.document.text == NEWS


def damaged(name: str, content: bytes, choice: random.Random) -> dict[str, bytes]:
    """Twelve ways in which a good file comes in bad."""
    half, place = len(content) // 2, choice.randrange(len(content))
    flipped = bytearray(content)
    for _ in range(1 + len(content) // 100):
        flipped[choice.randrange(len(content))] ^= 1 << choice.randrange(8)
    noise = choice.randbytes(200)
    return {
        f"cut-{name}": content[:half],
        f"begun-{name}": content[:5],
        f"tail-{name}": content[half:],
        f"short-{name}": content[:-3],
        f"flipped-{name}": bytes(flipped),
        f"noise-{name}": content[:place] + noise + content[place:],
        f"zeros-{name}": content[:place] + bytes(300) + content[place:],
        f"twice-{name}": content + content,
        f"empty-{name}": b"",
        f"other-{name}": choice.choice(list(FILES.values())),
        f"wide-{name}": content.decode("latin-1").encode("utf-16"),
        f"random-{name}": choice.randbytes(1000),
    }


def test_two_hundred_damaged_files_each_give_an_article_or_a_message(tmp_path: Path) -> None:
    choice = random.Random(7)
    for name, content in FILES.items():
        for other, bad in damaged(name, content, choice).items():
            (tmp_path / other).write_bytes(bad)
    found = list(gather([str(tmp_path)]))
    told = {str(Path(item.where).relative_to(tmp_path)).partition("/")[0] for item in found}
    assert told == {path.name for path in tmp_path.iterdir()}
    assert len(told) == 12 * len(FILES) >= 200
    assert all(bool(item.failure) != bool(item.document) for item in found)
    assert all("\n" not in (item.failure or "") for item in found)
    assert all(item.document.text.encode() for item in found if item.document)
