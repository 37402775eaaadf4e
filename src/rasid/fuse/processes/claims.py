"""Claims: the steps, deadlines and assaults of a reading, each filed under its process and the two sides."""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from rasid.fuse.days import first_day
from rasid.fuse.processes.authority import Voices, believed
from rasid.fuse.processes.deadlines import deadline
from rasid.fuse.processes.machines import machine
from rasid.fuse.processes.sides import Sides
from rasid.fuse.voices import names_of, voice
from rasid.knowledge import Knowledge
from rasid.model.fusion.links import Quoted, Ref
from rasid.model.fusion.processes import Assault, Deadline, HeldStep
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Event, Process, Step

_OTHER: dict[Process, Process] = {"negotiation": "withdrawal", "withdrawal": "negotiation"}
_LEAVING = frozenset(("announced", "begun", "partial", "completed", "postponed"))
_DONE = frozenset(("occurred", "ongoing", "claimed", "alleged"))
_GRANTED = frozenset(("bound", "reported_bound", "accepted", "declared", "in_effect", "renewed"))


class ProcessClaim(msgspec.Struct, frozen=True):
    """One step, deadline or assault of the process between some sides; `broker` made it without fighting in it."""

    ref: Ref
    process: Process
    sides: tuple[str, ...]
    step: HeldStep | None = None
    deadline: Deadline | None = None
    assault: Assault | None = None
    broker: str | None = None


def blocks(claim: ProcessClaim) -> tuple[str, ...]:
    """The process and its sides; one whose sides nobody tells stays in its document."""
    return (f"{claim.process}|{'|'.join(claim.sides) or f'document {claim.ref.document}'}",)


def claims(reading: Reading, know: Knowledge) -> Iterator[ProcessClaim]:
    """Everything of a reading that a process is made of."""
    return _Claims(reading, know).all()


class _Claims:
    """A reading, asked for claims."""

    def __init__(self, reading: Reading, know: Knowledge) -> None:
        self._reading, self._know = reading, know
        self._document = reading.document
        self._sides, self._voices = Sides(reading, know), Voices(reading, know)
        self._names = names_of(reading.entities)
        self._said = {one.id: one for one in reading.attributions}
        self._foes = self._fights()
        self._usual = {process: self._common(process) for process in {step.process for step in reading.steps}}

    def all(self) -> Iterator[ProcessClaim]:
        """Steps in text order, then deadlines, then assaults."""
        steps = [self._step(step) for step in self._reading.steps]
        yield from steps
        told = {claim.ref: claim for claim in steps}
        by_attribution = {
            s.attribution: told[Ref(self._document.id, s.id)] for s in reversed(self._reading.steps)
        }
        for said in self._reading.attributions:
            found = deadline(self._reading, said)
            if found:
                yield self._deadline(found, said, by_attribution.get(said.id))
        for event in self._reading.events:
            yield from self._assaults(event)

    # steps

    def _step(self, step: Step) -> ProcessClaim:
        said = self._said.get(step.attribution or "")
        sides, broker = self._between(step)
        truce = step.process == "truce"
        party = self._sides.actor(step.party, said, truce)
        local = step.party and step.party not in self._know.world.entries
        if broker and party and self._sides.of(step.party, said) == broker and step.state in _GRANTED:
            party = self._bound(step, sides) or party
        authority = self._voices.authority(step, party, sides, said)
        known = self._document.published.value
        told = (said.uttered if said else None) or known
        held = HeldStep(
            ref=Ref(self._document.id, step.id),
            state=believed(step.process, step.state, authority),
            party=party or (f"{self._document.id}/{step.party}" if local else step.party),
            valid=self._valid(step, told),
            known=known,
            outlet=self._document.outlet,
            holders=tuple(hop.entity for hop in said.chain if hop.entity) if said else (),
            authority=authority,
            quoted=Quoted(self._document.id, step.evidence.span, step.evidence.text),
            side=self._sides.of(party, said) if party else None,
            voice=voice(said, self._names),
        )
        return ProcessClaim(held.ref, step.process, sides, step=held, broker=broker)

    def _valid(self, step: Step, told: str | None) -> str | None:
        """The day the step is told for; what is asked, set or declared for a day to come holds from now."""
        wish = machine(step.process, step.state).polarity(step.state) == "wishes"
        day, now = first_day(step.date), first_day(told)
        return told if wish or day is None or (now and day > now) else step.date

    def _bound(self, step: Step, sides: tuple[str, ...]) -> str | None:
        """Of what a government agreed with armed groups about others, the commitment is the groups'."""
        names = (self._sides.actor(name, None, True) for name in step.parties)
        return next((name for name in names if name and self._sides.of(name) in sides), None)

    def _between(self, step: Step) -> tuple[tuple[str, ...], str | None]:
        """The sides of a step, and the broker among those it names."""
        said = self._said.get(step.attribution or "")
        found = self._named(step)
        broker = self._broker(found) if step.process == "truce" else None
        if broker:
            fighters = [name for name in found if name != broker]
            return self._pair(fighters, self._foes[fighters[0]]), broker
        if len(found) == 2:
            return tuple(sorted(self._met(found) if step.process == "truce" else found)), None
        for usual in (self._usual.get(step.process), self._usual.get(_OTHER.get(step.process, step.process))):
            if usual and (set(usual) <= set(found) or (set(found) <= set(usual) if found else True)):
                return usual, None
        if step.process == "truce":
            return self._pair(found, self._foes.get(found[0], Counter()) if found else Counter()), None
        speaker = self._sides.of(said.source_entity) if said else None
        home = self._sides.country(speaker) if speaker else None
        return self._pair([*found, *([home] if home else [])], Counter()), None

    def _met(self, named: Sequence[str]) -> list[str]:
        """The two sides; where the second is only the country of one the first fights, that one."""
        first, second = named
        foes = self._foes.get(first, Counter())
        there = [
            foe
            for foe, count in foes.most_common()
            if self._sides.country(foe) == second and count > foes[second]
        ]
        return [first, there[0] if there else second]

    def _pair(self, named: Sequence[str], foes: "Counter[str]") -> tuple[str, ...]:
        """The first side with the second, or with whom it fights most."""
        others = [name for name in named[1:] if name != named[0]] or [name for name, _ in foes.most_common(1)]
        return tuple(sorted({*named[:1], *others[:1]}))

    def _named(self, step: Step) -> list[str]:
        """The sides a step names, the party first; in a withdrawal a group stands for the country it is in."""
        said = self._said.get(step.attribution or "")
        truce = step.process == "truce"
        names = (self._sides.of(name, said, truce) for name in (step.party, *step.parties))
        found = list(dict.fromkeys(name for name in names if name))
        if step.process != "withdrawal":
            return found
        homes = list(dict.fromkeys(self._sides.country(name) or name for name in found))
        leaves = step.state in _LEAVING and found[:1] == [self._sides.of(step.party, said)]
        return found if leaves and len(homes) < 2 else homes

    def _broker(self, named: Sequence[str]) -> str | None:
        """The government of an armed side's own country, where that side fights others and not it.

        A truce is between those who shoot at one another: what a government agrees with groups on its soil
        about attacks on a third party is the groups' truce with that party.
        """
        for group in named:
            home = self._sides.country(group)
            foes = self._foes.get(group)
            if home and home != group and home in named and foes and foes.most_common(1)[0][0] != home:
                return home if len(named) == 2 else None
        return None

    def _fights(self) -> dict[str, "Counter[str]"]:
        """How often each side fights each other: assaults, and truces between two."""
        found: dict[str, Counter[str]] = {}
        pairs = [
            pair for event in self._reading.events if event.type == "ASSAULT" for pair in self._pairs(event)
        ]
        for step in self._reading.steps:
            named = self._named(step) if step.process == "truce" else []
            home = {self._sides.country(name) for name in named}
            if len(named) == 2 and not (set(named) & home and len(home) == 1):
                pairs.append((named[0], named[1]))
        for one, other in pairs:
            found.setdefault(one, Counter())[other] += 1
            found.setdefault(other, Counter())[one] += 1
        return found

    def _common(self, process: Process) -> tuple[str, ...] | None:
        """The pair of sides that most steps of a process name."""
        counts: Counter[tuple[str, ...]] = Counter()
        for step in self._reading.steps:
            named = self._named(step) if step.process == process else []
            if len(named) == 2 and not (process == "truce" and self._broker(named)):
                counts[tuple(sorted(named))] += 1
        return counts.most_common(1)[0][0] if counts else None

    # deadlines and assaults

    def _deadline(self, found: Deadline, said: Attribution, step: ProcessClaim | None) -> ProcessClaim:
        ref = Ref(self._document.id, said.id)
        names = [self._sides.of(name, said) for name in (found.set_by, *found.set_to)]
        kinds = {(event.type, event.mode) for event in self._reading.events if event.attribution == said.id}
        process: Process = "negotiation"
        if ("RETREAT", "withdraw") in kinds:
            process = "withdrawal"
            names = [self._sides.country(name) or name if name else None for name in names]
        elif ("RETREAT", "ceasefire") in kinds:
            process = "truce"
        sides = tuple(sorted({name for name in names[:2] if name}))
        if step:
            process, sides = step.process, step.sides
        return ProcessClaim(ref, process, sides, deadline=msgspec.structs.replace(found, ref=ref))

    def _assaults(self, event: Event) -> Iterator[ProcessClaim]:
        if event.type != "ASSAULT" or event.modality not in _DONE or event.same_as:
            return
        day = first_day(event.value)
        known = self._document.published.value
        for by, on in self._pairs(event)[:1]:
            ref = Ref(self._document.id, event.id)
            quoted = Quoted(self._document.id, event.trigger.span, event.trigger.text)
            told = Assault(
                ref,
                by,
                on,
                day.isoformat() if day else known,
                known,
                event.modality,
                self._document.outlet,
                quoted,
            )
            yield ProcessClaim(ref, "truce", tuple(sorted((by, on))), assault=told)

    def _pairs(self, event: Event) -> list[tuple[str, str]]:
        """Who attacks whom, by sides; where nobody is told to be hit, the owner a base is named after."""
        said = self._said.get(event.attribution or "")
        bases = [name for name in event.place if name not in self._know.world.entries]
        by = [self._sides.of(name, said) for name in event.actor]
        on = [self._sides.of(name, said) for name in event.recipient or bases]
        return [(one, other) for one in by for other in on if one and other and one != other]
