"""Utterances: one saying of one speaker, wherever it is printed."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from rasid.fuse.origins.sayings import Saying
from rasid.fuse.parting import ends, hold, judged
from rasid.knowledge import Knowledge
from rasid.model.fusion.links import Judgement, Link, Reason
from rasid.model.fusion.origins import Utterance


def utterances(
    sayings: Sequence[Saying], links: Sequence[Link], judgements: Sequence[Judgement], know: Knowledge
) -> Iterator[Utterance]:
    """What a component of linked sayings is, as people's judgements allow."""
    by_ref = {saying.ref: saying for saying in sayings}
    inner = [link for link in links if link.one in by_ref and link.other in by_ref]
    ties = {ends(link.one, link.other): link.score for link in inner if link.decision == "same"}
    bound, parted = (
        {pair for pair in judged(judgements, "origins", verdict) if by_ref.keys() >= set(pair)}
        for verdict in ("must_link", "cannot_link")
    )
    groups = hold(ties, bound, parted)
    together = {ref for group in groups for ref in group}
    groups += [[ref] for ref in by_ref if ref not in together]
    for group in sorted(groups):
        held = [link for link in inner if link.decision == "same" and {link.one, link.other} <= set(group)]
        told = [
            Reason("must_link", f"a person decided so of {one} and {other}")
            for one, other in sorted(bound)
            if {one, other} <= set(group)
        ]
        yield _utterance([by_ref[ref] for ref in group], held, told)


def _utterance(group: Sequence[Saying], links: Sequence[Link], told: Sequence[Reason]) -> Utterance:
    """The longest printing stands for all; who obtained it is told by the earliest that tells it."""
    longest = max(group, key=lambda saying: len(saying.words))
    ordered = sorted(group, key=lambda saying: (saying.first is None, saying.first or 0, saying.ref))
    reasons = [
        reason for link in sorted(links, key=lambda link: (link.one, link.other)) for reason in link.reasons
    ]
    given = next((saying for saying in ordered if saying.given_to), None)
    if given:
        words = f"{given.ref} says the words were given to {given.given_to}: others have them from there"
        reasons.append(Reason("given_to", words, (given.quoted,)))
    return Utterance(
        id="utterance-" + sha256(" ".join(str(saying.ref) for saying in group).encode()).hexdigest()[:16],
        speaker=ordered[0].entity,
        attributions=tuple(saying.ref for saying in group),
        words=longest.quoted.text,
        uttered=min((saying.uttered for saying in group if saying.uttered), default=None),
        obtained_by=given.given_to if given else None,
        reasons=(*reasons, *told),
    )
