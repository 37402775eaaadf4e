"""Wrong use and things that are not there: exit status 2, one line that says what to do, nothing written."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rasid.model.errors import RasidError

HEAD = "about: test\nsource: written for this test\nlicence: CC0-1.0\n"


def told(result) -> str:  # type: ignore[no-untyped-def]
    """What `main` would print: the message of what Rasid raised on purpose."""
    assert isinstance(result.exception, RasidError), result.output
    message = str(result.exception)
    assert "\n" not in message
    return message


OUT = [
    ("read", "nowhere/out.jsonl", "there is no folder nowhere; make it first"),
    ("read", "folder", "is a folder; name a file in it"),
    ("read", "article.txt", "would replace an article to be read"),
    ("read", "folder/../article.txt", "would replace an article to be read"),
    ("demo", "nowhere/page.html", "there is no folder nowhere; make it first"),
    ("demo", "folder", "is a folder"),
]


@pytest.mark.parametrize(("command", "out", "why"), OUT)
@pytest.mark.parametrize("form", ["table", "jsonl", "html"])
def test_what_cannot_be_written_is_told_before_anything_is_read(
    command: str, out: str, why: str, form: str, article: Path, monkeypatch: pytest.MonkeyPatch, rasid
) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(article.parent)
    Path("folder").mkdir()
    before = article.read_bytes()
    options = [article.name, "--format", form] if command == "read" else []
    assert why in told(rasid(command, *options, "--out", out))
    assert article.read_bytes() == before
    assert sorted(path.name for path in article.parent.rglob("*")) == ["article.txt", "folder"]


FIELDS = [
    ("text", "OURS=THEIRS"),
    ("=body", "OURS=THEIRS"),
    ("text=", "OURS=THEIRS"),
    ("body=text", "no such field; there are id, title, text"),
    ("Text=body", "no such field"),
]


@pytest.mark.parametrize("command", ["read", "show"])
@pytest.mark.parametrize(("field", "why"), FIELDS)
def test_a_field_that_is_none_is_told(command: str, field: str, why: str, article: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    assert why in told(rasid(command, article, "--field", field))


OPTIONS = [
    (("--format", "xml"), "table, jsonl, html"),
    (("--format", ""), "table, jsonl, html"),
    (("--format", "JSONL"), "table, jsonl, html"),
    (("--resume",), "--format jsonl and --out FILE"),
    (("--resume", "--format", "jsonl"), "--format jsonl and --out FILE"),
    (("--resume", "--format", "html", "--out", "page.html"), "--format jsonl and --out FILE"),
]


@pytest.mark.parametrize(("options", "why"), OPTIONS)
def test_options_that_do_not_go_together_are_told(
    options: tuple[str, ...], why: str, article: Path, rasid
) -> None:  # type: ignore[no-untyped-def]
    assert why in told(rasid("read", article, *options))


USAGE = [
    ((), "Usage"),
    (("nothing",), "No such command"),
    (("read",), "Missing argument"),
    (("show",), "Missing argument"),
    (("read", "a.txt", "--jobs", "0"), "--jobs"),
    (("read", "a.txt", "--jobs", "many"), "--jobs"),
    (("read", "a.txt", "--nothing"), "No such option"),
    (("stages", "more"), "unexpected extra argument"),
    (("knowledge",), "Usage"),
    (("knowledge", "find"), "Missing argument"),
    (("evaluate",), "Missing argument"),
    (("evaluate", "gold"), "Missing option"),
    (("evaluate", "gold", "--texts", "a.txt", "--most", "few"), "--most"),
]


@pytest.mark.parametrize(("words", "why"), USAGE, ids=[" ".join(words) or "nothing" for words, _ in USAGE])
def test_wrong_use_has_status_two(words: tuple[str, ...], why: str, rasid) -> None:  # type: ignore[no-untyped-def]
    result = rasid(*words)
    assert result.exit_code == 2
    assert why in result.output


KNOWLEDGE = [
    ("language/cues.yaml", "about: x\n", "must open with about, source, licence"),
    ("language/cues.yaml", HEAD + "entries: 1\n", "there is one list"),
    ("language/cues.yaml", HEAD + "entries:\n- id: x\n  act: shout\n", "entry 'x'"),
    ("language/moods.yaml", HEAD + "entries: []\n", "no lexicon is called 'moods'"),
    ("world/actors/a.yaml", HEAD + "entries:\n- id: x\n", "entry 'x'"),
    ("world/places/a.tsv", "id\tar\n", "must open with # about"),
]


@pytest.mark.parametrize(("name", "text", "why"), KNOWLEDGE)
def test_refused_knowledge_names_file_and_entry(
    name: str, text: str, why: str, tmp_path: Path, article: Path, rasid
) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "mine" / name
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    message = told(rasid("read", article, "--knowledge", tmp_path / "mine"))
    assert why in message
    assert path.name in message


@pytest.mark.parametrize(
    "words", [("read", "a"), ("show", "a"), ("demo",), ("knowledge", "check"), ("knowledge", "find", "a")]
)
def test_a_knowledge_folder_that_is_none_is_told(words: tuple[str, ...], article: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    words = tuple(article if word == "a" and words[0] != "knowledge" else word for word in words)  # type: ignore[misc]
    for folder in (article, article.parent / "nowhere"):
        assert "no such folder of knowledge" in told(rasid(*words, "--knowledge", folder))


def test_what_an_earlier_run_left_must_be_readings(article: Path, tmp_path: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "out.jsonl"
    out.write_text("no reading\n", encoding="utf-8")
    message = told(rasid("read", article, "--format", "jsonl", "--out", out, "--resume"))
    assert "not a reading" in message
    assert out.read_text("utf-8") == "no reading\n"


EVALUATE = [
    ("doc: article\n", ("--write-floors",), "goes with --floors"),
    ("doc: article\n", ("--only", "other"), "no gold file"),
    ("doc: article\n", ("--except", "article"), "no gold file"),
    ("doc: article\ntimes:\n- {text: غير}\n", (), "not in the text"),
    ("doc: article\ntimes:\n- {text: الأحد}\n", (), "lacks its 'value'"),
    ("times: []\n", (), "article.yaml"),
    ("doc: [\n", (), "article.yaml"),
]


@pytest.mark.parametrize(("gold", "options", "why"), EVALUATE)
def test_gold_that_cannot_be_used_is_told(
    gold: str, options: tuple[str, ...], why: str, article: Path, rasid
) -> None:  # type: ignore[no-untyped-def]
    folder = article.parent / "gold"
    folder.mkdir()
    (folder / "article.yaml").write_text(gold, encoding="utf-8")
    result = rasid("evaluate", folder, "--texts", article, *options)
    assert isinstance(result.exception, RasidError)
    assert why in str(result.exception)


@pytest.mark.parametrize(
    ("held", "why"),
    [
        ("{}", "holds no floors"),
        ("[]", "not a floors file"),
        ('{"own": {"digest": "x", "documents": 1, "f1": {}}}', "other gold"),
    ],
)
def test_floors_that_do_not_fit_are_told(held: str, why: str, article: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    floors = article.parent / "floors.json"
    floors.write_text(held, encoding="utf-8")
    (article.parent / "article.yaml").write_text("doc: article\n", encoding="utf-8")
    assert why in told(rasid("evaluate", article.parent, "--texts", article, "--floors", floors))


def test_a_run_from_outside_prints_one_line_and_no_trace(article: Path) -> None:
    words = ["read", str(article), "--out", str(article.parent / "nowhere" / "x.jsonl"), "--format", "jsonl"]
    done = subprocess.run(
        [sys.executable, "-m", "rasid", *words], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("rasid: --out ")
    assert done.stderr.count("\n") == 1


def test_a_reader_that_stops_listening_is_no_error(article: Path) -> None:
    table = article.parent / "many.jsonl"
    line = json.dumps({"text": article.read_text("utf-8") * 20}, ensure_ascii=False)
    table.write_text(f"{line}\n" * 30, encoding="utf-8")
    words = [sys.executable, "-m", "rasid", "read", str(table), "--format", "jsonl"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None and run.stderr is not None
        assert run.stdout.readline().startswith(b'{"document"')
        run.stdout.close()
        assert run.stderr.read() == b""
        assert run.wait() in (0, 1)
