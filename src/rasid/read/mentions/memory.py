"""What a document has named so far: who a name, a post or «the movement» is."""

from collections import Counter

from rasid.arabic.romanize import romanize
from rasid.knowledge import Knowledge
from rasid.read.mentions.scene import Phrase, Scene

_ARMED = frozenset(
    ("movement", "brigades", "brigade", "organisation_armed", "group", "faction", "militia", "front")
)
_SAME_BODY = {
    "regime": "government", "administration": "government", "side": "government", "soldiers": "army",
    "negotiators": "negotiators",
}  # fmt: skip
_PRESS = frozenset(("newspaper", "channel", "magazine", "site", "radio"))
_SOURCES = frozenset(("source", "sources", "officials", "official", "diplomat", "witness", "witnesses"))
_ANONYMOUS = frozenset(("anonymous_individual", "anonymous_group"))


class Memory:
    """Entities by name, post and head; `past` is who was mentioned, the last one last: (head, kind, entity)."""

    def __init__(self, scene: Scene, know: Knowledge) -> None:
        self.scene, self.know = scene, know
        self.past: list[tuple[str | None, str, str]] = []
        self.by_key: dict[tuple[str, str], str] = {}
        self.taken: dict[str, tuple[str, str]] = {}
        self.posts: dict[tuple[str, str], str] = {}
        self.main = _main_state(scene)

    def note(self, phrase: Phrase, entity: str) -> None:
        """Remember that the entity was mentioned here."""
        self.past.append((phrase.head, phrase.kind, entity))

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

    def body(self, head: str, owner: str | None) -> str | None:
        """The id of a body: its owner's, else the last such body, else that of the document's main state."""
        head = _SAME_BODY.get(head, head)
        if owner:
            return f"{owner}_{head}"
        for past, _, entity in reversed(self.past):
            if past is not None and _SAME_BODY.get(past, past) == head:
                return entity
        return None

    def antecedent(self, phrase: Phrase) -> str | None:
        """Whom a definite noun without a name points back to: the last of its kind."""
        head = phrase.head or ""
        for past, kind, entity in reversed(self.past):
            if past == head and (kind == phrase.kind or phrase.kind == "office"):
                return entity
        kinds = _compatible(head, phrase.kind)
        for _, kind, entity in reversed(self.past):
            if kind in kinds:
                return entity
        return None


def _compatible(head: str, kind: str) -> frozenset[str]:
    """The kinds of entity that a noun alone may point back to, when none had the same noun."""
    if head in _ARMED:
        return frozenset(("armed_group", "party")) if head == "movement" else frozenset(("armed_group",))
    if head in _PRESS:
        return frozenset(("outlet",))
    if head in _SOURCES:
        return frozenset((kind,)) if kind == "anonymous_group" else _ANONYMOUS - {"anonymous_group"}
    if head == "city":
        return frozenset(("place",))
    if head in ("agency", "party", "company"):
        return frozenset((kind,))
    if kind == "document":
        return frozenset(("document",))
    return (
        frozenset(("person",))
        if kind == "office" and head in ("spokesperson", "leader", "activist")
        else frozenset()
    )


def _main_state(scene: Scene) -> str | None:
    """The state most spoken of: names and adjectives of origin count, and places for their country."""
    counts: Counter[str] = Counter()
    for match in scene.aliases.values():
        entity = match.entry.entity
        if entity.kind == "state":
            counts[entity.id] += 2
        elif entity.kind in ("place", "facility") and entity.country and not match.entry.ambiguous:
            counts[entity.country] += 1
    return max(counts, key=lambda state: counts[state]) if counts else None
