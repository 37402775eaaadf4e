"""The clocks of those who speak: when an attribution was uttered, as far as the text tells.

An attribution is dated by its own `uttered`, by a day that stands between its cue or source and its content
(«قالت الوكالة، مساء الأربعاء، إن …»), or by the last dated one of the same source shortly before. In reported
speech the writer keeps his own «أمس» and «اليوم» when he dates the speech by such a word himself.
"""

from collections.abc import Callable, Sequence
from datetime import date

from rasid.match.spans import Intervals
from rasid.model.records import Attribution, Expression
from rasid.model.spans import Span, inside
from rasid.read.dateline.clocks import day_of

_CARRY = 700  # characters over which a source's date carries on to what else it says


class Hops:
    """The attributions of a document, asked for the clock that tells an expression. `value` resolves one."""

    def __init__(
        self,
        attributions: Sequence[Attribution],
        expressions: Sequence[Expression],
        value: Callable[[Expression], str | None],
    ) -> None:
        self._attributions = attributions
        self._expressions = Intervals([one for one in expressions if one.kind == "date"])
        self._value = value
        self._dating: dict[str, Expression | None] = {}

    def clock(self, one: Expression) -> date | None:
        """The day of the innermost dated hop whose words hold this expression, if it is its clock."""
        around = [
            (part.span[1] - part.span[0], said)
            for said in self._attributions
            for part in said.content
            if inside(one.span, part.span)
        ]
        for _, said in sorted(around, key=lambda pair: pair[0]):
            if day := day_of(said.uttered or ""):
                return day
            dating = self._dated(said)
            if dating is None or dating is one:
                continue
            if said.form != "direct" and _deictic(dating):
                return None
            return day_of((self._value(dating) or "")[:10])
        return None

    def _dated(self, said: Attribution) -> Expression | None:
        """The expression that dates an attribution: its own, or carried on from its source's last."""
        if said.id not in self._dating:
            self._dating[said.id] = None  # an attribution never dates itself
            self._dating[said.id] = self._own(said) or self._carried(said)
        return self._dating[said.id]

    def _own(self, said: Attribution) -> Expression | None:
        if not said.content:
            return None
        heads = [said.cue.span, *([said.source.span] if said.source else [])]
        gap: Span = (min(head[0] for head in heads), said.content[0].span[0])
        inner = self._expressions.within(gap) if gap[0] < gap[1] else []
        return next((one for one in inner if one.shift and "same" not in one.shift or one.value), None)

    def _carried(self, said: Attribution) -> Expression | None:
        hops = {hop.entity for hop in said.chain if hop.entity}
        before = [
            other
            for other in self._attributions
            if other.cue.span[0] < said.cue.span[0] <= other.cue.span[0] + _CARRY
            and hops & {hop.entity for hop in other.chain}
        ]
        return self._dated(before[-1]) if before else None


def _deictic(one: Expression) -> bool:
    return bool(one.shift and one.shift.startswith("day "))
