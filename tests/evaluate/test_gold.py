from pathlib import Path

import pytest

from rasid.evaluate.gold import load_gold, locate, occurrences
from rasid.model.errors import InputError

TEXT = "قال سمير إن السوق فتح. وأضاف سمير أن الهدوء عاد إلى السوق."
GOLD = """doc: one
published: 2024-08-26
times: []
entities:
- id: samir
  kind: person
  forms: [سمير]
attributions:
- id: a1
  cue: قال
  source: سمير@@1
  content: [السوق فتح, "الهدوء ⋯ السوق"]
"""


def words(span: tuple[int, int]) -> str:
    return TEXT[slice(*span)]


@pytest.mark.parametrize(
    ("snippet", "found"),
    [("الهدوء", "الهدوء"), ("الهدوء ⋯ السوق", "الهدوء عاد إلى السوق"), ("السوق@@2", "السوق")],
)
def test_a_snippet_is_located(snippet: str, found: str) -> None:
    assert words(locate(TEXT, snippet)) == found


@pytest.mark.parametrize(
    ("snippet", "why"),
    [
        ("المرفأ", "not in the text"),
        ("سمير", "pick one"),
        ("سمير@@3", "not in the text"),
        ("السوق ⋯ المرفأ", "right part|pick one"),
    ],
)
def test_a_snippet_that_cannot_be_located_is_told(snippet: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        locate(TEXT, snippet)


def test_a_form_stands_everywhere_unless_one_place_is_picked() -> None:
    assert len(list(occurrences(TEXT, "سمير"))) == 2
    assert len(list(occurrences(TEXT, "سمير@@2"))) == 1


def test_a_gold_file_is_loaded_with_spans(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(GOLD, encoding="utf-8")
    gold = load_gold(path, TEXT)
    assert gold.published == "2024-08-26"
    assert [words(span) for span in gold.attributions[0].spans] == [
        "قال",
        "السوق فتح",
        "الهدوء عاد إلى السوق",
    ]
    assert len(gold.entities["samir"]) == 2


def test_a_gold_file_that_does_not_fit_is_named(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(GOLD.replace("قال", "كتب"), encoding="utf-8")
    with pytest.raises(InputError, match="one.yaml"):
        load_gold(path, TEXT)
