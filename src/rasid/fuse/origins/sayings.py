"""Sayings: what one attribution gives of somebody's own words, and when two of them are one utterance."""

from collections.abc import Iterator, Sequence

import msgspec
from rapidfuzz.distance import LCSseq

from rasid.arabic.words import tokenize
from rasid.fuse.days import bounds
from rasid.fuse.origins.speakers import speaker, speaker_of
from rasid.knowledge import Knowledge
from rasid.knowledge.variants import variants
from rasid.model.fusion.links import Link, Quoted, Reason, Ref
from rasid.model.reading import Reading
from rasid.model.records import Attribution

LEAST = 8  # words that must be the same
RUN = 3  # same words in a row, below which they are chance
CONTAINED = 0.4  # share of the shorter one's words that must be the same
DAYS = 3  # between two printings of one utterance
WIDEST = 7  # days of a date that is still a date
_QUOTED = frozenset(("direct", "mixed"))


class Saying(msgspec.Struct, frozen=True):
    """Words an attribution quotes. `words` are folded for comparing; `first`/`last` bound its day (ordinals)."""

    ref: Ref
    speaker: str
    entity: str
    name: str
    words: tuple[str, ...]
    first: int | None
    last: int | None
    outlet: str | None
    uttered: str | None
    given_to: str | None
    quoted: Quoted


def sayings(reading: Reading, know: Knowledge) -> Iterator[Saying]:
    """Every attribution with a speaker and at least LEAST quoted words."""
    document = reading.document
    for attribution in reading.attributions:
        if attribution.form not in _QUOTED or not attribution.content:
            continue
        who = speaker_of(attribution, reading)
        words = compared(" ".join(part.text for part in attribution.content), know)
        if who is None or len(words) < LEAST:
            continue
        first, last = days(attribution.uttered or document.published.value)
        part = attribution.content[0]
        yield Saying(
            ref=Ref(document.id, attribution.id),
            speaker=who.key,
            entity=who.entity,
            name=who.name,
            words=words,
            first=first,
            last=last,
            outlet=document.outlet,
            uttered=attribution.uttered,
            given_to=given_to(attribution, reading),
            quoted=Quoted(document.id, part.span, part.text),
        )


def given_to(attribution: Attribution, reading: Reading) -> str | None:
    """The outlet the words were given to, as a case knows it: its id, or `document/entity` of a local one."""
    entity = next((entity for entity in reading.entities if entity.id == attribution.given_to), None)
    return speaker(entity, reading.document.id).entity if entity else None


def compared(text: str, know: Knowledge) -> tuple[str, ...]:
    """The words of a text as they are compared."""
    return tuple(word.fold for word in variants(know).words(tuple(tokenize(text))))


def days(value: str | None) -> tuple[int | None, int | None]:
    """The first and last day of a date as ordinals; of what is open or wider than a week nothing."""
    first, last = bounds(value)
    if first is None or last is None or (last - first).days > WIDEST:
        return None, None
    return first.toordinal(), last.toordinal()


def blocks(saying: Saying) -> tuple[str, ...]:
    """A speaker's words are filed by day, and all together for those whose day is not known."""
    return *(f"{saying.speaker} {day}" for day in _range(saying, 0)), f"{saying.speaker} any"


def near(saying: Saying) -> tuple[str, ...]:
    """The days around its own, and what has no day; a saying without a day may be any."""
    if saying.first is None:
        return (f"{saying.speaker} any",)
    return tuple(f"{saying.speaker} {day}" for day in _range(saying, DAYS))


def _range(saying: Saying, more: int) -> Sequence[int | str]:
    if saying.first is None or saying.last is None:
        return ("?",)
    found: list[int | str] = list(range(saying.first - more, saying.last + more + 1))
    return [*found, "?"] if more else found


def link(one: Saying, other: Saying, know: Knowledge) -> Link | None:
    """The same utterance when one speaker says LEAST same words within DAYS; maybe when they are few of many."""
    if one.speaker != other.speaker or _apart(one, other) > DAYS:
        return None
    same = same_words(one.words, other.words)
    share = same / min(len(one.words), len(other.words))
    if same < LEAST:
        return None
    when = "on days not both known" if None in (one.first, other.first) else f"within {DAYS} days"
    words = f"{one.name}: {same} of {min(len(one.words), len(other.words))} words are the same, {when}"
    decision = "same" if share >= CONTAINED else "maybe"
    reason = Reason("same_words", words, (one.quoted, other.quoted))
    return Link(one.ref, other.ref, decision, round(share, 3), {"words": float(same)}, (reason,))  # type: ignore[arg-type]


def _apart(one: Saying, other: Saying) -> int:
    """Days between two sayings, 0 where one has no day."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    return max(0, one.first - other.last, other.first - one.last)


def same_words(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words stand in both in the same order, those in runs shorter than RUN left out."""
    equal = (code for code in LCSseq.opcodes(one, other) if code.tag == "equal")
    return sum(size for code in equal if (size := code.src_end - code.src_start) >= RUN)
