"""Framing over a case: copies count once, and the words near an actor's names are looked up in the texts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from rasid.fuse.framing import QUESTION, WHOLE, FramingClaim, framing, keywords, words_near
from rasid.model.codec import unpack
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.framing import Framing, Keyword
from rasid.model.spans import Span

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
    for claim in claims:
        spans: list[Span] = [span for named in claim.named for span in named.spans]
        if spans and claim.outlet:
            counts[claim.outlet] += words_near(case.text(claim.ref.document), spans)
    return keywords(counts)
