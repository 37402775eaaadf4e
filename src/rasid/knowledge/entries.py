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
    """Words of the page's chrome: `whole` lines only, line `start`s, or `anywhere` in a short line."""

    where: Literal["whole", "start", "anywhere"] = "start"
    kind: Literal["boilerplate", "related", "caption", "byline", "embed"] = "boilerplate"


LEXICONS: dict[str, type[Entry]] = {
    "boilerplate": BoilerplateEntry,
}

__all__ = ["Act", "Approx", "Channel", "EventType", "Measure", "MentionKind"]
