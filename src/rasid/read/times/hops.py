"""The clocks of those who speak: when an attribution was uttered, as far as the text tells.

An attribution is dated by its own `uttered`, by a day that stands between its cue or source and its content
(«قالت الوكالة، مساء الأربعاء، إن …»), or by the last dated one of the same source shortly before. In reported
speech the writer keeps his own «أمس» and «اليوم» when he dates the speech by such a word himself.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from rasid.match.spans import Intervals
from rasid.model.records import Attribution, Expression
from rasid.model.spans import Span, inside
from rasid.read.dateline.clocks import day_of

_CARRY = 700  # characters over which a source's date carries on to what else it says


class Part(NamedTuple):
    """A part of what an attribution says."""

    span: Span
    said: Attribution


class Hops:
    """The attributions of a document, asked for the clock that tells an expression. `value` resolves one."""

    def __init__(
        self,
        attributions: Sequence[Attribution],
        expressions: Sequence[Expression],
        value: Callable[[Expression], str | None],
    ) -> None:
        self._parts = Intervals([Part(part.span, said) for said in attributions for part in said.content])
        self._expressions = Intervals([one for one in expressions if one.kind == "date"])
        self._value = value
        self._dating = self._dated(sorted(attributions, key=lambda said: said.cue.span))

    def clock(self, one: Expression) -> date | None:
        """The day of the innermost dated hop whose words hold this expression, if it is its clock."""
        around = [part for part in self._parts.meeting(one.span) if inside(one.span, part.span)]
        for part in sorted(around, key=lambda part: part.span[1] - part.span[0]):
            said = part.said
            if day := day_of(said.uttered or ""):
                return day
            dating = self._dating.get(said.id)
            if dating is None or dating is one:
                continue
            if said.form != "direct" and _deictic(dating):
                return None
            return day_of((self._value(dating) or "")[:10])
        return None

    def _dated(self, attributions: Sequence[Attribution]) -> dict[str, Expression]:
        """The expression that dates each attribution: its own, or carried on from its source's last."""
        found: dict[str, Expression] = {}
        latest: dict[str, Attribution] = {}
        for said in attributions:
            hops = [hop.entity for hop in said.chain if hop.entity]
            before = [latest[hop] for hop in hops if hop in latest]
            last = max(before, key=lambda other: other.cue.span, default=None)
            near = last is not None and said.cue.span[0] <= last.cue.span[0] + _CARRY
            dating = self._own(said) or (found.get(last.id) if last and near else None)
            if dating:
                found[said.id] = dating
            latest.update(dict.fromkeys(hops, said))
        return found

    def _own(self, said: Attribution) -> Expression | None:
        if not said.content:
            return None
        heads = [said.cue.span, *([said.source.span] if said.source else [])]
        gap: Span = (min(head[0] for head in heads), said.content[0].span[0])
        inner = self._expressions.within(gap) if gap[0] < gap[1] else []
        return next((one for one in inner if (one.shift and "same" not in one.shift) or one.value), None)


def _deictic(one: Expression) -> bool:
    return bool(one.shift and one.shift.startswith("day "))
