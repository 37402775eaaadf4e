"""What counts as right in each layer, on one invented article and gold for it."""

from pathlib import Path

import pytest

from rasid.evaluate.gold import GoldDocument, load_gold
from rasid.evaluate.layers import around, compare
from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.read import read

TEXT = (
    "هدوء في المدينة\n\n"
    "قال متحدث باسم الشرطة يوم الأحد إن ثلاثة أشخاص أصيبوا في انفجار قرب السوق. "
    "وأضاف أن البحث مستمر."
)
GOLD = """doc: one
published: 2024-03-05
times:
- {text: يوم الأحد, kind: date, value: "2024-03-03"}
quantities:
- {text: ثلاثة أشخاص, low: 3, high: 3, approx: exact, measure: wounded}
entities:
- {id: spokesman, kind: office, forms: [متحدث باسم الشرطة]}
attributions:
- {id: a1, cue: قال, source: متحدث باسم الشرطة, source_ref: spokesman, form: indirect, act: assert,
   content: ثلاثة أشخاص أصيبوا في انفجار قرب السوق, chain: [spokesman], identification: office}
- {id: a2, cue: أضاف, source: null, source_ref: spokesman, form: indirect, act: assert,
   content: البحث مستمر, chain: [spokesman], identification: office}
events:
- {id: e1, trigger: انفجار, type: ASSAULT, mode: explosives, actor: [], recipient: [], place: [], time: null,
   weapon: [], casualties: [ثلاثة أشخاص], modality: occurred, attribution: a1}
steps: []
"""


def gold(folder: Path, text: str = GOLD) -> GoldDocument:
    path = folder / "one.yaml"
    path.write_text(text, encoding="utf-8")
    return load_gold(path, TEXT)


@pytest.fixture
def document(know: Knowledge) -> Document:
    return read(Document(TEXT, Origin(id="one", title="هدوء في المدينة", date="2024-03-05")), know)


RIGHT = ["published", "times value", "quantities value", "quantities measure", "attributions content@0.8",
         "attributions cue", "attributions source", "attributions chain", "attributions form"]  # fmt: skip


@pytest.mark.parametrize("row", RIGHT)
def test_what_is_right_scores(row: str, tmp_path: Path, document: Document) -> None:
    assert compare(gold(tmp_path), document).scores[row].f1 == 1


WRONG = [
    ("published: 2024-03-05", "published: 2024-03-06", "published"),
    ('value: "2024-03-03"', 'value: "2024-02-25"', "times value"),
    ("low: 3, high: 3", "low: 3, high: null", "quantities value"),
    ("measure: wounded", "measure: killed", "quantities measure"),
    ("content: البحث مستمر", "content: قرب السوق", "attributions content@0.8"),
    ("act: assert,\n   content: البحث", "act: deny,\n   content: البحث", "attributions act"),
    ("cue: أضاف", "cue: هدوء", "attributions cue"),
    (
        "chain: [spokesman], identification: office}\nevents",
        "chain: [], identification: office}\nevents",
        "attributions chain",
    ),
    ("type: ASSAULT", "type: PROTEST", "events typed"),
    ("trigger: انفجار", "trigger: السوق", "events trigger"),
]


@pytest.mark.parametrize(("right", "wrong", "row"), WRONG, ids=[row for *_, row in WRONG])
def test_what_is_wrong_costs_and_is_told(
    right: str, wrong: str, row: str, tmp_path: Path, document: Document
) -> None:
    assert right in GOLD
    before = compare(gold(tmp_path), document).scores[row].f1
    tally = compare(gold(tmp_path, GOLD.replace(right, wrong)), document)
    assert tally.scores[row].f1 < before
    assert [miss for miss in tally.misses if miss.row.startswith(row.split("@")[0])]


def test_a_sentence_is_cut_at_its_line() -> None:
    text = "سطر أول\nسطر ثان هنا\nسطر ثالث"
    assert text[slice(*around(text, (text.index("ثان"), text.index("هنا"))))] == "سطر ثان هنا"
