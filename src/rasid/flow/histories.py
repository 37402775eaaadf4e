"""What people decided about an occurrence, the latest first; what was given together is told together."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from rasid.fuse.components import standing
from rasid.model.fusion.links import Judgement, Ref
from rasid.model.fusion.occurrences import Occurrence

if TYPE_CHECKING:
    from rasid.flow.views import Views

NAME = "occurrences"


class Decision(NamedTuple):
    """Judgements of one kind that somebody gave in a row about one record; `stands`: nobody took them back."""

    given: tuple[Judgement, ...]
    stands: bool

    @property
    def first(self) -> Judgement:
        """The first of them."""
        return self.given[0]

    @property
    def numbers(self) -> str:
        """Their numbers, with commas between."""
        return ",".join(str(one.number) for one in self.given)


def history(case: "Views", occurrence: Occurrence) -> list[Decision]:
    """The decisions on an occurrence and its reports; a note that takes one back is a decision too."""
    mine = {Ref(occurrence.id), *(report.event for report in occurrence.reports)}
    judgements = case.judgements(NAME)
    holds = {one.number for one in standing(judgements)}
    about = [one for one in judgements if one.one in mine or one.other in mine]
    return [Decision(tuple(run), run[0].number in holds) for run in reversed(list(_runs(about, holds)))]


def _runs(judgements: Iterable[Judgement], holds: set[int]) -> list[list[Judgement]]:
    """Judgements with one number after the other that are alike but for their other end."""
    runs: list[list[Judgement]] = []
    for one in judgements:
        last = runs[-1][-1] if runs else None
        if last is not None and one.number == last.number + 1 and _gist(one, holds) == _gist(last, holds):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _gist(one: Judgement, holds: set[int]) -> tuple[object, ...]:
    return (one.who, one.verdict, one.one, one.words, one.revokes is None, one.number in holds)
