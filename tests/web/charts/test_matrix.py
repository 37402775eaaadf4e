"""The table of names: counts that lead to their words, darker where there are more."""

import re
from collections import Counter
from xml.etree.ElementTree import fromstring

import pytest

from rasid.fuse.framing.matrices import Cell, Matrix, Row
from rasid.model.fusion.links import Quoted
from rasid.web.charts.matrix import draw, outlet_name, place, shade
from rasid.web.manner import Manner

CELL = Cell(Counter({"narrator": 11, "headline": 2}), Quoted("d1", (5, 9), "اللواء"))
MATRIX = Matrix(("north", None), (Row("<b>اللواء", "label", CELL, (CELL, None)),), 3, 0, 13)


def test_a_row_has_its_voices_and_outlets() -> None:
    made = draw(MATRIX, Manner("en"), "names")
    table = fromstring(made[: made.index("</table>") + 8])
    assert [one.findtext("bdi") or one.text for one in table.iter("th")] == [
        "Words", "Kind of name", "All", "headline", "narrator", "direct speech", "indirect speech", "north",
        "outlet unknown", "<b>اللواء",
    ]  # fmt: skip
    cells = ["".join(one.itertext()) for one in table.iter("td")]
    assert cells == ["loaded label", "13", "2", "11", "", "", "13", ""]
    assert "other outlets without a column: 3" in re.sub("[\u2068\u2069]", "", made)


def test_every_count_leads_to_its_words_and_says_in_which_voices() -> None:
    made = re.sub("[\u2068\u2069]", "", draw(MATRIX, Manner("en"), "names"))
    assert made.count('href="/documents/d1?at=5-9"') == 2
    assert 'title="«&lt;b&gt;اللواء» in north: headline 2, narrator 11"' in made
    assert "<b>" not in made


@pytest.mark.parametrize(("count", "step"), [(0, 0), (1, 1), (2, 1), (3, 2), (29, 3), (100, 5), (5000, 5)])
def test_more_is_darker(count: int, step: int) -> None:
    assert shade(count) == f"step-{step}"


def test_nothing_named_is_no_table() -> None:
    assert draw(Matrix((), (), 0, 0, 0), Manner("en"), "names") == ""
    assert outlet_name(None, Manner("ar")) == "بلا وسيلة معروفة"
    assert place(CELL.example) == "/documents/d1?at=5-9"
