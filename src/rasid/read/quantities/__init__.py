"""Quantities: how many, of what, as the text tells it: tolls, attacks, weapons, people, sums."""

from collections.abc import Iterator, Sequence

import msgspec

from rasid.arabic.fold import offset
from rasid.arabic.numerals import numeral_at, ordinal_at
from rasid.knowledge import Knowledge
from rasid.match.spans import Intervals
from rasid.model.document import Document
from rasid.model.keys import EXPRESSIONS, MENTIONS, QUANTITIES, SENTENCES, TOKENS
from rasid.model.records import Measure, Quantity
from rasid.model.spans import Span, inside
from rasid.model.words import Token
from rasid.read.quantities.counts import count_at
from rasid.read.quantities.fates import CASUALTIES, PEOPLE, WEAPONS, Told, fate
from rasid.read.quantities.lines import Count, Line
from rasid.read.quantities.nouns import noun_first, openings, owned_first
from rasid.read.quantities.owners import owner
from rasid.read.quantities.parts import ties
from rasid.read.quantities.periods import begun, period, since
from rasid.read.stage import Stage

_IDLE = frozenset(
    ("person", "official", "other", "source", "money", "distance")
)  # definite duals count nothing
_RISEN = frozenset(["ارتفع", "ارتفعت", "ارتفاع", "يرتفع", "لترتفع", "الحصيله", "حصيله", "اجمالي"])
_WITHIN = frozenset(("خلال", "منذ", "في", "غضون"))


def quantities(document: Document, knowledge: Knowledge) -> Iterator[Quantity]:
    """The quantities of every sentence, in text order."""
    tokens, number = document[TOKENS], 0
    expressions = document[EXPRESSIONS]
    mentions, times = Intervals(document[MENTIONS]), Intervals(expressions)
    places = {time.span: i for i, time in enumerate(expressions)}
    earlier: str | None = None  # a day the sentence before counts from
    for sentence in document[SENTENCES]:
        line = Line(tokens, sentence.first, sentence.after, knowledge)
        within = [(places[time.span], time) for time in times.within(sentence.span)]
        counts = tell(line, [time.span for _, time in within])
        onset = bool(counts) and begun(line)
        names = [f"q{number + at}" for at in range(1, len(counts) + 1)]
        for name, told, tie in zip(names, counts, ties(line, counts), strict=True):
            bound, running = period(line, told.count, within)
            if onset and not bound:
                bound, running = earlier, True
            of = owner(line, told.count, told.measure, mentions)
            record = _record(document, line, told, name, of, bound, running)
            part, added = (None if at is None else names[at] for at in tie)
            yield msgspec.structs.replace(record, part_of=part, added_to=added) if part or added else record
        number += len(counts)
        earlier = since(line, within)


def tell(line: Line, times: Sequence[Span] = ()) -> list[Told]:
    """The counts of a sentence that are quantities, with their measures; those inside a time are left out."""
    counts = [count for count in _counts(line) if not _in_time(line, count, times)]
    told: list[Told] = []
    if not counts:
        return told
    tolls = list(line.know.tolls.find(line.tokens, line.first, line.after))
    for count in counts:
        measure = fate(line, count, tolls, told)
        found = _measured(line, count, measure, told)
        if found:
            told.append(Told(count, found, measure is not None and found == measure))
    return told


def _counts(line: Line) -> Iterator[Count]:
    """Every count of a sentence, from left to right, none overlapping another."""
    following = line.first
    for at in openings(line):
        if at < following:
            continue
        count = None
        if line.tokens[at].kind == "word":
            owned = owned_first(line, at - 1) if at > following else None
            count = owned or noun_first(line, at) or _repeated(line, at)
        following = count.after if count else at
        if count is None:
            count, following = count_at(line, at)
        if count:
            yield count


def _in_time(line: Line, count: Count, times: Sequence[Span]) -> bool:
    """Whether the number of a count is part of a time expression."""
    span = (line.tokens[count.first].start, line.tokens[count.after - 1].end)
    return any(time[0] < span[1] and span[0] < time[1] and _counts_time(line, count, time) for time in times)


def _counts_time(line: Line, count: Count, time: Span) -> bool:
    """Whether the time covers the number of the count and not only words behind its noun."""
    head = count.noun.first if count.noun else count.after
    return any(
        inside(line.tokens[at].span, time) and numeral_at(line.tokens, at) for at in range(count.first, head)
    )


def _repeated(line: Line, at: int) -> Count | None:
    """«للمرة الثانية خلال أسبوع»: a rank that counts what a time bounds."""
    if line.fold(at) not in ("للمره", "المره", "وللمره") or at + 1 >= line.after:
        return None
    rank = ordinal_at(line.tokens, at + 1)
    if rank is None or rank.value < 2 or line.fold(rank.after) not in _WITHIN:
        return None
    return Count(at, rank.after, 0, rank.value, rank.value, "exact", "unknown", None, "rank")


def _measured(line: Line, count: Count, toll: Measure | None, told: Sequence[Told]) -> Measure | None:
    """What a count measures; None when it is no quantity."""
    if count.rule == "rank":
        return _attacks(line) or "other"
    if count.what == "nothing":
        return toll
    if count.what in ("other_ones", "of_them"):
        return toll or (told[-1].measure if told else None)
    if count.noun is None:
        return toll or _unlisted(line, count)
    measure = count.noun.entry.measure
    if count.noun.entry.id == "repeat":
        return toll
    if measure in PEOPLE:
        measure = toll or _described(line, count) or measure
    return measure if measure and _counts_at_all(count, measure, toll) else None


def _counts_at_all(count: Count, measure: Measure, toll: Measure | None) -> bool:
    """Whether so loose a count is worth keeping: idle duals and vague numbers of ordinary things are not."""
    cut = count.noun.cut if count.noun else None
    if count.rule == "dual" and cut:
        known = cut.pro.endswith(("ال", "لل")) or cut.en not in ("", "ا") or cut.stem.endswith(("تي", "تا"))
        return not known or measure not in _IDLE or toll is not None
    if count.rule == "several":
        return measure in WEAPONS or measure in CASUALTIES
    return count.rule != "vague" or measure != "other"


def _described(line: Line, count: Count) -> Measure | None:
    """The fate an adjective tells: «ستة مواطنين مصابين»."""
    behind = line.noun(count.noun.after) if count.noun else None
    if behind and behind.part == "form" and not behind.cut.pro and behind.entry.measure in CASUALTIES:
        return behind.entry.measure
    return None


def _unlisted(line: Line, count: Count) -> Measure | None:
    """The measure of an unlisted noun: nisbas are people."""
    if count.rule == "vague":
        return None
    if count.rule == "definite":
        return "person" if line.fold(count.first).endswith(("يه", "يها", "يهم")) else "other"
    word = line.fold(count.after - 1)
    if word in line.know.world.origins:
        return "person"
    return "person" if word.endswith(("يين", "يون", "يا")) else "other"


def _attacks(line: Line) -> Measure | None:
    """Attack, when the sentence tells of one."""
    told = any(
        toll.entry.measure == "attack" for toll in line.know.tolls.find(line.tokens, line.first, line.after)
    )
    nouns = line.know.measures.find(line.tokens, line.first, line.after)
    return "attack" if told or any(noun.entry.measure in ("attack", "strike") for noun in nouns) else None


def _record(
    document: Document,
    line: Line,
    told: Told,
    name: str,
    of: str | None,
    bound: str | None,
    running: bool,
) -> Quantity:
    """The quantity of a told count."""
    count = told.count
    head: Token = line.tokens[count.first]
    span = (head.start + offset(head.raw, count.skip), line.tokens[count.after - 1].end)
    running = running or any(
        line.fold(at) == "منذ" for at in range(count.after, min(count.after + 16, line.after))
    )
    risen = told.measure in CASUALTIES and any(
        line.fold(at) in _RISEN for at in range(count.first - 8, count.first)
    )
    return Quantity(
        id=name,
        span=span,
        text=document.words(span),
        low=count.low,
        high=count.high,
        approx=count.approx,
        measure=told.measure,
        rule=f"{count.rule}/{told.count.noun.entry.id if told.count.noun else count.what}",
        of=of,
        period=bound,
        cumulative=running or risen or count.rule == "rank",
    )


STAGE = Stage(gives=QUANTITIES, needs=(TOKENS, SENTENCES, EXPRESSIONS, MENTIONS), run=quantities)
