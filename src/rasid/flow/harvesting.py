"""Documents that people have reviewed in full, ready to be written as gold."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rasid.flow.deciding import Unit
from rasid.flow.reviewing import LAYERS, disputed, progress
from rasid.flow.whole import whole
from rasid.model.errors import InputError
from rasid.model.reading import Reading
from rasid.store.reviewing import finished

if TYPE_CHECKING:
    from rasid.flow.views import Views

Harvest = tuple[Reading, str, str]  # the corrected reading, its text, who reviewed it in words


def harvest(case: "Views", layers: Sequence[str] = LAYERS, document: str | None = None) -> Iterator[Harvest]:
    """The documents whose records of these layers have all been reviewed by somebody, or this one document.

    Those about which people still disagree are held back. Raises InputError for a layer there is not, and for a
    document that has not been read or is not yet done, with what is left of it.
    """
    unknown = sorted(set(layers) - set(LAYERS))
    if unknown or not layers:
        raise InputError(f"{', '.join(unknown) or 'no layer'}: the layers to review are {', '.join(LAYERS)}")
    if document is not None:
        _check_done(case, layers, document)
        return iter([_one(case, layers, document)])
    open_ = {unit.ref.document for unit in _open(case, layers)}
    return (_one(case, layers, one) for one in finished(case.store.engine, layers) if one not in open_)


def _open(case: "Views", layers: Sequence[str]) -> list[Unit]:
    """The records of these layers that people disagree about and nobody has settled."""
    return [unit for unit in disputed(case, False) if unit.layer in layers]


def _check_done(case: "Views", layers: Sequence[str], document: str) -> None:
    shares = [share for share in progress(case, "", document) if share.layer in layers]
    left = [f"{share.all - share.reviewed} {share.layer}" for share in shares if share.reviewed < share.all]
    if left:
        raise InputError(f"{document}: still to be reviewed: {', '.join(left)}")
    records = [str(unit.ref) for unit in _open(case, layers) if unit.ref.document == document]
    if records:
        raise InputError(f"{document}: people disagree about {', '.join(records)}; settle that first")
    if not shares:
        raise InputError(f"{document}: there is nothing of {', '.join(layers)} in it to review")


def _one(case: "Views", layers: Sequence[str], document: str) -> Harvest:
    found = whole(case, document)
    assert found is not None and found.document.text is not None
    who = Counter(one.who for one in case.store.judgements.all(document=document) if one.question in layers)
    people = ", ".join(f"{name} ({count})" for name, count in sorted(who.items()))
    note = (
        f"Reviewed: {', '.join(layers)}; times and entities as read and corrected.\nJudgements by {people}."
    )
    return found, found.document.text, note
