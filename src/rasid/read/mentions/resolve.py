"""From phrases to entities: each phrase in text order, by what the document has named."""

from collections.abc import Iterator

from rasid.read.mentions.memory import Memory
from rasid.read.mentions.scene import Phrase, Scene

_STATE_LIKE = frozenset(("state",))


class Resolver:
    """Gives each phrase its entity, or None when it names nobody that can be told."""

    def __init__(self, scene: Scene, memory: Memory, people: dict[str, str]) -> None:
        self.scene, self.memory, self.people = scene, memory, people

    def resolve(self, phrase: Phrase) -> Iterator[tuple[Phrase, str]]:
        """The phrase and those inside it, with their entities; the inner ones first."""
        inner = [phrase for phrase in phrase.inner if phrase.link != "same"]
        found: list[tuple[Phrase, str]] = []
        for part in inner:
            found.extend(self.resolve(part))
        entity = self._entity(phrase)
        yield from found
        if entity is None:
            return
        self.memory.note(phrase, entity)
        if phrase.head and phrase.kind == "person":
            self._appoint(phrase, entity)
        yield phrase, entity
        for part in phrase.inner:
            if part.link == "same":
                for nested in part.inner:
                    yield from self.resolve(nested)
                self._appoint(part, entity)
                part.form = "role"
                part.kind = "person"
                yield part, entity

    def owner(self, phrase: Phrase) -> str | None:
        """The id of whose body or post it is."""
        owner = phrase.owner
        if owner is None or isinstance(owner, str):
            return owner if owner != "?" else self._possessor()
        return owner.entity

    def _possessor(self) -> str | None:
        """Whose «its» is: the last state or group spoken of."""
        for _, kind, entity in reversed(self.memory.past):
            if kind in ("state", "armed_group"):
                return entity
            if kind == "government":
                state = entity.removesuffix("_government")
                return state if state in self.memory.know.world.entries else entity
            if kind == "person":
                continue
        return self.memory.main

    def _entity(self, phrase: Phrase) -> str | None:
        maker = getattr(self, f"_{phrase.link}", None)
        phrase.entity = maker(phrase) if maker else phrase.entity
        return phrase.entity

    def _known(self, phrase: Phrase) -> str | None:
        return phrase.entity

    def _fixed(self, phrase: Phrase) -> str | None:
        return phrase.entity

    def _capital(self, phrase: Phrase) -> str | None:
        return self.memory.know.world.seats.get(phrase.entity or "", f"{phrase.entity}_capital")

    def _surname(self, phrase: Phrase) -> str | None:
        return self.people.get(self._name(phrase))

    def _person(self, phrase: Phrase) -> str | None:
        key = self._name(phrase)
        return self.people.get(key) or self.memory.local("person", key)

    def _people(self, phrase: Phrase) -> str | None:
        """People of another state than the story's are their side of it; its own are a population."""
        state = phrase.entity or ""
        entry = self.memory.know.world.entries.get(state)
        if entry and entry.kind == "state" and (state == self.memory.main or state == "palestine"):
            phrase.kind = "population"
            return f"{state}_people"
        return state

    def _body(self, phrase: Phrase) -> str | None:
        owner = self.owner(phrase)
        if owner is None and phrase.owner is not None:
            return None
        found = self.memory.body(phrase.head or "", owner)
        if found is None and self.memory.main and phrase.definite:
            found = self.memory.body(phrase.head or "", self.memory.main)
        if found is None:
            return None
        listed = self.memory.know.bodies.get(found)
        return listed or found

    def _role(self, phrase: Phrase) -> str | None:
        owner = self.owner(phrase) or self.memory.main or "local"
        found = self.memory.posts.get((phrase.head or "", owner))
        if found:
            phrase.kind = "person"
            return found
        key = self.scene.key(phrase.first, phrase.after, phrase.skip)
        return self.memory.local("office", key, f"{owner}_{phrase.head}")

    def _appoint(self, phrase: Phrase, entity: str) -> None:
        owner = self.owner(phrase) or self.memory.main or "local"
        self.memory.posts.setdefault((phrase.head or "", owner), entity)

    def _unnamed(self, phrase: Phrase) -> str | None:
        key = self.scene.key(phrase.first, phrase.after, phrase.skip).removeprefix("ال")
        owner = self.owner(phrase)
        slug = f"{phrase.head}_{owner}" if owner else None
        return self.memory.local(phrase.kind, key, slug)

    def _kind(self, phrase: Phrase) -> str | None:
        owner = self.owner(phrase)
        bare = phrase.after == phrase.first + 1
        if bare:
            for head, kind, entity in reversed(self.memory.past):
                if head == phrase.head and kind == phrase.kind:
                    return entity
        if owner and phrase.head in ("residents", "people", "family"):
            return self.memory.local(phrase.kind, f"{phrase.head} {owner}", f"{owner}_{phrase.head}")
        key = self.scene.key(phrase.first, phrase.after, phrase.skip).removeprefix("ال")
        if bare:
            return self.memory.local(phrase.kind, phrase.head or key, phrase.head)
        return self.memory.local(phrase.kind, key, f"{owner}_{phrase.head}" if owner else None)

    def _local(self, phrase: Phrase) -> str | None:
        first, after = phrase.name or (phrase.first, phrase.after)
        skip = phrase.skip if first == phrase.first else 0
        return self.memory.local("name", self.scene.key(first, after, skip))

    def _anaphor(self, phrase: Phrase) -> str | None:
        found = self.memory.antecedent(phrase)
        if found or phrase.kind not in ("document", "anonymous_group", "anonymous_individual"):
            return found
        return self._unnamed(phrase)

    def _name(self, phrase: Phrase) -> str:
        first, after = phrase.name or (phrase.first, phrase.after)
        return self.scene.key(first, after, phrase.skip if first == phrase.first else 0)
