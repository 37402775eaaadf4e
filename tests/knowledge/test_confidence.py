"""How often rules were right."""

import pytest

from rasid.knowledge.confidence import LEAST, RuleRecord, confidence, wilson
from rasid.knowledge.files import read_yaml
from rasid.knowledge.load import BUNDLED, load


@pytest.mark.parametrize(("right", "made", "bound"), [
    (10, 10, 0.7225), (8, 10, 0.4902), (0, 10, 0.0), (81, 263, 0.2553), (0, 0, 0.0),
])  # fmt: skip
def test_the_lower_bound_of_wilson(right, made, bound):
    assert wilson(right, made) == pytest.approx(bound, abs=1e-4)


def test_more_of_the_same_share_is_more_certain():
    assert wilson(8, 10) < wilson(80, 100) < wilson(800, 1000) < 0.8


def test_a_rule_that_was_seen_too_little_is_not_judged():
    rows = read_yaml(BUNDLED / "schema" / "confidence.yaml", RuleRecord)
    rare, often = (next(r for r in rows if (r.made < LEAST) == rare) for rare in (True, False))
    assert confidence(rare.layer, rare.rule) is None
    assert confidence(often.layer, often.rule) == pytest.approx(wilson(often.right, often.made), abs=1e-4)
    assert confidence("events", "no such rule") is None
    assert all(0 <= row.right <= row.made for row in rows)


def test_counting_again_makes_no_reading_stale(tmp_path):
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "confidence.yaml").write_text("anything")
    assert load(tmp_path).digest == load().digest
