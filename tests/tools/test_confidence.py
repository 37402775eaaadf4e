"""The file of what rules got right."""

import importlib.util
from pathlib import Path

import yaml

from rasid.evaluate.rules import Seen

SPEC = importlib.util.spec_from_file_location(
    "confidence_tool", Path(__file__).parents[2] / "tools" / "confidence.py"
)
assert SPEC and SPEC.loader
TOOL = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(TOOL)


def test_it_is_block_yaml_with_a_head():
    text = TOOL.written([Seen("events", "act:accuse", 7, 7), Seen("times", "date", 20, 12)], 3, 2)
    found = yaml.safe_load(text)
    assert found["entries"] == [
        {"layer": "events", "rule": "act:accuse", "made": 7, "right": 7},
        {"layer": "times", "rule": "date", "made": 20, "right": 12},
    ]
    assert "3 documents in 2 sets" in found["source"]


def test_only_documents_with_gold_are_counted(tmp_path):
    samples = Path(__file__).parents[2] / "src" / "rasid" / "samples" / "articles.jsonl"
    assert list(TOOL.pairs(tmp_path, str(samples))) == []
