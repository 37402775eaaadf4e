"""Figures in words of the interface: a number with its bounds, who tells it, and how two of them compare.

Fusion gives its reasons in English with ids in them; here each kind of reason is told again.
"""

import re
from collections.abc import Iterable

from rasid.flow.values import Contrast, Teller
from rasid.model.fusion.figures import Figure
from rasid.model.fusion.links import Reason
from rasid.web.manner import Manner
from rasid.web.names import Names

_SCOPES = (("sides", "they are told"), ("deeds", "one text tells"), ("unsaid", "it is not told"))
_SIDES = re.compile(r"different sides: (?P<one>.+) and (?P<other>.+)")


class Reckoning:
    """Tells of figures."""

    def __init__(self, m: Manner, names: Names) -> None:
        self.m, self.names = m, names

    def number(self, figure: Figure) -> str:
        """The number: «15», «more than 151», «between 10 and 20»."""
        low, high, m = figure.low, figure.high, self.m
        if low is None and high is None:
            return m.word("figures.value.vague_only")
        if figure.approx == "vague":
            return m.word("figures.value.vague", low=low if low is not None else 0)
        if low is None or high is None:
            loose = "less_than" if figure.approx == "less_than" else "at_most"
            tight = "more_than" if figure.approx == "more_than" else "at_least"
            return m.word(
                f"figures.value.{loose if low is None else tight}", low=high if low is None else low
            )
        if low != high:
            return m.word("figures.value.between", low=low, high=high)
        return m.word("figures.value.about", low=low) if figure.approx == "about" else m.number(low)

    def of(self, figure: Figure) -> str:
        """The number and what it counts: «15 killed»."""
        return self.m.word(
            "figures.number_of", number=self.number(figure), what=self.m.value("measure", figure.measure)
        )

    def outlet(self, name: str | None) -> str:
        """An outlet's name."""
        return self.names(name) if name else self.m.word("figures.no_outlet")

    def teller(self, teller: Teller, count: bool = True) -> str:
        """Who tells a number, and how often where that is more than once."""
        who = self.names(teller.entity, teller.document) if teller.entity else self.outlet(teller.outlet)
        return (
            self.m.word("figures.teller", who=who, count=teller.times) if count and teller.times > 1 else who
        )

    def tellers(self, tellers: Iterable[Teller]) -> str:
        """All who tell a number."""
        return self.m.listed(map(self.teller, tellers))

    def voice(self, figure: Figure) -> list[str]:
        """Who says so, the outermost first; nobody where the outlet tells it itself."""
        return [self.names(one, figure.ref.document) for one in figure.chain]

    def period(self, figure: Figure) -> str | None:
        """Since when it counts."""
        if figure.period_start and figure.period_end:
            return self.m.day(f"{figure.period_start}/{figure.period_end}")
        return (
            self.m.word("figures.since", day=self.m.day(figure.period_start)) if figure.period_start else None
        )

    def contrast(self, one: Contrast) -> str:
        """What the later of two numbers is to the earlier, and why."""
        return self.m.word("desk.list").join(self.reason(one, reason) for reason in one.comparison.reasons)

    def reason(self, one: Contrast, reason: Reason) -> str:
        """One reason of a comparison in words; those of no known kind as fusion wrote them."""
        key = f"figures.why.{self._kind(reason)}"
        sides = _SIDES.search(reason.words)
        return self.m.word(
            key,
            before=self.number(one.earlier),
            now=self.number(one.later),
            day=self.m.day(one.earlier.as_of),
            later=self.m.day(one.later.as_of),
            measure=self.m.value("measure", one.earlier.measure),
            other_measure=self.m.value("measure", one.later.measure),
            count=self.m.value("count", one.earlier.count),
            other_count=self.m.value("count", one.later.count),
            since=self.m.day(one.earlier.period_start),
            other_since=self.m.day(one.later.period_start),
            one=sides["one"] if sides else "",
            other=sides["other"] if sides else "",
        )

    def _kind(self, reason: Reason) -> str:
        if reason.rule == "scope":
            return next((kind for kind, words in _SCOPES if reason.words.startswith(words)), "unsaid")
        if reason.rule == "not-comparable":
            return "no_number" if reason.words.endswith("one is no number") else "no_place"
        if reason.rule == "conflict" and (
            "both hold for" in reason.words or "a day is not told" in reason.words
        ):
            return "conflict_undated"
        return reason.rule.replace("-", "_")
