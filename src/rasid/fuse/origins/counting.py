"""Counting independent voices: the first rule that applies gives the origin of a source.

(a) its innermost explicit hop, (b) a copy of a document whose origin is known, (c) one speaker's words printed
elsewhere, (d) unknown. Voices known by name are one wherever they speak; the others are tied by copies, by
utterances and by the outlet that tells them, and take the name of a voice they are tied to.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from rasid.arabic.words import tokenize
from rasid.fuse.origins.passages import Copied
from rasid.fuse.origins.sides import Parties, against_interest, side_of
from rasid.fuse.origins.sources import Source
from rasid.fuse.parting import Ends, ends, judged
from rasid.knowledge import Knowledge
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.links import Judgement, Reason, Ref
from rasid.model.fusion.origins import OriginKind, Origins, Utterance, Voice


class Tie(NamedTuple):
    """Two sources that have one origin, by a rule; `firm` ones hold even between two known names."""

    one: Source
    other: Source
    reason: Reason
    firm: bool = False


def count(
    sources: Iterable[Source],
    utterances: Iterable[Utterance],
    copies: Iterable[CopyGroup],
    know: Knowledge,
    parties: Parties | None = None,
    judgements: Sequence[Judgement] = (),
) -> Origins:
    """The voices behind some records. The order of the sources does not matter; a source given twice counts once."""
    given = sorted({source.ref: source for source in sources}.values(), key=lambda source: source.ref)
    bound, parted = (judged(judgements, "origins", verdict) for verdict in ("must_link", "cannot_link"))
    voices = _Voices(given, parted)
    for tie in (*_decided(given, bound), *_ties(given, tuple(utterances), Copied(copies))):
        voices.tie(tie)
    groups = [(members, voices.reasons(members)) for members in voices.groups()]
    unnamed = [members for members, _ in groups if not any(map(_name, members))]
    least, could = _least(unnamed)
    return Origins(
        low=len(groups) - len(unnamed) + least,
        high=len(groups),
        voices=tuple(_voice(members, why, parties or Parties(), know) for members, why in groups),
        merges=(*(reason for _, why in groups for reason in why), *could),
    )


def _name(source: Source) -> str | None:
    """By what a source is known wherever it speaks: its speaker, or the agency its document is credited to."""
    if source.firm:
        return source.speaker
    return source.credit if source.narrated else None


class _Voices:
    """Sources in groups of one origin, joined tie by tie; two known names are joined by people only."""

    def __init__(self, sources: Sequence[Source], parted: set[Ends]) -> None:
        self._parted = parted
        self._group = {source.ref: [source] for source in sources}
        self._made: list[Tie] = []

    def tie(self, tie: Tie) -> None:
        """Join the groups of two sources, unless both are known, by other names, or are one already."""
        one, other = self._group[tie.one.ref], self._group[tie.other.ref]
        if one is other or self._apart(one, other):
            return
        names, others = ({name for source in group if (name := _name(source))} for group in (one, other))
        if names and others and not names & others and not tie.firm:
            return
        one.extend(other)
        self._group.update((source.ref, one) for source in other)
        self._made.append(tie)

    def _apart(self, one: Sequence[Source], other: Sequence[Source]) -> bool:
        """Whether people parted a member of one from a member of the other."""
        return bool(self._parted) and any(
            ends(mine, its) in self._parted
            for a in one
            for b in other
            for mine in _refs(a)
            for its in _refs(b)
        )

    def groups(self) -> list[list[Source]]:
        """The groups in order of their first source, each in order."""
        distinct = {id(group): group for group in self._group.values()}
        ordered = (sorted(group, key=lambda source: source.ref) for group in distinct.values())
        return sorted(ordered, key=lambda group: group[0].ref)

    def reasons(self, members: Sequence[Source]) -> tuple[Reason, ...]:
        """Why these are one."""
        refs = {source.ref for source in members}
        return tuple(tie.reason for tie in self._made if tie.one.ref in refs)


def _ties(sources: Sequence[Source], utterances: Sequence[Utterance], copied: Copied) -> Iterator[Tie]:
    """Every tie, rule by rule in the order in which they apply."""
    yield from _equal(sources, _name, "hop", "both have it from {name}")
    named = {source.ref for source in sources if _name(source)}
    kin: defaultdict[str, list[Source]] = defaultdict(list)
    for source in sources:
        if group := copied.group(source.quoted.document):
            kin[group].append(source)
    met: Counter[str] = Counter()
    for one in sources:
        group = copied.group(one.quoted.document) or ""
        met[group] += 1
        for other in kin[group][met[group] :]:
            if not named.issuperset((one.ref, other.ref)) and copied.alike(one.quoted, other.quoted):
                words = "they stand in words one document has from the other, or both from a third"
                yield Tie(one, other, _reason("copy", one, other, words))
    said = {ref: utterance.id for utterance in utterances for ref in utterance.attributions}
    yield from _equal(
        sources, lambda s: said.get(s.attribution) if s.attribution else None, "utterance", "one utterance"
    )
    yield from _equal(
        sources,
        lambda s: s.speaker if not s.firm else None,
        "same_source",
        "one document's {name}",
        within=True,
    )
    yield from _equal(
        sources,
        lambda s: (s.outlet or s.ref.document) if s.narrated else None,
        "outlet",
        "one outlet tells it",
    )


def _equal(
    sources: Sequence[Source],
    key: Callable[[Source], str | None],
    rule: str,
    words: str,
    within: bool = False,
) -> Iterator[Tie]:
    """Ties between sources of an equal key, each to the first; `within` one document only."""
    first: dict[tuple[str, str], Source] = {}
    for source in sources:
        found = key(source)
        if found is None:
            continue
        leader = first.setdefault((found, source.ref.document if within else ""), source)
        if leader is not source:
            told = words.format(name=source.name or source.credit or "unnamed source")
            yield Tie(leader, source, _reason(rule, leader, source, told))


def _decided(sources: Sequence[Source], bound: set[Ends]) -> Iterator[Tie]:
    """What people bound: of records, or of the attributions they stand in."""
    at: dict[Ref, Source] = {source.attribution: source for source in reversed(sources) if source.attribution}
    at |= {source.ref: source for source in sources}
    for pair in sorted(bound):
        if pair[0] in at and pair[1] in at:
            one, other = at[pair[0]], at[pair[1]]
            yield Tie(one, other, _reason("must_link", one, other, "a person decided so"), firm=True)


def _refs(source: Source) -> tuple[Ref, ...]:
    """What people may judge a source by: its record, and the attribution it stands in."""
    return (source.ref, source.attribution) if source.attribution else (source.ref,)


def _reason(rule: str, one: Source, other: Source, words: str) -> Reason:
    return Reason(rule, f"{one.ref} and {other.ref}: {words}", (one.quoted, other.quoted))


_KINDS: dict[str, OriginKind] = {"copy": "copy", "utterance": "utterance"}


def _voice(
    members: Sequence[Source], reasons: tuple[Reason, ...], parties: Parties, know: Knowledge
) -> Voice:
    """The voice of a group: who it is, and what kind of evidence says so."""
    named = [source for source in members if _name(source)]
    hopped = [source for source in members if not source.narrated]
    tied = [_KINDS[reason.rule] for reason in reasons if reason.rule in _KINDS]
    kind: OriginKind = "hop" if named else tied[0] if tied else "hop" if hopped else "unknown"
    teller = (*named, *hopped, members[0])[0]
    side = side_of(teller, parties, know)
    return Voice(
        kind=kind,
        entity=teller.entity or teller.credit,
        members=tuple(source.ref for source in members),
        side=side,
        against_interest=any(against_interest(source, side, parties) for source in members),
        reasons=(_told(teller), *reasons),
    )


def _told(teller: Source) -> Reason:
    """How the origin of a voice is known."""
    if not teller.narrated:
        return Reason("hop", f"{teller.ref} has it from {teller.name}", (teller.quoted,))
    if teller.credit:
        return Reason(
            "credit", f"{teller.ref} stands in a document credited to {teller.credit}", (teller.quoted,)
        )
    return Reason("unknown", f"{teller.ref} says not from whom: its outlet tells it", (teller.quoted,))


def _least(unnamed: Sequence[Sequence[Source]]) -> tuple[int, list[Reason]]:
    """How few the unknown ones may be: those told as different sources stay apart, the rest may be any of them."""
    described: list[tuple[set[frozenset[str]], Source]] = []
    plain: list[Source] = []
    merges = []
    for members in unnamed:
        told = {found for source in members if (found := _description(source))}
        if not told:
            plain.append(members[0])
            continue
        alike = [group for group in described if group[0] & told]
        merges += [_could(first, members[0], "unnamed sources told alike") for _, first in alike]
        first = alike[0][1] if alike else members[0]
        described = [group for group in described if group not in alike]
        described.append((set().union(told, *(group[0] for group in alike)), first))
    leader = described[0][1] if described else plain[0] if plain else None
    for source in plain:
        if leader is not None and source is not leader:
            merges.append(_could(leader, source, "neither tells from whom, it may be one"))
    return max(len(described), 1 if plain else 0), merges


def _could(one: Source, other: Source, words: str) -> Reason:
    return _reason("could_share", one, other, f"{words} (in the lower count only)")


def _description(source: Source) -> frozenset[str]:
    """What tells an unnamed source from others: the words behind «source», without article and endings."""
    words = [token.fold for token in tokenize(source.name or "") if token.kind == "word"][1:]
    return frozenset(_bare(word) for word in words)


def _bare(word: str) -> str:
    stem = word.removeprefix("ال")
    for ending in ("يه", "يون", "يين", "ه", "ون", "ين", "ات"):
        if stem.endswith(ending) and len(stem) - len(ending) >= 3:
            return stem[: -len(ending)] + ("ي" if ending.startswith("ي") and ending != "ين" else "")
    return stem
