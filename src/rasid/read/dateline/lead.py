"""The day of publication from the lead: a full date with its weekday, after which the text tells no later day."""

from collections.abc import Sequence

from rasid.knowledge import Knowledge
from rasid.match.spans import token_range
from rasid.model.document import Document
from rasid.model.keys import TOKENS
from rasid.model.records import Expression
from rasid.read.dateline.clocks import day_of

_REACH = 600  # characters of a title and a lead


def lead(document: Document, found: Sequence[Expression], knowledge: Knowledge) -> Expression | None:
    """The dated weekday of the lead («يوم الأحد 4 شباط 2024»), if it is the latest day that the text dates."""
    full = [one for one in found if one.kind == "date" and one.value and day_of(one.value[:10])]
    latest = max((one.value or "" for one in full), default="")[:10]
    for one in full:
        if one.span[0] > _REACH:
            return None
        if (one.value or "")[:10] == latest and _weekday(document, one, knowledge):
            return one
    return None


def _weekday(document: Document, one: Expression, knowledge: Knowledge) -> bool:
    """Whether the expression tells a weekday and it is that of its day."""
    tokens = document[TOKENS]
    day = day_of((one.value or "")[:10])
    for at in range(*token_range(tokens, one.span)):
        match = knowledge.times.at(tokens, at)
        if match and match.entry.role == "weekday":
            return bool(day) and getattr(match.entry, "number", 0) == day.isoweekday() if day else False
    return False
