"""Framing: claims of many documents, counted by outlet."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from rasid.arabic.fold import fold
from rasid.fuse.framing.claims import WHOLE, FramingClaim, Named, Said
from rasid.knowledge import Knowledge
from rasid.model.fusion.framing import Framing, Naming, Share, Verb
from rasid.model.fusion.links import Judgement, Link, Quoted

EXAMPLES = 3  # places quoted of each count


def framing(claims: Sequence[FramingClaim], without: Collection[str] = ()) -> Framing:
    """One actor's claims counted by outlet, documents `without` left out (those that copy others).

    Words that fold alike are one, shown as they are mostly written. A share is `of` the attributions in documents
    that name the actor; of totals, in all documents. Everything comes by outlet, the commonest first.
    """
    counted = [claim for claim in claims if claim.ref.document not in without]
    record = claims[0].ref.record if claims else WHOLE
    actor = None if record == WHOLE else record
    return Framing(
        actor=actor,
        namings=tuple(_namings(actor, counted)) if actor else (),
        verbs=tuple(_verbs(actor, counted)) if actor else (),
        shares=tuple(_shares(actor, counted)),
    )


def groups(
    claims: Sequence[FramingClaim], links: Sequence[Link], judgements: Sequence[Judgement], know: Knowledge
) -> Iterator[Framing]:
    """One group of an actor's claims; people judge no counts."""
    yield framing(claims)


def _namings(actor: str, claims: Sequence[FramingClaim]) -> Iterator[Naming]:
    found: defaultdict[tuple[object, ...], list[tuple[str, Named]]] = defaultdict(list)
    for claim in claims:
        for named in claim.named:
            key = (claim.outlet, named.voice, named.speaker, named.form, _alike(named.words))
            found[key].append((claim.ref.document, named))
    made = [_naming(actor, key[0], rows) for key, rows in found.items()]
    yield from sorted(
        made, key=lambda n: (n.outlet or "", -n.count, n.voice, n.words, n.speaker or "", n.form)
    )


def _naming(actor: str, outlet: object, rows: Sequence[tuple[str, Named]]) -> Naming:
    written: Counter[str] = Counter()
    for _, named in rows:
        written[named.words] += len(named.spans)
    quoted = [Quoted(document, span, named.words) for document, named in rows for span in named.spans]
    like = rows[0][1]
    return Naming(
        actor=actor,
        outlet=str(outlet) if outlet is not None else None,
        voice=like.voice,
        speaker=like.speaker,
        form=like.form,
        words=_commonest(written),
        count=written.total(),
        documents=len({document for document, _ in rows}),
        examples=tuple(quoted[:EXAMPLES]),
    )


def _verbs(actor: str, claims: Sequence[FramingClaim]) -> Iterator[Verb]:
    found: defaultdict[tuple[str | None, str, str], list[tuple[str, Said]]] = defaultdict(list)
    for claim in claims:
        for said in claim.said:
            found[claim.outlet, fold(said.words), said.act].append((claim.ref.document, said))
    made = [
        Verb(
            actor=actor,
            outlet=outlet,
            words=_commonest(Counter(said.words for _, said in rows)),
            act=rows[0][1].act,
            count=len(rows),
            examples=tuple(Quoted(document, said.span, said.words) for document, said in rows[:EXAMPLES]),
        )
        for (outlet, _, _), rows in found.items()
    ]
    yield from sorted(made, key=lambda verb: (verb.outlet or "", -verb.count, verb.words, verb.act))


def _shares(actor: str | None, claims: Sequence[FramingClaim]) -> Iterator[Share]:
    found: defaultdict[str | None, list[FramingClaim]] = defaultdict(list)
    for claim in claims:
        found[claim.outlet].append(claim)
    for outlet in sorted(found, key=lambda name: name or ""):
        own = found[outlet]
        yield Share(
            actor=actor,
            outlet=outlet,
            attributions=sum(claim.attributions for claim in own),
            direct=sum(claim.direct for claim in own),
            anonymous=sum(claim.anonymous for claim in own),
            of=sum(claim.of for claim in own),
        )


def _alike(words: str) -> str:
    """One spelling of words: folded, the article before them not fused with ل."""
    folded = fold(words)
    return "ال" + folded[2:] if folded.startswith("لل") else folded


def _commonest(written: Counter[str]) -> str:
    return min(written, key=lambda words: (-written[words], words))
