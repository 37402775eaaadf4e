"""What of a reading goes into framing: a claim for each actor it names or gives a voice, and one of totals."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from rasid.fuse.framing.positions import Position, Positions
from rasid.knowledge import Knowledge
from rasid.model.fusion.framing import VoiceKind
from rasid.model.fusion.links import Ref
from rasid.model.reading import Reading
from rasid.model.records import Act, Attribution, Mention, MentionForm
from rasid.model.spans import Span

NO_ACTORS = frozenset(("place", "facility", "weapon", "document"))
UNNAMED = frozenset(("anonymous", "partly_anonymous"))
WHOLE = "*"  # in place of an actor, for totals


class Named(msgspec.Struct, frozen=True, array_like=True):
    """Words that name the actor, in one voice, and every place of them."""

    voice: VoiceKind
    speaker: str | None
    form: MentionForm
    words: str
    spans: tuple[Span, ...]


class Said(msgspec.Struct, frozen=True, array_like=True):
    """A reporting verb (or other cue) that gives the actor the word."""

    words: str
    act: Act
    span: Span


class FramingClaim(msgspec.Struct, frozen=True):
    """One actor in one document (`record` of its ref is the entity's id), or WHOLE: the document's totals.

    `attributions` are the actor's, `direct` those with its own words in quotation marks, `anonymous` those of people
    who speak for it unnamed, `of` all of the document.
    """

    ref: Ref
    outlet: str | None
    named: tuple[Named, ...]
    said: tuple[Said, ...]
    attributions: int
    direct: int
    anonymous: int
    of: int


def claims(reading: Reading, know: Knowledge) -> Iterator[FramingClaim]:
    """The totals of a document, then a claim an actor, by id. Actors known to this document only are left out."""
    yield _claim(reading, WHOLE, (), reading.attributions)
    shared = {e.id for e in reading.entities if not e.local and e.kind not in NO_ACTORS}
    yield from claims_of(reading, shared)


def claims_of(reading: Reading, actors: set[str]) -> Iterator[FramingClaim]:
    """A claim for each of these actors that the document names or gives the word, by id."""
    named, said = _named(reading, actors), _said(reading, actors)
    for actor in sorted({*named, *said}):
        yield _claim(reading, actor, named.get(actor, ()), said.get(actor, ()))


def blocks(claim: FramingClaim) -> tuple[str, ...]:
    """A claim is filed under its actor."""
    return (claim.ref.record or WHOLE,)


def _claim(reading: Reading, actor: str, named: Iterable[Named], said: Iterable[Attribution]) -> FramingClaim:
    spoken = list(said)
    return FramingClaim(
        ref=Ref(reading.document.id, actor),
        outlet=reading.document.outlet,
        named=tuple(named),
        said=() if actor == WHOLE else tuple(Said(a.cue.text, a.act, a.cue.span) for a in spoken),
        attributions=len(spoken),
        direct=sum(a.form != "indirect" for a in spoken),
        anonymous=sum(a.identification in UNNAMED for a in spoken),
        of=len(reading.attributions),
    )


def _named(reading: Reading, shared: set[str]) -> dict[str, list[Named]]:
    positions = Positions(reading)
    places: defaultdict[tuple[str, Position, MentionForm, str], list[Span]] = defaultdict(list)
    for mention in _outermost(m for m in reading.mentions if m.entity in shared):
        position = positions.of(mention.span)
        if position is not None:
            words = " ".join(mention.text.split())
            places[mention.entity, position, mention.form, words].append(mention.span)
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for (actor, (voice, speaker), form, words), spans in places.items():
        known = speaker if speaker in shared else None
        found[actor].append(Named(voice, known, form, words, tuple(spans)))
    return found


def _outermost(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions that stand in no longer one of the same entity («the king» in «the king, N. N.»)."""
    after: dict[str, int] = {}
    for mention in sorted(mentions, key=lambda m: (m.span[0], -m.span[1])):
        if mention.span[1] > after.get(mention.entity, 0):
            after[mention.entity] = mention.span[1]
            yield mention


def _said(reading: Reading, shared: set[str]) -> dict[str, list[Attribution]]:
    found: defaultdict[str, list[Attribution]] = defaultdict(list)
    for attribution in reading.attributions:
        for speaker in shared.intersection(speakers(attribution)):
            found[speaker].append(attribution)
    return found


def speakers(attribution: Attribution) -> set[str]:
    """Who has the word: the source, the innermost hop, and whom it speaks for."""
    inner = attribution.chain[-1:]
    found = {attribution.source_entity, *(h.entity for h in inner), *(h.principal for h in inner)}
    return {entity for entity in found if entity}
