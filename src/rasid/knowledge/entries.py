"""What an entry of each lexicon holds. A lexicon is `data/language/<name>.yaml`; LEXICONS lists them all."""

from typing import Literal

import msgspec

from rasid.model.records import (
    Act,
    Approx,
    Channel,
    EventType,
    Measure,
    MentionForm,
    MentionKind,
    Modality,
    TimeMod,
)  # fmt: skip
from rasid.model.words import Cut

_PARTICLES = frozenset(("", "و", "ف"))
_VERBAL = frozenset(("", "و", "ف", "س", "وس", "فس", "ل", "ول", "فل"))


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An entry of a lexicon and the forms it is found by.

    `forms` are words or phrases as they stand; `verbs` are "perfect imperfect" pairs and `participles`
    masculine singulars, both inflected by the loader. `part` of a match is `form`, `perfect`, `imperfect` or
    `participle`.
    """

    id: str
    forms: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    note: str | None = None

    def accepts(self, part: str, cut: Cut) -> bool:
        """Whether this form may stand with these clitics: verbs take particles only, other forms any."""
        if part in ("perfect", "imperfect"):
            return cut.pro in _VERBAL and cut.en != "ي"
        if part == "participle":
            return cut.pro in _PARTICLES
        return True


class BareEntry(Entry, frozen=True, kw_only=True):
    """An entry whose forms take no clitic but a leading و or ف."""

    def accepts(self, part: str, cut: Cut) -> bool:
        """Only و and ف before it, nothing after."""
        return cut.pro in _PARTICLES and not cut.en


class BoilerplateEntry(BareEntry, frozen=True, kw_only=True):
    """Words of the page's chrome: `whole` lines only, line `start`s, or `anywhere` in a short line.

    A `section` heading takes the lines below it, up to the next line of prose; a `tail` begins within a line
    and takes the rest of it.
    """

    where: Literal["whole", "start", "anywhere", "section", "tail"] = "start"
    kind: Literal["boilerplate", "related", "caption", "byline", "embed"] = "boilerplate"


Complement = Literal["object", "bi", "ila", "ala", "an", "min", "fi", "li"]
CueFrame = Literal["say", "linked", "preposition", "relative", "document", "noun"]


class CueEntry(Entry, frozen=True, kw_only=True):
    """Words that may hand a statement to a speaker.

    `takes` names what may carry the content beside a clause with أن and a quote: a direct object or a
    preposition; `acts` gives another act after one of them; of `needs` one word must follow in the clause.
    A verb that `inverts` may stand behind or within what was said.
    A verb that `addresses` has a person or party as its object before the content («اتهم فلانا بـ»).
    """

    act: Act = "assert"
    frame: CueFrame = "say"
    takes: tuple[Complement, ...] = ()
    acts: dict[Complement, Act] = {}
    needs: tuple[str, ...] = ()
    channel: Channel | None = None
    homograph: bool = False
    addresses: bool = False
    inverts: bool = False

    def accepts(self, part: str, cut: Cut) -> bool:
        """Verbs take no first person object and no future; other forms only و and ف before them."""
        if part in ("perfect", "imperfect"):
            return cut.pro in _REPORTING[part] and cut.en in ("", "ه", "ها", "هم")
        return cut.pro in _PARTICLES and (not cut.en or cut.en == "ا" and self.frame not in ("say", "linked"))


_REPORTING = {"perfect": frozenset(("", "و", "ف")), "imperfect": frozenset(("", "و", "ف", "ل", "ول", "فل"))}


class NounEntry(Entry, frozen=True, kw_only=True):
    """A common noun that heads a mention. It takes conjunctions, prepositions, the article and possessives."""

    def accepts(self, part: str, cut: Cut) -> bool:
        """No future particle before it; of possessives only those of the third person."""
        return "س" not in cut.pro and cut.en in _OWNED


class InstitutionEntry(NounEntry, frozen=True, kw_only=True):
    """A body of a state or place. `bare`: what a definite one without owner is.

    anaphor: the last one, or that of the document's main state; seen: only the last one; owned, adjective, never:
    no mention without an owner (told by an adjective).
    """

    kind: MentionKind
    bare: Literal["anaphor", "seen", "owned", "adjective", "never"] = "anaphor"
    form: MentionForm = "name"


class HeadEntry(NounEntry, frozen=True, kw_only=True):
    """A common noun before a proper name, and the kind of thing it names."""

    kind: MentionKind


class RoleEntry(NounEntry, frozen=True, kw_only=True):
    """A post, rank or calling. `unnamed`: what the words are when no name stands with them."""

    unnamed: Literal["office", "person", "anonymous", "title"] = "office"


class AnonymousEntry(NounEntry, frozen=True, kw_only=True):
    """The head of an unnamed source. `needs` a description, an owner, or no article, to be one at all.

    `never` lists following words that make it something else («مصدر قلق»).
    """

    kind: MentionKind
    needs: Literal["description", "indefinite", "owned", "plural"] | None = None
    never: tuple[str, ...] = ()


class DocumentEntry(NounEntry, frozen=True, kw_only=True):
    """A document that may be quoted."""

    kind: MentionKind = "document"


class PopulationEntry(NounEntry, frozen=True, kw_only=True):
    """Kinds of people. `needs` owned: no mention without an owner."""

    kind: MentionKind
    needs: Literal["owned"] | None = None


class WeaponEntry(NounEntry, frozen=True, kw_only=True):
    """A weapon. `mode`: the PLOVER mode of an assault made with it."""

    kind: MentionKind = "weapon"
    mode: str | None = None


_OWNED = frozenset(("", "ا", "ه", "ها", "هم", "هما"))


class FormulaEntry(Entry, frozen=True, kw_only=True):
    """A noun that says where words were spoken, and the channel that makes of them, if any."""

    channel: Channel | None = None

    def accepts(self, part: str, cut: Cut) -> bool:
        """After a preposition, written apart or onto it, as it stands."""
        return cut.pro in ("", "ب", "ل", "و") and cut.en in ("", "ا")


Sense = Literal[
    "act", "toll", "counted", "talk", "loose", "bare", "placed", "reply", "accident", "light", "name"
]
Party = Literal["actor", "recipient", "both", "either"]


class TurnOfPhrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another reading of a trigger, when one of the words of `needs` stands near it."""

    type: EventType
    needs: tuple[str, ...]
    mode: str | None = None
    sense: Sense = "act"
    subject: Party = "actor"


class TriggerEntry(Entry, frozen=True, kw_only=True):
    """Words that name an event: `type` and `mode` are PLOVER's, None when only a turn of phrase makes it one.

    `idafa` is what the owner of the noun is in the event, `subject` what the subject of the verb is. Of `needs`
    (nouns) or `verb_needs` one word must stand near; no word of `never` may follow. `sense` is explained in the file.
    """

    type: EventType | None = None
    mode: str | None = None
    sense: Sense = "act"
    idafa: Party = "actor"
    subject: Party = "actor"
    needs: tuple[str, ...] = ()
    verb_needs: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    turns: tuple[TurnOfPhrase, ...] = ()

    def accepts(self, part: str, cut: Cut) -> bool:
        """Verbs take particles and objects; of short nouns only the article and a certain preposition come off."""
        if part in ("perfect", "imperfect"):
            return cut.pro in _VERBAL and cut.en not in ("ي", "ا")
        return len(cut.stem) > 3 or (cut.pro[-1:] not in ("ك", "س") and (cut.pro[-1:] != "ف" or not cut.en))


class MarkerEntry(BareEntry, frozen=True, kw_only=True):
    """Words that say whether an event happened: `modality` holds for triggers that follow within `reach` words.

    `part` keeps it to verbs or to nouns; `stands` says where the marker is: before the trigger, or after it.
    """

    modality: Modality
    reach: int = 3
    part: Literal["any", "verb", "noun"] = "any"
    stands: Literal["before", "after", "either"] = "before"


class MeasureEntry(NounEntry, frozen=True, kw_only=True):
    """A noun that is counted; without `measure` a number before it is no quantity (times, ages, calibres).

    The loader makes the duals of the `singulars`; `duals` adds those no rule makes.
    """

    measure: Measure | None = None
    singulars: tuple[str, ...] = ()
    duals: tuple[str, ...] = ()


class ApproximatorEntry(Entry, frozen=True, kw_only=True):
    """Words that say how exact a number is.

    `place`: before it, before or after it, before two joined by و, before a plural instead of a number; after
    a `name` a number counts nothing («القناة 12»).
    """

    approx: Approx | None = None
    place: Literal["before", "both", "between", "several", "name"] = "before"

    def accepts(self, part: str, cut: Cut) -> bool:
        """Particles and prepositions before it, nothing after."""
        return not cut.en and "ا" not in cut.pro and "س" not in cut.pro


class TollEntry(NounEntry, frozen=True, kw_only=True):
    """Words that say what befell the people counted; a `tally` names a total that may stand far from its number."""

    measure: Measure
    tally: bool = False

    def accepts(self, part: str, cut: Cut) -> bool:
        """Verbs take particles and objects, nouns the clitics of nouns; a verb of three letters may be its noun."""
        verbal = part in ("perfect", "imperfect") and Entry.accepts(self, part, cut)
        nominal = (part != "imperfect" and len(cut.stem) == 3) or part == "form"
        return verbal or (nominal and NounEntry.accepts(self, part, cut))


TimeRole = Literal[
    "month", "weekday", "unit", "part", "deictic", "direction", "same", "this", "that", "edge", "hour", "vague",
    "set", "every", "several", "few", "half", "clock", "approx", "pair", "era", "season", "decade", "future",
]  # fmt: skip


class TimeEntry(Entry, frozen=True, kw_only=True):
    """A word of time and its `role` in an expression. `shift` counts days, or units for a direction.

    A `weak` direction also has other meanings; `ref` is a vague reference (PAST_REF), `value` a final value.
    """

    role: TimeRole
    shift: int = 0
    part: str | None = None
    mod: TimeMod | None = None
    ref: str | None = None
    value: str | None = None
    weak: bool = False

    def accepts(self, part: str, cut: Cut) -> bool:
        """Conjunctions, prepositions and the article before it (before very short words none), tanwin after."""
        if cut.en not in ("", "ا") or "س" in cut.pro:
            return False
        return len(cut.stem) > 2 or cut.pro in ("", "و", "ال")


class MonthEntry(TimeEntry, frozen=True, kw_only=True):
    """The name of a month; a `doubtful` one is also another word."""

    number: int
    role: TimeRole = "month"
    calendar: Literal["gregorian", "hijri"] = "gregorian"
    doubtful: bool = False


class WeekdayEntry(TimeEntry, frozen=True, kw_only=True):
    """The name of a day of the week; Monday is 1."""

    number: int
    role: TimeRole = "weekday"


class UnitEntry(TimeEntry, frozen=True, kw_only=True):
    """A unit of time: its ISO 8601 letter, with T before those of a clock; E a decade, C a century."""

    unit: Literal["TS", "TM", "TH", "D", "W", "M", "Y", "E", "C"]
    count: Literal["one", "two", "many"]
    role: TimeRole = "unit"


class DaypartEntry(TimeEntry, frozen=True, kw_only=True):
    """A part of the day by its TIMEX code."""

    role: TimeRole = "part"


Subject = Literal["truce", "negotiation", "withdrawal", "stay", "hostilities", "resolution"]


class TopicEntry(NounEntry, frozen=True, kw_only=True):
    """What a process is called. `needs`: the neighbour a weak word must have; none of `never` may follow."""

    subject: Subject
    needs: (
        Literal["settled", "forces", "conflict", "troops", "military", "round", "stage", "accord"] | None
    ) = None
    never: tuple[str, ...] = ()

    def accepts(self, part: str, cut: Cut) -> bool:
        """Verbs take particles, nouns the clitics of nouns."""
        return Entry.accepts(self, part, cut) if part != "form" else NounEntry.accepts(self, part, cut)


class MoveEntry(NounEntry, frozen=True, kw_only=True):
    """Words that say what became of a process: its state by the topic's subject. An adjective `stands` after it."""

    states: dict[Subject, str]
    stands: Literal["either", "after"] = "either"
    never: tuple[str, ...] = ()

    def accepts(self, part: str, cut: Cut) -> bool:
        """Verbs take particles and objects, nouns the clitics of nouns."""
        return Entry.accepts(self, part, cut) if part != "form" else NounEntry.accepts(self, part, cut)


class LandmarkEntry(Entry, frozen=True, kw_only=True):
    """A day (ISO 8601) that is named without its year; one of the words `near` must stand in its sentence."""

    day: str
    near: tuple[str, ...]


class VariantEntry(NounEntry, frozen=True, kw_only=True):
    """Spellings and names of one thing among which outlets choose: texts are compared as if all wrote the same.

    `inside` are letters within a word; the first of them stands for all.
    """

    inside: tuple[str, ...] = ()

    def accepts(self, part: str, cut: Cut) -> bool:
        """Verbs take particles, nouns the clitics of nouns."""
        return Entry.accepts(self, part, cut) if part != "form" else NounEntry.accepts(self, part, cut)


LEXICONS: dict[str, type[Entry]] = {
    "landmarks": LandmarkEntry,
    "times": TimeEntry,
    "months": MonthEntry,
    "weekdays": WeekdayEntry,
    "units": UnitEntry,
    "dayparts": DaypartEntry,
    "approximators": ApproximatorEntry,
    "measures": MeasureEntry,
    "tolls": TollEntry,
    "boilerplate": BoilerplateEntry,
    "cues": CueEntry,
    "formulas": FormulaEntry,
    "openers": BareEntry,
    "adjectives": Entry,
    "anonymous": AnonymousEntry,
    "documents": DocumentEntry,
    "heads": HeadEntry,
    "institutions": InstitutionEntry,
    "particles": Entry,
    "populations": PopulationEntry,
    "roles": RoleEntry,
    "weapons": WeaponEntry,
    "triggers": TriggerEntry,
    "modality": MarkerEntry,
    "processes": TopicEntry,
    "moves": MoveEntry,
    "variants": VariantEntry,
}

__all__ = ["Act", "Approx", "Channel", "EventType", "Measure", "MentionKind"]
