"""What two tellings are to each other: the parts of the score, the decision, and why, in words."""

from collections.abc import Callable, Mapping, Sequence
from weakref import WeakKeyDictionary

from rasid.fuse.identities.graph import Graph, graph
from rasid.fuse.occurrences.days import iso
from rasid.fuse.occurrences.evidence import (
    AGAINST,
    SPOKEN,
    Rules,
    count_bits,
    kind_bits,
    party_bits,
    place_bits,
    time_bits,
    weigh,
    word_bits,
)  # fmt: skip
from rasid.fuse.occurrences.tellings import Count, Party, Telling
from rasid.fuse.places import Spot
from rasid.knowledge import Knowledge
from rasid.model.fusion.links import Link, Reason
from rasid.model.records import EventType

RULES = Rules(prior=-4.5, same=2.0, maybe=1.0)
FINE = 2.5  # bits of a place narrow enough to be sure by
TELLING = 3.0  # bits of one party or count that make up for a place that is not
SPEAKER = 1.0  # bits of an actor whose words or decision it is
_COUNTS, _REST = 4.0, 1.5  # most that counts, and word and speaker together, can add


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
    try:
        return _scales[know]
    except KeyError:
        return _scales.setdefault(know, Scale(know))


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
    hoped = min(one.most, other.most) + (_COUNTS if one.counts and other.counts else 0.0) + _REST
    if RULES.prior + time + (place or 0.0) + kind + hoped < RULES.maybe:
        return None
    parts: dict[str, float | None] = {
        "time": time,
        "place": place,
        "kind": kind,
        **party_bits(one, other, scales.graph),
        "counts": count_bits(one.counts, other.counts) if one.counts and other.counts else None,
        "word": word_bits(one, other),
        "speaker": 1.0 if one.speaker and one.speaker == other.speaker else None,
    }
    decision, score = weigh(parts, RULES)
    if decision == "different":
        return None
    narrow = place is not None and place >= FINE
    if decision == "same" and not (narrow or _telling(parts, one.type)):
        decision = "maybe"
    return Link(one.ref, other.ref, decision, round(score, 2), parts, reasons(one, other, parts, decision))


def _telling(parts: Mapping[str, float | None], type_: EventType) -> bool:
    """Whether a party or a count tells the event from its look-alikes where no place does.

    What is said has a place seldom; its speaker will do.
    """
    if type_ in SPOKEN:
        return (parts["actors"] or 0.0) >= SPEAKER
    return any((parts[name] or 0.0) >= TELLING for name in ("actors", "recipients", "counts"))


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
    return f"{_names(telling.actors)} against {_names(telling.recipients)}"


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(party.id for party in parties if party.bits) or "nobody"


def _many(counts: Sequence[Count]) -> str:
    return ", ".join(f"{_number(count)} {count.measure}" for count in counts)


def _number(count: Count) -> str:
    if count.low is None:
        return f"up to {count.high:g}"
    if count.exact:
        return f"{count.low:g}"
    return f"{count.low:g} or more" if count.high is None else f"{count.low:g} to {count.high:g}"


_WORDS: dict[str, Callable[[Telling, Telling], str]] = {
    "time": lambda one, other: f"when: {_when(one)} / {_when(other)}",
    "place": lambda one, other: f"where: {_where(one)} / {_where(other)}",
    "kind": lambda one, other: f"what: {one.mode or one.type} / {other.mode or other.type}",
    "actors": lambda one, other: f"who did it: {_names(one.actors)} / {_names(other.actors)}",
    "recipients": lambda one, other: f"to whom: {_names(one.recipients)} / {_names(other.recipients)}",
    "crossed": lambda one, other: f"who, in the other role: {_who(one)} / {_who(other)}",
    "counts": lambda one, other: f"how many: {_many(one.counts)} / {_many(other.counts)}",
    "word": lambda one, other: f"both call it «{one.word}»",
    "speaker": lambda one, other: f"both have it from {one.speaker}",
}
