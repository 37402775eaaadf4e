"""What an entry of each lexicon holds. A lexicon is `data/language/<name>.yaml`; LEXICONS lists them all."""

from typing import Literal

import msgspec

from rasid.model.records import Act, Approx, Channel, EventType, MentionKind, Measure
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

    A `section` heading takes the lines below it, up to the next line of prose.
    """

    where: Literal["whole", "start", "anywhere", "section"] = "start"
    kind: Literal["boilerplate", "related", "caption", "byline", "embed"] = "boilerplate"


Complement = Literal["object", "bi", "ila", "ala", "an", "min", "fi", "li"]
CueFrame = Literal["say", "linked", "preposition", "relative", "document", "noun"]


class CueEntry(Entry, frozen=True, kw_only=True):
    """Words that may hand a statement to a speaker.

    `takes` names what may carry the content beside a clause with أن and a quote: a direct object or a
    preposition; `acts` gives another act after one of them; of `needs` one word must follow in the clause.
    """

    act: Act = "assert"
    frame: CueFrame = "say"
    takes: tuple[Complement, ...] = ()
    acts: dict[Complement, Act] = {}
    needs: tuple[str, ...] = ()
    channel: Channel | None = None
    homograph: bool = False

    def accepts(self, part: str, cut: Cut) -> bool:
        """Verbs take no first person object and no future; other forms only و and ف before them."""
        if part in ("perfect", "imperfect"):
            return cut.pro in _REPORTING[part] and cut.en in ("", "ه", "ها", "هم")
        return cut.pro in _PARTICLES and (not cut.en or part == "form" and cut.en == "ا")


_REPORTING = {"perfect": frozenset(("", "و", "ف")), "imperfect": frozenset(("", "و", "ف", "ل", "ول", "فل"))}

LEXICONS: dict[str, type[Entry]] = {
    "boilerplate": BoilerplateEntry,
    "cues": CueEntry,
}

__all__ = ["Act", "Approx", "Channel", "EventType", "Measure", "MentionKind"]
