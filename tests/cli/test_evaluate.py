import json
from pathlib import Path

import pytest

TEXT = "قال متحدث باسم البلدية يوم الأحد إن ثلاثة أشخاص أصيبوا في انفجار قرب السوق."
GOLD = """doc: article
published: null
quantities:
- {text: ثلاثة أشخاص, low: 3, high: 3, approx: exact, measure: wounded}
"""


@pytest.fixture
def gold(tmp_path: Path, article: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "article.yaml").write_text(GOLD, encoding="utf-8")
    return folder


def test_every_layer_has_a_row(gold: Path, article: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    content = json.loads(rasid("evaluate", gold, "--texts", article, "--json").stdout)
    assert content["total"]["quantities value"] == {
        "gold": 1, "ours": 1, "hits": 1, "precision": 1.0, "recall": 1.0, "f1": 1.0,
    }  # fmt: skip
    assert {"times value", "events typed", "attributions cue", "steps"} <= set(content["total"])


def test_misses_are_shown_with_their_sentence(gold: Path, article: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    out = rasid("evaluate", gold, "--texts", article, "--misses", "attributions").output
    assert "spurious" in out
    assert TEXT in out


def test_the_gate_opens_and_shuts(gold: Path, article: Path, tmp_path: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    floors = tmp_path / "floors.json"
    words = ("evaluate", gold, "--texts", article, "--floors", floors)
    assert rasid(*words, "--write-floors").exit_code == 0
    assert rasid(*words).exit_code == 0
    held = json.loads(floors.read_text("utf-8"))
    held["own"]["f1"]["times value"] = 1.1
    floors.write_text(json.dumps(held), encoding="utf-8")
    result = rasid(*words)
    assert result.exit_code == 1
    assert "times value" in result.stderr


def test_gold_for_no_text_is_told(gold: Path, tmp_path: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    other = tmp_path / "other.txt"
    other.write_text("خبر", encoding="utf-8")
    assert "no gold file" in str(rasid("evaluate", gold, "--texts", other).exception)
