from pathlib import Path

import pytest

from rasid.cli.terminal import (
    FSI,
    PDI,
    Input,
    check_out,
    column_names,
    counted,
    isolate,
    parted,
    quoted,
    same_file,
)
from rasid.gather import Gathered
from rasid.model.document import Document
from rasid.model.errors import InputError


def test_arabic_is_kept_together(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isolate("خبر") == f"{FSI}خبر{PDI}"
    assert isolate("news") == "news"
    monkeypatch.setenv("RASID_NO_ISOLATES", "1")
    assert isolate("خبر") == "خبر"


def test_columns_are_named_in_pairs() -> None:
    assert column_names(["text=body"]) == {"text": "body"}
    assert column_names(None) == {}
    with pytest.raises(InputError, match="OURS=THEIRS"):
        column_names(["text"])


def test_failures_are_counted_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    source = Input([Gathered("a", Document("خبر")), Gathered("b", None, "holds no text")])
    assert [document.text for document in source.documents()] == ["خبر"]
    assert source.failures == 1
    assert "b: holds no text" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("news", "news"),
        ("[/b]", "\\[/b]"),
        ("خبر", f"{FSI}خبر{PDI}"),
        ("خبر [red]", f"{FSI}خبر \\[red]{PDI}"),
        ("[1]", "[1]"),
    ],
)
def test_words_of_a_document_are_no_styles(text: str, shown: str) -> None:
    assert quoted(text) == shown


@pytest.mark.parametrize("fields", [["nothing=body"], ["text=body", "Text=b"], ["knowledge=x"]])
def test_a_column_for_no_field_is_refused(fields: list[str]) -> None:
    with pytest.raises(InputError, match="there are id, title, text, date"):
        column_names(fields)


def test_where_a_file_may_be_written(tmp_path: Path) -> None:
    here = tmp_path / "out.jsonl"
    check_out(None)
    check_out(here, ["-", str(tmp_path), str(tmp_path / "other.txt")])
    for out, paths in (
        (tmp_path, []),
        (tmp_path / "gone" / "x", []),
        (here, [str(tmp_path / "." / "out.jsonl")]),
    ):
        with pytest.raises(InputError, match="--out"):
            check_out(out, paths)


def test_standard_input_is_no_file() -> None:
    assert not same_file("-", Path("-"))


@pytest.mark.parametrize(("line", "wanted"), [
    ("13 killed, health ministry", "13 killed, health ministry"),
    ("13 killed, وزارة الصحة, okaz", "13 killed, ⟨وزارة الصحة⟩, okaz"),
    ("13 killed, وزارة الصحة, المرفأ", "13 killed, ⟨وزارة الصحة⟩, ⟨المرفأ⟩"),
    ("from وكالة 24 الضفاف: 3 of 4", "from ⟨وكالة 24 الضفاف⟩: 3 of 4"),
    ("said (anonymous): «قبول الهدنة، أمس»", "said (anonymous): «⟨قبول الهدنة، أمس⟩»"),
    ("said, المرفأ: «قبل (أمس) «الفجر» هدنة 60 يوما»", "said, ⟨المرفأ⟩: «⟨قبل (أمس) «الفجر» هدنة 60 يوما⟩»"),
    ('by فصائل "تحالف السهل": held', 'by ⟨فصائل "تحالف السهل"⟩: held'),
    ('by "المرفأ", known', 'by ⟨"المرفأ"⟩, known'),
    ("[note] قال", "\\[note] ⟨قال⟩"),
    ("قال [same_words]", "⟨قال⟩ \\[same_words]"),
])  # fmt: skip
def test_runs_of_arabic_are_isolated_in_lines_of_english(line: str, wanted: str) -> None:
    assert parted(line) == wanted.replace("⟨", FSI).replace("⟩", PDI)


def test_one_is_no_plural() -> None:
    assert [counted(n, "report") for n in (0, 1, 2000)] == ["0 reports", "1 report", "2,000 reports"]
