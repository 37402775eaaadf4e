"""The commands of a case: each explains itself, and hands on what was typed."""

import pytest
import typer

from rasid.cli.case_app import case_app

COMMANDS = {
    name: sorted({option for param in command.params for option in param.opts if option.startswith("--")})
    for name, command in typer.main.get_command(case_app).commands.items()  # type: ignore[attr-defined]
}


@pytest.fixture
def called(monkeypatch):
    """What the commands would do."""
    seen = {}
    monkeypatch.setattr("rasid.cli.case_app.call", lambda to, /, **options: seen.update(options, to=to))
    return seen


def test_every_command_is_named_in_the_help(rasid):
    out = rasid("case", "--help").output
    assert {"init", "add", "read", "fuse", "status", "search", "copies", "origins", "occurrences", "figures",
            "process", "framing", "explain", "judge", "judgements", "export", "backup", "restore", "verify",
            "upgrade"} <= COMMANDS.keys()  # fmt: skip
    assert all(f"  {name} " in out for name in COMMANDS)
    assert "..." not in out.partition("Commands")[2]  # each says what it does in one line


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name, rasid):
    out = rasid("case", name, "--help").output
    assert "RASID_CASE" in out
    assert all(option in out for option in COMMANDS[name])


@pytest.mark.parametrize(("words", "wanted"), [
    ("init", {"to": "case_keep:init", "store": "case.rasid"}),
    ("add a b --dry-run --store x", {"paths": ["a", "b"], "dry_run": True, "fetch": False, "store": "x"}),
    ("read --jobs 3 --engine ray --address auto", {"jobs": 3, "engine": "ray", "address": "auto"}),
    ("fuse --only copies --only figures", {"only": ["copies", "figures"]}),
    ("status --failures", {"failures": True, "as_json": False}),
    ("copies --most 0", {"to": "case_views:copies", "most": 0}),
    ("origins o1 a/e1", {"ids": ["o1", "a/e1"], "form": "table"}),
    ("occurrences --type ASSAULT --since 2024 --until 2025 --reports 2",
     {"kind": "ASSAULT", "since": "2024", "until": "2025", "least": 2, "actor": None}),
    ("figures o1 --measure killed -f csv", {"to": "case_figures", "group": "o1", "measure": "killed", "form": "csv"}),
    ("process truce --as-of 2024-08-26 --party hamas",
     {"to": "case_process", "kind": "truce", "as_of": "2024-08-26", "party": "hamas"}),
    ("framing hamas", {"to": "case_framing", "actor": "hamas", "most": 40}),
    ("explain a/e1=b/e2 --json", {"what": "a/e1=b/e2", "as_json": True}),
    ("judge correct events a/e1 --set {} --note why --revoke 3",
     {"verdict": "correct", "question": "events", "one": "a/e1", "other": None, "value": "{}", "words": "why",
      "revokes": 3}),
    ("judgements events -f jsonl", {"to": "case_judging:judgements", "question": "events", "form": "jsonl"}),
    ("upgrade", {"to": "case_keep:upgrade", "backup": None}),
    ("verify", {"to": "case_keep:verify"}),
])  # fmt: skip
def test_what_was_typed_is_handed_on(called, rasid, monkeypatch, words, wanted):
    monkeypatch.delenv("RASID_CASE", raising=False)
    result = rasid("case", *words.split())
    assert result.exit_code == 0, result.output
    assert {name: called[name] for name in wanted} == wanted


def test_search_hands_its_filters_on(called, rasid):
    assert rasid("case", "search", "هدنة", "--outlet", "a", "--outlet", "b", "--kwic").exit_code == 0
    assert (called["words"], called["filters"]["outlets"], called["kwic"]) == ("هدنة", ["a", "b"], True)


def test_export_hands_its_filters_on(called, rasid, tmp_path):
    assert rasid("case", "export", "ucdp", "--out", tmp_path / "x.csv", "--type", "ASSAULT").exit_code == 0
    assert (called["form"], called["out"], called["types"]) == ("ucdp", tmp_path / "x.csv", ["ASSAULT"])


def test_files_are_handed_on(called, rasid, tmp_path):
    rasid("case", "backup", tmp_path / "b")
    assert called["to"] == tmp_path / "b" or called["to"] == "case_keep:backup"
    rasid("case", "restore", tmp_path / "b")
    assert called["source"] == tmp_path / "b"


def test_the_case_is_named_by_the_setting(called, rasid, monkeypatch):
    monkeypatch.setenv("RASID_CASE", "postgresql://sana@db.example/truce")
    rasid("case", "verify")
    assert called["store"] == "postgresql://sana@db.example/truce"


@pytest.mark.parametrize(("words", "why"), [
    (("case",), "Usage"),
    (("case", "nothing"), "No such command"),
    (("case", "add"), "Missing argument"),
    (("case", "read", "--jobs", "0"), "--jobs"),
    (("case", "copies", "--most", "-1"), "--most"),
    (("case", "occurrences", "--reports", "0"), "--reports"),
    (("case", "judge", "note"), "Missing argument"),
    (("case", "explain"), "Missing argument"),
    (("case", "backup"), "Missing argument"),
])  # fmt: skip
def test_wrong_use_has_status_two(words, why, rasid):
    result = rasid(*words)
    assert result.exit_code == 2
    assert why in result.output
