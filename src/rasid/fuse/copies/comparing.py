"""Comparing two documents: what they share, what that makes of them, and who has it from whom."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from itertools import accumulate

import msgspec

from rasid.fuse.copies.material import Facts
from rasid.fuse.copies.passages import Common, Text, passages, unpack
from rasid.fuse.days import bounds
from rasid.model.fusion.copies import Derivation, Direction, Pair, Passage
from rasid.model.fusion.links import Decision, Link, Reason, Ref

WHOLE = 0.8  # containment from which a text is wholly derived
GROUPED = 0.5  # containment from which two texts are one group
PARTIAL = 0.3  # containment from which a text is partly derived
LEAST = 8  # words in a row worth telling
ENOUGH = 20  # shared words, below which a text is as likely a formula
SOON = 3  # days within which few words are still a copy, when they are all of a text
MOSTLY = 0.8  # share of the shared words that decides what they are


def compare(one: Facts, other: Facts, common: Collection[int] = frozenset()) -> Pair | None:
    """What two documents are to each other; None when they share no LEAST words, or neither in a row nor a good part.

    `common` are shingles that many documents have (`common`). The order of the two does not matter.
    """
    if other.id < one.id:
        one, other = other, one
    left, right = unpack(one.print), unpack(other.print)
    shared = left.at.keys() & right.at.keys()
    if not shared:
        return None
    one_in_other, other_in_one = len(shared) / len(left.at), len(shared) / len(right.at)
    containment = max(one_in_other, other_in_one)
    found = passages(left, right)
    longest, total = max(passage.words for passage in found), sum(passage.words for passage in found)
    if total < LEAST or (containment < PARTIAL and longest < LEAST):
        return None
    told = _derivation(one, other, containment, found, shared, common)
    direction, because = _direction(one, other) if told.rule in _DERIVED else (None, ())
    return Pair(
        one=one.id,
        other=other.id,
        derivation=told.rule,  # type: ignore[arg-type]
        containment=round(containment, 4),
        one_in_other=round(one_in_other, 4),
        other_in_one=round(other_in_one, 4),
        direction=direction,
        passages=tuple(_placed(passage, left, right) for passage in found),
        reasons=(told, *because),
    )


_DERIVED = frozenset(("wholly_derived", "partially_derived"))


def decision(pair: Pair) -> Decision:
    """Same when derived and half contained, maybe when a third is or a quotation is all, else different."""
    if pair.derivation in _DERIVED and pair.containment >= GROUPED:
        return "same"
    return "maybe" if pair.derivation in (*_DERIVED, "shared_quote_only") else "different"


def to_link(pair: Pair) -> Link:
    """The pair as a link between documents, with the pair itself as its detail."""
    return Link(
        one=Ref(pair.one),
        other=Ref(pair.other),
        decision=decision(pair),
        score=pair.containment,
        parts={"one_in_other": pair.one_in_other, "other_in_one": pair.other_in_one},
        reasons=pair.reasons,
        detail=msgspec.json.encode(pair),
    )


def of_link(link: Link) -> Pair:
    """The pair a link was made of."""
    assert link.detail is not None
    return msgspec.json.decode(link.detail, type=Pair)


def _placed(passage: Common, one: Text, other: Text) -> Passage:
    """A passage in code points."""
    (first, after), (start, end) = passage.one, passage.other
    return Passage(
        (one.starts[first], one.ends[after - 1]), (other.starts[start], other.ends[end - 1]), passage.words
    )


def _derivation(
    one: Facts,
    other: Facts,
    containment: float,
    found: list[Common],
    shared: Collection[int],
    common: Collection[int],
) -> Reason:
    """The label, as a reason whose rule it is."""
    share = f"{containment:.0%} of the shorter text's runs of five words"
    usual = sum(shingle in common for shingle in shared) / len(shared) if common else 0.0
    if usual >= MOSTLY and (containment < GROUPED or _one_outlet(one, other)):
        told = "nearly all they share stands in many documents: a formula or a fixed text, not a copy"
        return _label("shared_boilerplate", told)
    words = sum(passage.words for passage in found)
    if words < ENOUGH and (containment < WHOLE or not _soon(one, other)):
        return _label("independent_text", f"only {words} words: as likely a formula as a copy ({share})")
    if containment < WHOLE and (said := _quoted_alike(one, other, found)):
        return _label("shared_quote_only", f"nearly all they share is what {said.lstrip('~')} said ({share})")
    if containment >= WHOLE:
        return _label("wholly_derived", f"{share} stand in the other")
    if containment >= PARTIAL:
        return _label("partially_derived", f"{share} stand in the other, the rest is its own")
    return _label("independent_text", f"they share passages, but only {share}")


def _one_outlet(one: Facts, other: Facts) -> bool:
    return one.outlet is not None and one.outlet == other.outlet


def _label(rule: Derivation, words: str) -> Reason:
    return Reason(rule, words)


def _quoted_alike(one: Facts, other: Facts, found: list[Common]) -> str | None:
    """The speaker to whom both documents give nearly all the words they share."""
    if not one.contents or not other.contents:
        return None
    (left, quoted), (right, their_quoted) = _speakers(one), _speakers(other)
    total = sum(after - first for (first, after), _, _ in found)
    ours = sum(quoted[after] - quoted[first] for (first, after), _, _ in found)
    theirs = sum(their_quoted[after] - their_quoted[first] for _, (first, after), _ in found)
    if min(ours, theirs) < MOSTLY * total:
        return None
    by_speaker: Counter[str] = Counter()
    for passage in found:
        shift = passage.other[0] - passage.one[0]
        for place in range(*passage.one):
            across = min(place + shift, passage.other[1] - 1)
            if left[place] and right[across]:
                by_speaker.update(left[place] & right[across])
    best = max(sorted(by_speaker), key=lambda speaker: by_speaker[speaker], default=None)
    return best if best is not None and by_speaker[best] >= MOSTLY * total else None


@lru_cache(maxsize=512)
def _speakers(of: Facts) -> tuple[list[frozenset[str]], list[int]]:
    """Who is said to say each word, and how many words before it anybody is said to say."""
    starts = unpack(of.print).starts
    found = [_NOBODY] * len(starts)
    for said in of.contents:
        if said.speaker:
            for place in range(bisect_left(starts, said.span[0]), bisect_left(starts, said.span[1])):
                found[place] |= {said.speaker}
    return found, [0, *accumulate(map(bool, found))]


_NOBODY: frozenset[str] = frozenset()


def _direction(one: Facts, other: Facts) -> tuple[Direction | None, tuple[Reason, ...]]:
    """Who has the words from whom: the one that credits the other, else the later one; and why."""
    one_credits = next((credit for credit in one.credits if credit.entity == other.outlet), None)
    other_credits = next((credit for credit in other.credits if credit.entity == one.outlet), None)
    if one_credits and not other_credits:
        return "one_from_other", (Reason("credit", f"{one.id} names {one_credits.words}"),)
    if other_credits and not one_credits:
        return "other_from_one", (Reason("credit", f"{other.id} names {other_credits.words}"),)
    named = {credit.entity for credit in one.credits}
    agencies = sorted(credit.entity for credit in other.credits if credit.entity in named)
    if agencies and one.outlet != other.outlet:
        return None, (
            Reason("common_credit", f"both name {', '.join(agencies)}: neither has it from the other"),
        )
    if one.published is None or other.published is None:
        return None, (Reason("no_order", "one of them has no date"),)
    if _before(one.published, other.published):
        return "other_from_one", (Reason("published", f"{one.published} is before {other.published}"),)
    if _before(other.published, one.published):
        return "one_from_other", (Reason("published", f"{other.published} is before {one.published}"),)
    return None, (Reason("no_order", f"neither is known to be earlier ({one.published}, {other.published})"),)


def _soon(one: Facts, other: Facts) -> bool:
    """Whether the two may have been published within SOON days."""
    (first, last), (start, end) = bounds(one.published), bounds(other.published)
    if first is None or last is None or start is None or end is None:
        return True
    return max((start - last).days, (first - end).days) <= SOON


def _before(one: str, other: str) -> bool:
    """Whether a value ends before another begins; of two times of one day the clock decides."""
    if one[:10] == other[:10] and len(one) == len(other) > 10:
        return one < other
    last, first = bounds(one)[1], bounds(other)[0]
    return last is not None and first is not None and last < first
