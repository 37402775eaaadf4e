"""Which rule was right how often."""

from collections import Counter
from importlib.resources import files
from pathlib import Path

from rasid.evaluate.gold import GoldDocument, GoldItem, load_gold
from rasid.evaluate.rules import Seen, seen
from rasid.evaluate.texts import documents
from rasid.model.document import Document
from rasid.model.keys import ATTRIBUTIONS, EVENTS, QUANTITIES, STEPS, TIMES
from rasid.model.records import Quantity
from rasid.read import read

GOLD = Path(__file__).parents[2] / "gold" / "articles"
TEXT = "قصفت القوات بلدة الرابية فقتل 7 أشخاص وجرح 9 آخرون"


def document(*quantities: Quantity) -> Document:
    made = Document(TEXT)
    for key in (TIMES, ATTRIBUTIONS, EVENTS, STEPS):
        made = made.with_layer(key, ())
    return made.with_layer(QUANTITIES, quantities)


def count(id: str, words: str, low: int, measure: str = "killed") -> Quantity:
    first = TEXT.index(words)
    return Quantity(id, (first, first + len(words)), words, low, low, "exact", measure, "number")


def gold(**fields: object) -> GoldDocument:
    first = TEXT.index("7 أشخاص")
    item = GoldItem(((first, first + 7),), {"text": "7 أشخاص", **fields})
    return GoldDocument("d", None, (), (), (item,), (), (), (), {})


def test_a_rule_is_right_where_gold_has_the_same_value_and_measure():
    agreeing = gold(low=7, high=7, measure="killed")
    found = document(count("q1", "7 أشخاص", 7), count("q2", "9 آخرون", 9))
    assert seen([(agreeing, found)]) == [Seen("quantities", "number", 2, 1)]
    other = gold(low=7, high=7, measure="wounded")
    assert seen([(agreeing, found), (other, found)]) == [Seen("quantities", "number", 4, 1)]


def test_every_layer_of_samples_is_counted(know):
    texts = {d.id: d for d in documents([str(files("rasid") / "samples" / "articles.jsonl")])}
    names = ("truce_talks", "siege_toll", "claim_and_denial")
    rows = seen(
        (load_gold(GOLD / f"{name}.yaml", texts[name].text), read(texts[name], know)) for name in names
    )
    assert {row.layer for row in rows} == {"times", "quantities", "attributions", "events", "steps"}
    assert all(row.right <= row.made for row in rows)
    right = Counter(row.layer for row in rows for _ in range(row.right))
    assert all(right[layer] for layer in ("times", "quantities", "attributions", "events", "steps"))
