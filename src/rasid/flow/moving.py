"""Where an occurrence went: its id is that of its first report, which may since be among the reports of another."""

from typing import TYPE_CHECKING

from rasid.fuse.occurrences.portrait import identify

if TYPE_CHECKING:
    from rasid.flow.views import Views

NAME = "occurrences"


def moved(case: "Views", id: str) -> str | None:
    """The occurrence that now holds the report an id was made of; None where no report has it, or its own has."""
    found = next((group for ref, group in case.store.fusion.homes(NAME) if identify([ref]) == id), None)
    return None if found == id else found
