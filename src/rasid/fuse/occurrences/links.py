"""What two tellings are to each other: the parts of the score, the decision, and why, in words."""

from collections.abc import Callable, Mapping
from weakref import WeakKeyDictionary

from rasid.fuse.identities.graph import Graph, graph
from rasid.fuse.occurrences.days import iso
from rasid.fuse.occurrences.evidence import (
    AGAINST,
    Rules,
    count_bits,
    kind_bits,
    party_bits,
    place_bits,
    time_bits,
    weigh,
    word_bits,
)  # fmt: skip
from rasid.fuse.occurrences.tellings import Telling
from rasid.fuse.places import Spot
from rasid.knowledge import Knowledge
from rasid.model.fusion.links import Link, Reason

RULES = Rules(prior=-4.5, same=2.0, maybe=-0.5)
FINE = 2.5  # bits of a place narrow enough to be sure by
TELLING = 3.0  # bits of parties and counts that make up for a place that is not
_MOST_LATER = 8.0  # parties, counts, word and speaker seldom add more


class Scale:
    """What is remembered while one knowledge is compared by."""

    def __init__(self, know: Knowledge) -> None:
        self.graph: Graph = graph(know)
        self.places: dict[tuple[str, str], float | None] = {}

    def place(self, one: Spot, other: Spot) -> float | None:
        """`place_bits`, remembered for listed places."""
        if not (one.listed and other.listed):
            return place_bits(one, other)
        key = (one.entity, other.entity)
        if key not in self.places:
            self.places[key] = place_bits(one, other)
        return self.places[key]


_scales: WeakKeyDictionary[Knowledge, Scale] = WeakKeyDictionary()


def scale(know: Knowledge) -> Scale:
    """The scale of a knowledge, made once."""
    found = _scales.get(know)
    if found is None:
        found = _scales[know] = Scale(know)
    return found


def link(one: Telling, other: Telling, know: Knowledge) -> Link | None:
    """Whether two tellings are one event: same, maybe, or None when it is not worth keeping.

    Within one document only what the reader took for a repeat is linked; whether the rest may come together by
    other documents is decided in `groups`.
    """
    if one.ref.document == other.ref.document:
        return _repeat(one, other)
    if one.type != other.type or one.head is not None or other.head is not None:
        return None
    time = time_bits(one, other)
    if time is None or time <= AGAINST:
        return None
    scales = scale(know)
    place = scales.place(one.spot, other.spot) if one.spot and other.spot else None
    kind = kind_bits(one, other)
    if RULES.prior + time + (place or 0.0) + kind + _MOST_LATER < RULES.maybe:
        return None
    parts: dict[str, float | None] = {
        "time": time,
        "place": place,
        "kind": kind,
        "parties": party_bits(one, other, scales.graph),
        "counts": count_bits(one.counts, other.counts) if one.counts and other.counts else None,
        "word": word_bits(one, other),
        "speaker": 1.0 if one.speaker and one.speaker == other.speaker else None,
    }
    decision, score = weigh(parts, RULES)
    if decision == "different":
        return None
    narrow = place is not None and place >= FINE
    if decision == "same" and not narrow and (parts["parties"] or 0) + (parts["counts"] or 0) < TELLING:
        decision = "maybe"
    return Link(one.ref, other.ref, decision, round(score, 2), parts, reasons(one, other, parts, decision))


def _repeat(one: Telling, other: Telling) -> Link | None:
    if other.head == one.ref.record and other.head is not None or one.head == other.ref.record and one.head:
        words = f"{one.ref.document} tells it twice: «{one.trigger.text}», «{other.trigger.text}»"
        reason = Reason("repeat", words, (one.trigger, other.trigger))
        return Link(one.ref, other.ref, "same", 16.0, {"repeat": 16.0}, (reason,))
    return None


def reasons(
    one: Telling, other: Telling, parts: Mapping[str, float | None], decision: str
) -> tuple[Reason, ...]:
    """The parts in words, the weightiest first."""
    found: list[tuple[float, Reason]] = []
    for name, bits in parts.items():
        if bits:
            found.append((abs(bits), Reason(name, f"{_WORDS[name](one, other)} ({bits:+.1f} bits)")))
    found.sort(key=lambda pair: -pair[0])
    said = [reason for _, reason in found]
    if decision == "maybe" and (parts["place"] or 0) < FINE:
        said.append(Reason("coarse", "no place narrower than a province to be sure by"))
    return tuple(said)


def _when(telling: Telling) -> str:
    if telling.first is None or telling.last is None:
        return "no day"
    if not telling.told:
        return f"reported by {iso(telling.last)}"
    return iso(telling.first) + (f" to {iso(telling.last)}" if telling.last > telling.first else "")


def _where(telling: Telling) -> str:
    return telling.spot.entity if telling.spot else "nowhere"


def _who(telling: Telling) -> str:
    actors, recipients = (
        ", ".join(party.id for party in found if party.bits) for found in (telling.actors, telling.recipients)
    )
    return f"{actors or '?'} against {recipients or '?'}"


def _many(telling: Telling) -> str:
    return ", ".join(
        f"{count.measure} {'' if count.exact else 'at least ' if count.high is None else 'up to '}{count.low if count.high is None or count.exact else count.high:g}"
        for count in telling.counts
        if count.low is not None or count.high is not None
    )


_WORDS: dict[str, Callable[[Telling, Telling], str]] = {
    "time": lambda one, other: f"when: {_when(one)} / {_when(other)}",
    "place": lambda one, other: f"where: {_where(one)} / {_where(other)}",
    "kind": lambda one, other: f"what: {one.mode or one.type} / {other.mode or other.type}",
    "parties": lambda one, other: f"who: {_who(one)} / {_who(other)}",
    "counts": lambda one, other: f"how many: {_many(one)} / {_many(other)}",
    "word": lambda one, other: f"both call it «{one.word}»",
    "speaker": lambda one, other: f"both have it from {one.speaker}",
}
