"""What is compared in each layer. Every function takes a gold document, ours, and adds to a tally."""

from collections.abc import Iterable, Sequence
from typing import Any

from rasid.evaluate.align import entity_map, jaccard, pair
from rasid.evaluate.gold import GoldDocument, GoldItem
from rasid.evaluate.scores import Miss, Tally
from rasid.model.document import Document
from rasid.model.keys import (
    ATTRIBUTIONS,
    DATELINE,
    EVENTS,
    QUANTITIES,
    SEGMENTS,
    STEPS,
    TIMES,
)  # fmt: skip
from rasid.model.records import Attribution, Event, Step
from rasid.model.spans import Span, meet

CHROME = ("repeat", "related", "boilerplate", "byline", "caption")
_ROLES = ("actor", "recipient", "place")


class Comparison:
    """One document under comparison."""

    def __init__(self, gold: GoldDocument, document: Document, tally: Tally) -> None:
        self.gold, self.document, self.tally = gold, document, tally
        self.entities = entity_map(gold, document)

    def same(self, ours: str | None, wanted: str | None) -> bool:
        """Whether our entity is the gold one; nobody is nobody."""
        return wanted in self.entities.get(ours, ()) if ours and wanted else ours == wanted

    def miss(self, row: str, kind: str, span: Span, wanted: Any = "", given: Any = "") -> None:
        """Note something that cost points."""
        words = self.document.words(span)
        sentence = self.document.words(around(self.document.text, span))
        self.tally.misses.append(Miss(self.gold.id, row, kind, words, str(wanted), str(given), sentence))

    def found(
        self,
        row: str,
        gold: Sequence[GoldItem],
        ours: Sequence[Any],
        spans: Sequence[Span],
        least: float = 0.0,
    ) -> list[tuple[int, int]]:
        """Pairs that share characters (more than `least` of all they cover), counted in the row."""
        where = list(spans)
        pairs = overlapping(gold, where, least)
        self.tally.add(row, len(gold), len(ours), len(pairs))
        for i in set(range(len(gold))) - {i for i, _ in pairs}:
            self.miss(row, "missed", gold[i].span, gold[i].fields)
        for j in set(range(len(ours))) - {j for _, j in pairs}:
            self.miss(row, "spurious", where[j], "", ours[j])
        return pairs


def overlapping(gold: Sequence[GoldItem], spans: Sequence[Span], least: float = 0.0) -> list[tuple[int, int]]:
    """Pairs of a gold annotation and a span of ours that share more than `least` of all they cover."""
    return pair(gold, spans, lambda g, s: jaccard([g.span], [s]) or -1.0, max(least, 1e-9))


def contents(gold: Sequence[GoldItem], ours: Sequence[Attribution]) -> list[tuple[int, int]]:
    """Pairs of attributions by what is said, sharing at least 0.3 of it."""
    spans = [[part.span for part in attribution.content] for attribution in ours]
    return pair(gold, spans, lambda item, found: jaccard(item.spans[-_parts(item) :], found), 0.3)


def steps_alike(gold: Sequence[GoldItem], ours: Sequence[Step]) -> list[tuple[int, int]]:
    """Pairs of steps of one process and state whose evidence shares characters."""

    def alike(item: GoldItem, step: Step) -> float:
        same = (item.fields["process"], item.fields["state"]) == (step.process, step.state)
        return float(same and jaccard([item.span], [step.evidence.span]) > 0)

    return pair(gold, ours, alike, 1.0)


def around(text: str, span: Span, reach: int = 160) -> Span:
    """The line the span stands in, at most `reach` characters to either side."""
    start = max(text.rfind("\n", 0, span[0]) + 1, span[0] - reach)
    end = text.find("\n", span[1])
    return start, min(len(text) if end < 0 else end, span[1] + reach)


def compare(gold: GoldDocument, document: Document) -> Tally:
    """Every layer of one document."""
    tally = Tally()
    comparison = Comparison(gold, document, tally)
    for layer in (_published, _boilerplate, _times, _quantities, _attributions, _events, _steps):
        layer(comparison)
    return tally


def _published(c: Comparison) -> None:
    given = next(iter(c.document[DATELINE]), None)
    value = given.value if given else None
    if c.gold.published or value:
        c.tally.check("published", value == c.gold.published)
    if value != c.gold.published:
        c.miss("published", "wrong", (0, 0), c.gold.published, value)


def _boilerplate(c: Comparison) -> None:
    def characters(spans: Iterable[Span]) -> set[int]:
        return {i for a, b in spans for i in range(a, b) if not c.document.text[i].isspace()}

    ours = [segment.span for segment in c.document[SEGMENTS] if segment.kind in CHROME]
    wanted, given = characters(c.gold.boilerplate), characters(ours)
    c.tally.add("boilerplate", len(wanted), len(given), len(wanted & given))
    for span in ours:
        if not characters([span]) & wanted:
            c.miss("boilerplate", "spurious", span)
    for span in c.gold.boilerplate:
        if not characters([span]) & given:
            c.miss("boilerplate", "missed", span)


def _times(c: Comparison) -> None:
    gold, ours = c.gold.times, c.document[TIMES]
    pairs = c.found("times found", gold, ours, [time.span for time in ours])
    exact = sum(gold[i].span == ours[j].span for i, j in pairs)
    right = [(i, j) for i, j in pairs if str(gold[i].fields["value"]) == str(ours[j].value)]
    c.tally.add("times exact", len(gold), len(ours), exact)
    c.tally.add("times value", len(gold), len(ours), len(right))
    for i, j in pairs:
        if gold[i].span != ours[j].span:
            c.miss("times exact", "wrong", gold[i].span, gold[i].fields["text"], ours[j].text)
        if (i, j) not in right:
            c.miss("times value", "wrong", gold[i].span, gold[i].fields["value"], ours[j].value)


def _quantities(c: Comparison) -> None:
    gold, ours = c.gold.quantities, c.document[QUANTITIES]
    pairs = c.found("quantities found", gold, ours, [quantity.span for quantity in ours])
    hits = {"value": 0, "measure": 0}
    for i, j in pairs:
        wanted = gold[i].fields
        if (wanted.get("low"), wanted.get("high")) == (ours[j].low, ours[j].high):
            hits["value"] += 1
        else:
            c.miss("quantities value", "wrong", gold[i].span, wanted, ours[j])
        if wanted.get("measure") == ours[j].measure:
            hits["measure"] += 1
        else:
            c.miss("quantities measure", "wrong", gold[i].span, wanted["measure"], ours[j].measure)
    for row, count in hits.items():
        c.tally.add(f"quantities {row}", len(gold), len(ours), count)


def _attributions(c: Comparison) -> None:
    gold, ours = c.gold.attributions, c.document[ATTRIBUTIONS]
    pairs = contents(gold, ours)
    c.tally.add("attributions content@0.3", len(gold), len(ours), len(pairs))
    shares = {
        (i, j): jaccard(gold[i].spans[-_parts(gold[i]) :], [part.span for part in ours[j].content])
        for i, j in pairs
    }
    close = sum(share >= 0.8 for share in shares.values())
    c.tally.add("attributions content@0.8", len(gold), len(ours), close)
    cues = [attribution.cue.span for attribution in ours]
    c.found("attributions cue", gold, ours, cues)
    for i in set(range(len(gold))) - {i for i, _ in pairs}:
        c.miss("attributions content", "missed", gold[i].span, gold[i].fields)
    for j in set(range(len(ours))) - {j for _, j in pairs}:
        c.miss("attributions content", "spurious", cues[j], "", ours[j])
    for i, j in pairs:
        if shares[i, j] < 0.8:
            given = " … ".join(part.text for part in ours[j].content)
            c.miss("attributions content@0.8", "wrong", gold[i].span, gold[i].fields["content"], given)
        _matched_attribution(c, gold[i], ours[j])


def _parts(item: GoldItem) -> int:
    content = item.fields["content"]
    return len(content) if isinstance(content, list) else 1


def _matched_attribution(c: Comparison, gold: GoldItem, ours: Attribution) -> None:
    wanted, hops = gold.fields.get("chain") or [], [hop.entity for hop in ours.chain]
    fields, known = gold.fields, ours.identification
    whole = len(hops) == len(wanted) and all(c.same(a, b) for a, b in zip(hops, wanted, strict=True))
    inner = c.same(hops[-1] if hops else None, wanted[-1] if wanted else None)
    checks = {
        "source": (c.same(ours.source_entity, fields.get("source_ref")), fields.get("source_ref"), ours.source_entity),
        "chain": (whole, wanted, hops),
        "innermost hop": (inner, wanted[-1:], hops[-1:]),
        "form": (fields["form"] == ours.form, fields["form"], ours.form),
        "act": (fields["act"] == ours.act, fields["act"], ours.act),
        "channel": (fields.get("channel") == ours.channel, fields.get("channel"), ours.channel),
        "identification": (fields["identification"] == known, fields["identification"], known),
    }  # fmt: skip
    for name, (right, want, given) in checks.items():
        c.tally.check(f"attributions {name}", right)
        if not right:
            c.miss(f"attributions {name}", "wrong", gold.span, want, given)


def _events(c: Comparison) -> None:
    gold, ours = c.gold.events, c.document[EVENTS]
    pairs = c.found("events trigger", gold, ours, [event.trigger.span for event in ours])
    typed = [(i, j) for i, j in pairs if gold[i].fields["type"] == ours[j].type]
    c.tally.add("events typed", len(gold), len(ours), len(typed))
    for i, j in pairs:
        if (i, j) not in typed:
            c.miss("events typed", "wrong", gold[i].span, gold[i].fields["type"], ours[j].type)
        _matched_event(c, gold[i], ours[j])


def _matched_event(c: Comparison, gold: GoldItem, ours: Event) -> None:
    for role in _ROLES:
        wanted, given = list(gold.fields.get(role) or []), list(getattr(ours, role))
        hits = len(pair(wanted, given, lambda w, g: float(c.same(g, w)), 1.0))
        c.tally.add(f"events {role}", len(wanted), len(given), hits)
        if hits < max(len(wanted), len(given)):
            c.miss(f"events {role}", "wrong", gold.span, wanted, given)
    wanted_time = gold.fields.get("time")
    given_time = next((time.span for time in c.document[TIMES] if time.id == ours.time), None)
    gold_time = next((item.span for item in c.gold.times if item.fields["text"] == wanted_time), None)
    right = gold_time == given_time or bool(gold_time and given_time and meet(gold_time, given_time))
    spans = {q.id: q.span for q in c.document[QUANTITIES]}
    tolls = [
        item.span
        for item in c.gold.quantities
        if item.fields["text"] in (gold.fields.get("casualties") or [])
    ]
    given_tolls = [spans[name] for name in ours.casualties]
    met = len(pair(tolls, given_tolls, lambda a, b: float(meet(a, b)), 1.0))
    c.tally.add("events casualties", len(tolls), len(given_tolls), met)
    checks = {"time": (right, wanted_time, given_time and c.document.words(given_time)),
              "modality": (gold.fields["modality"] == ours.modality, gold.fields["modality"], ours.modality),
              "mode": (gold.fields.get("mode") == ours.mode, gold.fields.get("mode"), ours.mode)}  # fmt: skip
    for name, (good, want, given_value) in checks.items():
        c.tally.check(f"events {name}", good)
        if not good:
            c.miss(f"events {name}", "wrong", gold.span, want, given_value)


def _steps(c: Comparison) -> None:
    gold, ours = c.gold.steps, c.document[STEPS]
    pairs = steps_alike(gold, ours)
    c.tally.add("steps", len(gold), len(ours), len(pairs))
    parties = sum(c.same(ours[j].party, gold[i].fields.get("party")) for i, j in pairs)
    c.tally.add("steps party", len(pairs), len(pairs), parties)
    for i in set(range(len(gold))) - {i for i, _ in pairs}:
        c.miss("steps", "missed", gold[i].span, gold[i].fields)
    for j in set(range(len(ours))) - {j for _, j in pairs}:
        c.miss("steps", "spurious", ours[j].evidence.span, "", ours[j])
