"""An occurrence in words of the interface: what it is, where and when, and how well each is known."""

from collections.abc import Iterable, Iterator

from rasid.model.fusion.links import Link, Reason
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.fusion.origins import Origins, Voice
from rasid.model.records import Attribution
from rasid.web.manner import Manner
from rasid.web.names import Names
from rasid.web.words import words

STRONG = 2.0  # bits from which a part of a score speaks strongly
TARGETED = ("ASSAULT", "COERCE", "SANCTION", "THREATEN", "PROTEST")  # types that say on whom
SHOWN = 3  # names in a heading


class Happening:
    """Tells of occurrences."""

    def __init__(self, m: Manner, names: Names) -> None:
        self.m, self.names = m, names

    def deed(self, one: Occurrence) -> str:
        """What it is: its mode where it has one, else its type."""
        key = f"deed.{one.mode}"
        return (
            self.m.word(key) if one.mode and key in words(self.m.language) else self.m.value("type", one.type)
        )

    def heading(self, one: Occurrence) -> str:
        """«Air strike on … in …, 26 August 2024», with what is not known left to the facts below it."""
        parts = [
            self.deed(one),
            self.m.word("occurrences.onto", who=self.people(one, one.recipients))
            if one.type in TARGETED and one.recipients
            else "",
        ]
        where, when = self.place(one), self.m.day(one.first_day)
        parts.append(
            self.m.word("occurrences.in", place=where) if where else self.m.word("occurrences.nowhere")
        )
        head = " ".join(part for part in parts if part)
        day = (
            self.m.word("occurrences.on_day", day=when)
            if one.first_day
            else self.m.word("occurrences.no_day")
        )
        return f"{head}{self.m.word('desk.list')}{day}"

    def people(self, one: Occurrence, entities: Iterable[str], most: int = SHOWN) -> str:
        """Names of parties, and how many more there are."""
        given = list(entities)
        shown = [self.party(one, entity) for entity in given[:most]]
        if len(given) > most:
            shown.append(self.m.word("occurrences.more_parties", count=len(given) - most))
        return self.m.listed(shown)

    def party(self, one: Occurrence, entity: str) -> str:
        """The name of a party, which a document of it may know alone."""
        return self.names.within(entity, dict.fromkeys(report.event.document for report in one.reports))

    def place(self, one: Occurrence) -> str | None:
        """The place's name, None where none is told."""
        where = one.where
        if where.entity is None:
            return where.name
        found = self.party(one, where.entity)
        return found or where.name

    def when(self, one: Occurrence) -> str:
        """Its days, as narrow as they are known."""
        if one.first_day is None:
            return self.m.word("occurrences.no_day")
        same = one.last_day in (None, one.first_day)
        return self.m.day(one.first_day) if same else self.m.day(f"{one.first_day}/{one.last_day}")

    def interval(self, found: Origins) -> str:
        """How many independent origins: «2», or «2 to 5»."""
        if found.low == found.high:
            return self.m.number(found.low)
        return self.m.word("occurrences.interval", low=found.low, high=found.high)

    def voice(self, voice: Voice) -> str:
        """Who an origin is."""
        if voice.entity is None:
            return self.m.word("occurrences.voice_unnamed")
        return self.names(voice.entity, voice.members[0].document)

    def merge(self, reason: Reason) -> str:
        """Why two sources are one origin."""
        key = f"occurrences.merge.{reason.rule}"
        return self.m.word(key) if key in words(self.m.language) else reason.words

    def chain(self, said: Attribution | None, document: str) -> list[str]:
        """Who says so, the outermost first."""
        hops = said.chain if said else ()
        return [self.names(hop.entity, document) for hop in hops if hop.entity]

    def parts(self, link: Link) -> Iterator[tuple[str, str, float | None]]:
        """The parts of a score: what is compared, how it speaks, in bits."""
        for name, bits in link.parts.items():
            yield self.m.word(f"occurrences.part.{name}"), self.weight(bits), bits

    def silent(self, link: Link) -> str:
        """What of a score one of the two does not tell."""
        return self.m.word("desk.list").join(
            self.m.word(f"occurrences.part.{name}") for name, bits in link.parts.items() if bits is None
        )

    def weight(self, bits: float | None) -> str:
        """How a part speaks, in words."""
        if not bits:
            return self.m.word("occurrences.weight.nothing")
        strong = "strong_" if abs(bits) >= STRONG else ""
        return self.m.word(f"occurrences.weight.{strong}{'for' if bits > 0 else 'against'}")


def modalities(one: Occurrence, found: Origins) -> tuple[list[str], list[tuple[Voice, dict[str, int]]]]:
    """How each voice tells of it: the modalities there are, and the counts by voice, the most reports first."""
    by_ref = {report.event: report.modality for report in one.reports}
    rows = []
    for voice in found.voices:
        counts: dict[str, int] = {}
        for ref in voice.members:
            if ref in by_ref:
                counts[by_ref[ref]] = counts.get(by_ref[ref], 0) + 1
        rows.append((voice, counts))
    rows.sort(key=lambda row: -sum(row[1].values()))
    return sorted(one.modality, key=lambda name: -one.modality[name]), rows
