"""Taking a judgement back: another one is added that says so, nothing is removed."""

from typing import TYPE_CHECKING

from rasid.model.errors import InputError
from rasid.model.fusion.links import Judgement

if TYPE_CHECKING:
    from rasid.flow.case import Case


def take_back(case: "Case", number: int, words: str | None = None) -> Judgement | None:
    """Revoke a judgement, with a note why; None where there is none of this number.

    Raises InputError when it was taken back before, or only takes back another.
    """
    found = case.store.judgements.get(number)
    if found is None:
        return None
    if found.revokes is not None:
        raise InputError(f"judgement {number} only takes back {found.revokes}; give that one again instead")
    if case.store.judgements.revoked(number):
        raise InputError(f"judgement {number} was taken back before")
    return case.judge(found.question, "note", found.one, words=words, revokes=number)
