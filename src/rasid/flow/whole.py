"""A document's newest reading with its text, as people corrected it or as the machine made it."""

from typing import TYPE_CHECKING

import msgspec

from rasid.flow.corrections import corrected
from rasid.model.reading import Reading
from rasid.store.identity import storable_words

if TYPE_CHECKING:
    from rasid.flow.views import Views


def whole(case: "Views", document: str, by_hand: bool = True, by: str | None = None) -> Reading | None:
    """The reading with its text; None where the document has not been read.

    In the text � and ? stand for what cannot be written (NUL, half a code point), so that spans still hold.
    `by_hand`: with people's corrections, those of one person alone where `by` names them.
    """
    found = case.store.readings.of(document)
    if found is None:
        return None
    if by_hand:
        given = case.store.judgements.all(document=document)
        found = corrected(found, [one for one in given if by in (None, one.who)], case.know)
    part = msgspec.structs.replace(found.document, text=storable_words(case.text(document)))
    return msgspec.structs.replace(found, document=part)
