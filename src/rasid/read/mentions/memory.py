"""What a document has named so far: who a name, a post or «the movement» is."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from rasid.arabic.fold import fold
from rasid.arabic.romanize import romanize
from rasid.model.records import MentionKind
from rasid.read.mentions.scene import Phrase, Scene, folded

ALIKE = {
    "presence": "army",
    "force": "army",
    "aircraft": "air_force",
    "regime": "government",
    "administration": "government",
    "side": "government",
    "soldiers": "army",
}
_ARMED = frozenset(
    ("movement", "brigades", "brigade", "organisation_armed", "group", "faction", "militia", "front")
)
_PRESS = frozenset(("newspaper", "channel", "magazine", "site", "radio"))
_SOURCES = frozenset(("source", "official", "diplomat", "witness", "one_of", "correspondent", "envoy"))
_TOWNS = frozenset(("city", "town", "village", "camp", "quarter", "port"))
_PEOPLE = frozenset(("spokesperson", "activist", "officer", "minister", "official", "cleric"))
_GROUPS = frozenset(("armed_group", "party", "organisation", "government", "military", "outlet", "agency"))
_REPORTING = frozenset(("agency", "outlet", "document"))
_FIRST = frozenset(("prime_minister", "deputy_prime_minister"))
_IN = folded("في", "داخل", "عبر", "شمال", "جنوب", "شرق", "غرب", "وسط")
_OCCUPIER = fold("احتلال")


class Past(NamedTuple):
    """A mention: its head's id and word, its kind, its entity."""

    head: str | None
    word: str
    kind: MentionKind
    entity: str


class Memory:
    """Entities by name, post and head; `past` is who was mentioned, the last one last."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.know = scene, scene.know
        self.past: list[Past] = []
        self.by_key: dict[tuple[str, str], str] = {}
        self.taken: dict[str, tuple[str, str]] = {}
        self.posts: dict[tuple[str, str], str] = {}
        self.names: dict[str, tuple[str, str]] = {}
        self.main = main_state(scene)
        self.foreign: str | None = None
        self.occupier: str | None = None

    def survey(self, phrases: Iterable[Phrase]) -> None:
        """See ahead: whose troops are abroad here, and whom the document calls the occupier."""
        armies: Counter[str] = Counter()
        labelled: Counter[str] = Counter()
        for phrase in phrases:
            if (
                phrase.link == "body"
                and phrase.head in ("army", "bases", "soldiers")
                and isinstance(phrase.owner, str)
            ):
                if phrase.owner not in (self.main, "?"):
                    armies[phrase.owner] += 1
            elif phrase.kind == "military" and phrase.link == "known":
                entry = self.know.world.entries.get(phrase.entity or "")
                if entry and entry.country and entry.country != self.main:
                    armies[entry.country] += 1
            elif phrase.form == "label" and phrase.after > phrase.first + 1 and phrase.entity:
                labelled[phrase.entity] += (
                    self.scene.tokens[phrase.first].fold[phrase.skip :].endswith(_OCCUPIER)
                )
        self.foreign = max(armies, key=lambda owner: armies[owner], default=None)
        self.occupier = max(labelled, key=lambda owner: labelled[owner], default=None)
        if self.occupier and not labelled[self.occupier]:
            self.occupier = None

    def note(self, phrase: Phrase, entity: str) -> None:
        """Remember that the entity was mentioned here."""
        match = self.scene.nouns.get(phrase.first)
        head = phrase.head or (match.entry[0].id if match else None)
        self.past.append(Past(head, match.cut.stem if match else "", phrase.kind, entity))
        if phrase.name and phrase.form in ("name", "alias") and phrase.after - phrase.first > 1:
            key = self.scene.key(phrase.first, phrase.after, phrase.skip)
            self.names.setdefault(key, (entity, phrase.kind))

    def local(self, family: str, key: str, slug: str | None = None) -> str:
        """The id of a local entity known by this key; a new one gets a slug nobody else has."""
        found = self.by_key.get((family, key))
        if found:
            return found
        stem = slug or romanize(key, self.know.latin)
        made, number = stem, 2
        while made in self.know.world.entries or made in self.taken:
            made, number = f"{stem}_{number}", number + 1
        self.by_key[family, key] = made
        self.taken[made] = (family, key)
        return made

    def longer(self, key: str, kind: str) -> str | None:
        """Who was named by a longer name that begins with these words."""
        start = key + " "
        for name, (entity, other) in self.names.items():
            if name.startswith(start) and (other == kind or {other, kind} <= _GROUPS):
                return entity
        return None

    def body(self, phrase: Phrase, owner: str | None) -> str | None:
        """The id of a body: its owner's, else the last one of this noun, else that of the main state."""
        raw = phrase.head or ""
        head = ALIKE.get(raw, raw)
        if owner is None:
            match = self.scene.nouns.get(phrase.first)
            for past in reversed(self.past):
                if match and past.head == raw and past.word == match.cut.stem and past.kind == phrase.kind:
                    return past.entity
            for past in reversed(self.past):
                if past.entity in self.taken:
                    continue
                if (
                    past.head == raw
                    and past.kind == phrase.kind
                    or raw == "ministry"
                    and (past.head or "").endswith(raw)
                ):
                    return past.entity
            owner = self.main if phrase.definite and raw != "ministry" else None
        if owner is None:
            return None
        if head == "country":
            return owner
        return self.know.bodies.get(f"{owner}_{head}", f"{owner}_{head}")

    def last(self, kinds: frozenset[str]) -> str | None:
        """The last entity of one of these kinds."""
        return next((past.entity for past in reversed(self.past) if past.kind in kinds), None)

    def same_noun(self, phrase: Phrase) -> str | None:
        """The last entity of this kind that was called by the same noun."""
        match = self.scene.nouns.get(phrase.first)
        word = match.cut.stem if match else ""
        for past in reversed(self.past):
            alike = past.head == phrase.head and past.word == word
            group = past.kind in _GROUPS and phrase.kind in _GROUPS
            if alike and (group or past.kind == phrase.kind or phrase.kind == "office"):
                return past.entity
        return None

    def kind_of(self, entity: str, default: MentionKind) -> MentionKind:
        """The kind under which the entity was last mentioned."""
        return next((past.kind for past in reversed(self.past) if past.entity == entity), default)

    def antecedent(self, phrase: Phrase) -> str | None:
        """Whom a definite noun without a name points back to: the last of its noun, else of its kind."""
        head = phrase.head or ""
        if head == "latter":
            return self.last(_GROUPS)
        same = self.same_noun(phrase)
        if same:
            return same
        if head == "capital":
            return self.know.world.seats.get(self.main or "")
        if head == "city":
            return self._town()
        if head in ("organisation", "ship", "province"):
            return None
        for past in reversed(self.past):
            if _same_post(past.head or "", head) and (past.kind == phrase.kind or phrase.kind == "office"):
                return past.entity
        found = self.last(_compatible(head, phrase.kind))
        return found or (self.last(_REPORTING) if head in ("source", "sources") else None)

    def _town(self) -> str | None:
        for past in reversed(self.past):
            if past.kind == "place":
                entry = self.know.world.entries.get(past.entity)
                if past.head in ("city", "capital") or entry and entry.place in _TOWNS:
                    return past.entity
        return None


def _same_post(full: str, short: str) -> bool:
    """Whether a post may be called so in short: «الوزير» of a minister of anything but the prime minister."""
    return full == short or short == "minister" and full.endswith("_minister") and full not in _FIRST


def _compatible(head: str, kind: str) -> frozenset[str]:
    """The kinds of entity that a noun alone may point back to, when none had the same noun."""
    if head in _ARMED:
        return frozenset(("armed_group", "party")) if head == "movement" else frozenset(("armed_group",))
    if head in _PRESS:
        return frozenset(("outlet",))
    if head in _SOURCES:
        return (
            frozenset(("anonymous_individual", "person"))
            if head == "official"
            else frozenset(("anonymous_individual",))
        )
    if head in ("agency", "party", "company") or kind in ("document", "anonymous_group"):
        return frozenset((kind,))
    return frozenset(("person",)) if kind == "office" and head in _PEOPLE else frozenset()


def main_state(scene: Scene) -> str | None:
    """Where the story is set: a state named behind «in» counts most, then its places, then its adjectives."""
    counts: Counter[str] = Counter()
    for at, match in scene.aliases.items():
        entity = match.entry.entity
        placed = match.cut.pro.endswith("ب") or at > 0 and scene.tokens[at - 1].fold in _IN
        if entity.kind == "state":
            counts[entity.id] += 1 if match.part not in ("name", "capital") else 6 if placed else 2
        elif entity.kind in ("armed_group", "party", "military", "government") and entity.country:
            counts[entity.country] += 2
        elif entity.kind in ("place", "facility") and entity.country and not match.entry.ambiguous:
            counts[entity.country] += 6 if placed else 4
    return max(counts, key=lambda state: counts[state]) if counts else None
