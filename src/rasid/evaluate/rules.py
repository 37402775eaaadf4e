"""How often each rule's records are right: what a rule made, held against gold as the rows of an evaluation are."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from rasid.evaluate.gold import GoldDocument
from rasid.evaluate.layers import contents, overlapping, steps_alike
from rasid.model.document import Document
from rasid.model.keys import ATTRIBUTIONS, EVENTS, QUANTITIES, STEPS, TIMES


class Seen(NamedTuple):
    """How many records a rule of a layer made where there is gold, and with how many of them the gold agrees."""

    layer: str
    rule: str
    made: int
    right: int


def seen(pairs: Iterable[tuple[GoldDocument, Document]]) -> list[Seen]:
    """Every rule that made something in these documents, by layer and name.

    Right is: a time with its value; a quantity with its value and measure; an attribution whose content shares
    0.3 with the gold's; an event of its type; a step of its process and state.
    """
    made: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for gold, document in pairs:
        for layer, record, agreed in _judged(gold, document):
            made[layer, record.rule] += 1
            right[layer, record.rule] += agreed
    return [Seen(*key, made[key], right[key]) for key in sorted(made)]


def _judged(gold: GoldDocument, document: Document) -> Iterator[tuple[str, Any, bool]]:
    times, quantities, events = document[TIMES], document[QUANTITIES], document[EVENTS]
    attributions, steps = document[ATTRIBUTIONS], document[STEPS]
    agreed = {
        "times": {
            j
            for i, j in overlapping(gold.times, [time.span for time in times])
            if str(gold.times[i].fields["value"]) == str(times[j].value)
        },
        "quantities": {
            j
            for i, j in overlapping(gold.quantities, [quantity.span for quantity in quantities])
            if all(
                gold.quantities[i].fields.get(name) == getattr(quantities[j], name)
                for name in ("low", "high", "measure")
            )
        },
        "attributions": {j for _, j in contents(gold.attributions, attributions)},
        "events": {
            j
            for i, j in overlapping(gold.events, [event.trigger.span for event in events])
            if gold.events[i].fields["type"] == events[j].type
        },
        "steps": {j for _, j in steps_alike(gold.steps, steps)},
    }
    layers = {
        "times": times,
        "quantities": quantities,
        "attributions": attributions,
        "events": events,
        "steps": steps,
    }
    for layer, records in layers.items():
        for j, record in enumerate(records):
            yield layer, record, j in agreed[layer]
