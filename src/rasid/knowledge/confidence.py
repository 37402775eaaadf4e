"""How often a rule's records were right where people annotated them: data/schema/confidence.yaml."""

from functools import cache
from math import sqrt

import msgspec

from rasid.knowledge.files import read_yaml
from rasid.knowledge.load import BUNDLED, TABLES

LEAST = 5  # records a rule must have made before anything is said of it
Z = 1.959964  # of a two-sided interval at 95 %


class RuleRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many records a rule of a layer made on gold, and with how many of them the gold agrees."""

    layer: str
    rule: str
    made: int
    right: int


def confidence(layer: str, rule: str) -> float | None:
    """How often this rule has been right at the least, 0 to 1; None where it has been seen fewer than five times.

    It is the lower bound of the Wilson score interval at 95 % (E. B. Wilson, Probable inference, the law of
    succession, and statistical inference, JASA 22, 1927). It puts what is to be looked at into an order. It is not
    the probability that a record is right: it knows the rule and nothing of the words at hand, and the rules were
    written with some of that gold in view, so other texts will go worse.
    """
    return _table().get((layer, rule))


def wilson(right: int, made: int) -> float:
    """The lower bound of the share `right / made`, at 95 %; 0 of none."""
    if not made:
        return 0.0
    share, square = right / made, Z * Z
    middle = share + square / (2 * made)
    spread = Z * sqrt(share * (1 - share) / made + square / (4 * made * made))
    return max(0.0, (middle - spread) / (1 + square / made))


@cache
def _table() -> dict[tuple[str, str], float]:
    records = read_yaml(BUNDLED / TABLES / "confidence.yaml", RuleRecord)
    return {
        (one.layer, one.rule): round(wilson(one.right, one.made), 4) for one in records if one.made >= LEAST
    }
