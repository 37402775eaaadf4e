"""Framing over a case: copies count once, and the words near an actor's names are looked up in the texts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from rasid.fuse.framing import QUESTION, WHOLE, FramingClaim, claims_of, framing, keywords, words_near
from rasid.model.codec import unpack
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.framing import Framing, Keyword
from rasid.model.spans import Span
from rasid.store.texts import latest, texts

LATEST = 600  # documents whose texts are looked through

if TYPE_CHECKING:
    from rasid.flow.views import Views


def framed(case: "Views", actor: str | None = None) -> Iterator[Framing]:
    """The framing of an actor, with the words near its names; without one, of every actor, without those words."""
    without = copied(case.copies())
    if actor is None:
        for block in case.store.fusion.block_names(QUESTION.name):
            if block != WHOLE:
                yield framing(_claims(case, block), without)
        return
    claims = _claims(case, actor)
    if claims:
        kept = [claim for claim in claims if claim.ref.document not in without]
        yield msgspec.structs.replace(framing(claims, without), keywords=tuple(near(case, kept)))


def counted(case: "Views", actor: str | None) -> Framing:
    """The framing of an actor, or the shares of speech of the whole case (None); without words near, which take a
    look at every text. One that a document alone knows (`document/id`) is counted there."""
    document, _, local = (actor or WHOLE).partition("/")
    reading = case.reading(document) if local else None
    if reading:
        return msgspec.structs.replace(framing(list(claims_of(reading, {local}))), actor=actor)
    return msgspec.structs.replace(framing(_claims(case, actor or WHOLE), copied(case.copies())), actor=actor)


def near_names(case: "Views", actor: str) -> tuple[list[Keyword], int]:
    """The words near an actor's names by outlet, and of how many documents: the latest `LATEST`, copies once."""
    without = copied(case.copies())
    named = {claim.ref.document: claim for claim in _claims(case, actor) if claim.named}
    wanted = latest(case.store.engine, set(named) - without, LATEST)
    return list(near(case, [named[document] for document in wanted])), len(wanted)


def _claims(case: "Views", actor: str) -> list[FramingClaim]:
    filed = case.store.fusion.filed(QUESTION.name, [actor])
    return [unpack(body, FramingClaim) for _, _, body in filed]


def copied(groups: Iterable[CopyGroup]) -> set[str]:
    """The documents that are wholly derived from another, which stays."""
    found: set[str] = set()
    for group in groups:
        for pair in group.pairs:
            if pair.derivation == "wholly_derived" and not {pair.one, pair.other} & found:
                one_stays = pair.one == group.first or (
                    pair.other != group.first and pair.direction != "one_from_other"
                )
                found.add(pair.other if one_stays else pair.one)
    return found


def near(case: "Views", claims: Sequence[FramingClaim]) -> Iterator[Keyword]:
    """The words near an actor's names in one outlet that are not near them in the others."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    by_document = {claim.ref.document: claim for claim in claims if claim.named and claim.outlet}
    for document, text in texts(case.store.engine, by_document):
        claim = by_document[document]
        spans: list[Span] = [span for named in claim.named for span in named.spans]
        counts[claim.outlet or ""] += words_near(text, spans)
    return keywords(counts)
