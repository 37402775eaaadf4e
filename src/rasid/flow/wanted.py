"""Which occurrences a person wants to see."""

from typing import NamedTuple

from rasid.model.fusion.occurrences import Occurrence


class Wanted(NamedTuple):
    """What an occurrence must have; None: anything.

    `actors` and `places` are ids, one that a document alone knows as `document/id`; days are ISO, or begin so.
    """

    type: str | None = None
    actors: frozenset[str] | None = None
    places: frozenset[str] | None = None
    since: str | None = None
    until: str | None = None

    def takes(self, one: Occurrence) -> bool:
        """Whether it is wanted. One without a day is before and after none."""
        where = [one.where.entity or "", one.where.country or ""]
        return (
            (self.type is None or one.type == self.type)
            and (self.actors is None or _among(one, one.actors + one.recipients, self.actors))
            and (self.places is None or _among(one, where, self.places))
            and (self.since is None or (one.last_day or "") >= self.since)
            and (self.until is None or (one.first_day or "~")[: len(self.until)] <= self.until)
        )


def _among(one: Occurrence, names: tuple[str, ...] | list[str], wanted: frozenset[str]) -> bool:
    documents = {report.event.document for report in one.reports}
    return any(
        name in wanted or any(f"{document}/{name}" in wanted for document in documents) for name in names
    )
