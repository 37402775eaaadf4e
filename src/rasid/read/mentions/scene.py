"""The scene: one document's words, what the knowledge finds in them, and the phrases built so far."""

from collections.abc import Sequence
from typing import Any

from rasid.arabic.fold import fold, offset
from rasid.knowledge import Knowledge
from rasid.knowledge.entries import HeadEntry, InstitutionEntry, NounEntry, RoleEntry
from rasid.knowledge.world import Alias
from rasid.match.phrases import Match
from rasid.model.records import MentionForm, MentionKind
from rasid.model.spans import Span
from rasid.model.words import Token

OPEN = frozenset("«“„\"({'‘")
CLOSE = {"«": "»", "“": "”", "„": "“", '"': '"', "(": ")", "{": "}", "'": "'", "‘": "’"}
POSSESSIVE = frozenset(("ه", "ها", "هم", "هما"))
_NISBA = ("ي", "يه", "يين", "يون", "يتين")


def folded(*words: str) -> frozenset[str]:
    """A set of folded words."""
    return frozenset(fold(word) for word in words)


_ALI = fold("علي")
_LONG = 80  # tokens of a text that must have a final ى somewhere if its writer uses the letter
OF = folded("التابعة", "التابع", "تابعة", "تابع", "التابعين", "التابعون")
_POINTING = folded("هذه", "هذا", "تلك", "ذلك", "هؤلاء")
_HEDGE = folded(
    "ما", "بات", "باتت", "يعرف", "تعرف", "يسمى", "تسمى", "أصبح", "ب", "يدعى", "تدعى",
)  # fmt: skip
_RECOGNISED = folded("المعترف", "معترف")
_LEVEL = fold("المستوى")
_WORLDWIDE = folded("دوليا", "دولياً")


class Phrase:
    """A noun phrase at tokens[first:after] that names somebody, with what is needed to find out whom.

    `skip` letters of the first word are clitics. `link` says how the entity is found: known (an id), body
    (a noun and its owner), local (a name), anaphor, role, person or unnamed.
    """

    __slots__ = (
        "after", "definite", "depth", "entity", "first", "form", "head", "inner", "kind", "link", "name",
        "owner", "rule", "skip",
    )  # fmt: skip

    def __init__(
        self, first: int, after: int, skip: int, kind: MentionKind, link: str, rule: str, **rest: Any
    ) -> None:
        self.first, self.after, self.skip = first, after, skip
        self.kind, self.link, self.rule = kind, link, rule
        self.form: MentionForm = rest.get("form", "name")
        self.entity: str | None = rest.get("entity")
        self.head: str | None = rest.get("head")
        self.owner: Phrase | str | None = rest.get("owner")
        self.name: tuple[int, int] | None = rest.get("name")
        self.inner: list[Phrase] = rest.get("inner", [])
        self.definite: bool = rest.get("definite", True)
        self.depth = 0


def behind(match: Match[Any], after: int, kind: MentionKind, link: str, rule: str, **rest: Any) -> Phrase:
    """The phrase that a matched noun or name heads."""
    return Phrase(match.first, after, match.cut.first, kind, link, rule, **rest)


class Scene:
    """Words, lookups and phrases of one document. `phrases` maps a token index to what begins there."""

    def __init__(self, tokens: Sequence[Token], know: Knowledge) -> None:
        self.tokens, self.know = tokens, know
        self.particles, self.describing, self.people = know.particles, know.adjectives, know.names
        self.origins = know.world.origins
        self.careful = len(tokens) < _LONG or any(token.raw.endswith("ى") for token in tokens)
        self.aliases: dict[int, Match[Alias]] = {}
        self.nouns: dict[int, Match[tuple[NounEntry, ...]]] = {}
        self.phrases: dict[int, Phrase] = {}

    def look(self, first: int, after: int) -> None:
        """Find names and common nouns in tokens[first:after]."""
        for alias in self.know.world.names.find(self.tokens, first, after):
            self.aliases[alias.first] = alias
        for noun in self.know.nouns.find(self.tokens, first, after):
            post = any(
                isinstance(entry, RoleEntry) for entry in noun.entry
            )  # «الناشطة» is one, «رئيسته» has one
            if post or not (noun.cut.en in ("ه", "ها") and self.feminine(noun.first)):
                self.nouns[noun.first] = noun

    def feminine(self, at: int) -> bool:
        """Whether the word ends in ta marbuta, which folds to the letter of a possessive."""
        return fold(self.tokens[at].raw[-1:]) == "ه" and "ة" in self.tokens[at].raw[-2:]

    def nunated(self, at: int) -> bool:
        """Whether the noun here is a sound plural that keeps its nun: it has no genitive behind it."""
        match = self.nouns.get(at)
        return match is not None and match.after == at + 1 and match.cut.stem.endswith(("ون", "ين"))

    def preposition(self, phrase: "Phrase") -> str:
        """The preposition written onto a phrase (ل ب ك), «و» for a conjunction, or nothing."""
        word = self.tokens[phrase.first].fold
        lead = word[: phrase.skip]
        if lead and lead[-1] in "لبك":
            return lead[-1]
        if word.startswith("لل", phrase.skip):
            return "ل"
        return "و" if lead else ""

    def opens(self, at: int, end: int) -> "Phrase | None":
        """The phrase that begins here, or behind a quote mark here that closes right after it."""
        found = self.phrases.get(at)
        if found is None and at + 1 < end and self.tokens[at].fold in _POINTING:
            found = self.phrases.get(at + 1)
            return found if found and found.link == "anaphor" else None
        if found or at + 1 >= end or self.tokens[at].fold not in OPEN:
            return found
        found = self.phrases.get(at + 1)
        if found and found.after < end and self.tokens[found.after].fold == CLOSE[self.tokens[at].fold]:
            return found
        return None

    def hedge(self, at: int, end: int) -> int:
        """The place behind words that keep a name at arm's length («ما بات يعرف ب»)."""
        while at < end and self.tokens[at].fold in _HEDGE:
            at += 1
        return at

    def beyond(self, phrase: "Phrase", end: int) -> int:
        """The place after a phrase and the mark that closes its quotes."""
        before = self.tokens[phrase.first - 1].fold if phrase.first else ""
        if before in OPEN and phrase.after < end and self.tokens[phrase.after].fold == CLOSE[before]:
            return phrase.after + 1
        return phrase.after

    def closes(self, first: int, after: int) -> bool:
        """Whether tokens[first:after] stand in quote marks of their own."""
        before = self.tokens[first - 1].fold if first else ""
        return before in OPEN and after < len(self.tokens) and self.tokens[after].fold == CLOSE[before]

    def span(self, first: int, after: int, skip: int = 0) -> Span:
        """The source span of tokens[first:after] without the first `skip` folded letters."""
        token = self.tokens[first]
        start = token.start + (offset(token.raw, skip) if skip else 0)
        return start, self.tokens[after - 1].end

    def plain(self, at: int, end: int) -> bool:
        """Whether the token is a word that is no particle."""
        if at >= end or self.tokens[at].kind != "word":
            return False
        word = self.tokens[at].fold
        glued = word[:1] in ("و", "ف") and word[1:] in self.particles and word not in self.people
        return word not in self.particles and not glued

    def spoken(self, at: int) -> bool:
        """Whether the word is a verb of saying."""
        cue = self.know.cues.at(self.tokens, at)
        return cue is not None and cue.part in ("perfect", "imperfect") and not cue.cut.en

    def ali(self, at: int) -> bool:
        """Whether the word is the name «علي», not the particle that folds to it, in a text that tells ي from ى."""
        return self.careful and self.tokens[at].fold == _ALI and self.tokens[at].raw.endswith("ي")

    def article(self, at: int) -> bool:
        """Whether the word begins with the article."""
        token = self.tokens[at]
        return token.fold.startswith("ال") and len(token.fold) > 3 and token.raw[:1] in "اﺍٱ"

    def nationality(self, at: int) -> Alias | None:
        """The alias when the word is an adjective of origin without particles."""
        word = self.tokens[at].fold if at < len(self.tokens) else ""
        found = self.origins.get(word)
        return found or (self.origins.get(word[:-1]) if word.endswith("يا") else None)

    def adjective(self, at: int, definite: bool) -> bool:
        """Whether the word may describe a noun of this definiteness."""
        word = self.tokens[at].fold
        if self.tokens[at].kind != "word" or word.startswith("ال") != definite or word in self.particles:
            return False
        if at in self.phrases and self.phrases[at].form == "label":
            return False
        if word in self.describing or word.endswith("ا") and word[:-1] in self.describing:
            return True
        unlisted = at not in self.aliases and at not in self.nouns and not self.surname(at)
        return definite and len(word) > 5 and word.endswith(_NISBA) and unlisted

    def people_beside(self, at: int) -> bool:
        """Whether a plural of people stands beside a body and does not describe it: «اتهم التحالف الحوثيين»."""
        if not self.tokens[at].fold.endswith(("ين", "ون")) or not at:
            return False
        head = self.nouns.get(at - 1)
        body = head is not None and isinstance(head.entry[0], InstitutionEntry | HeadEntry)
        return body or bool(self.nationality(at - 1)) and not self.tokens[at - 1].fold.endswith(("ين", "ون"))

    def _also(self, at: int, definite: bool) -> bool:
        """Whether «و» joins a second adjective here: «مصادر أمنية ومحلية»."""
        word = self.tokens[at].fold
        return word.startswith("و") and word.startswith("وال") == definite and word[1:] in self.describing

    def surname(self, at: int) -> bool:
        """Whether the word is more usual as a name than as an adjective: it follows another name."""
        word = self.tokens[at - 1].fold if at else ""
        return self.people.get(word, 0) > 0 and word not in self.describing

    def describe(self, at: int, end: int, definite: bool) -> tuple[int, list[str], int]:
        """Skip the adjectives at this place: (next place, states and groups they name, how many)."""
        owners: list[str] = []
        count = 0
        while at < end:
            origin = self.nationality(at)
            if origin and self.people_beside(at):
                break
            if origin and self.tokens[at].fold.startswith("ال") == definite:
                owners.append(origin.entity.id)
            elif self._passes(at, bool(owners), count):
                count -= 1
            elif self.tokens[at].fold in _RECOGNISED and at + 2 < end:
                at += 1 + (self.tokens[at + 2].fold in _WORLDWIDE)
            elif self.tokens[at].fold in OF or not (
                self.adjective(at, definite) or count and self._also(at, definite)
            ):
                break
            at, count = at + 1, count + 1
        return at, owners, count

    def _passes(self, at: int, told: bool, count: int) -> bool:
        """Whether the token goes on a description without adding to it: a dash, a channel's «#», «المستوى»."""
        mark = self.tokens[at].fold
        if mark == "#" or told and mark in "-–ـ":
            return self.nationality(at + 1) is not None
        return count > 0 and mark == _LEVEL

    def quoted(self, at: int, end: int, reach: int = 7) -> int | None:
        """The place of the closing mark when a short quoted name opens here."""
        mark = self.tokens[at].fold if at < end and self.tokens[at].kind == "punct" else ""
        if mark not in OPEN:
            return None
        for place in range(at + 2, min(at + 2 + reach, end)):
            if self.tokens[place].fold == CLOSE[mark]:
                return place
        return None

    def key(self, first: int, after: int, skip: int = 0) -> str:
        """The folded words, marks left out: what a local name is known by."""
        words = [token.fold for token in self.tokens[first:after] if token.kind in ("word", "number")]
        if words:
            raw = words[0][skip:] if self.tokens[first].kind == "word" else words[0]
            words[0] = "ال" + raw[2:] if raw.startswith("لل") and len(raw) > 4 else raw
        return " ".join(words)
