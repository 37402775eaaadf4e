"""From phrases to entities: each phrase in text order, by what the document has named."""

from collections.abc import Iterator

from rasid.read.mentions.memory import Memory
from rasid.read.mentions.scene import Phrase, Scene, folded

_FIGHTING = frozenset(("armed_group", "military", "police"))
_TROOPS = frozenset(("army", "soldiers", "aircraft", "force", "presence"))
_MEMBERS = frozenset(("gunmen", "militants"))
_SINGLE = frozenset(
    ("president", "prime_minister", "speaker", "king", "crown_prince", "supreme_leader", "secretary_general",
     "chief_of_staff", "leader", "governor", "mayor", "spokesperson", "vice_president")
)  # fmt: skip
_POINTED = frozenset(("armed_group", "party", "outlet", "agency"))
_ABROAD = folded("أجنبية", "الأجنبية", "أجنبي", "الأجنبي")


class Resolver:
    """Gives each phrase its entity, or None when it names nobody that can be told."""

    def __init__(
        self,
        scene: Scene,
        memory: Memory,
        people: dict[str, str],
        date: str | None,
        speaking: frozenset[int] = frozenset(),
    ) -> None:
        self.scene, self.memory, self.people, self.date = scene, memory, people, date
        self.speaking = speaking

    def resolve(self, phrase: Phrase) -> Iterator[tuple[Phrase, str]]:
        """The phrase and those inside it, with their entities; the inner ones first."""
        for part in phrase.inner:
            if part.link != "same":
                yield from self.resolve(part)
        entity = self._entity(phrase)
        if entity is None:
            return
        self.memory.note(phrase, entity)
        if phrase.head and phrase.kind == "person":
            self.appoint(phrase, entity)
        yield phrase, entity
        for part in phrase.inner:
            if part.link == "same":
                for nested in part.inner:
                    yield from self.resolve(nested)
                self.appoint(part, entity)
                part.form, part.kind = "role", "person"
                yield part, entity

    def owner(self, phrase: Phrase) -> str | None:
        """The id of whose body or post it is."""
        owner = phrase.owner
        if owner is None or isinstance(owner, str):
            return owner if owner != "?" else self._possessor(phrase.head == "country")
        if owner.link == "capital" and phrase.link == "body":
            return next(
                (s for s, seat in self.memory.know.world.seats.items() if seat == owner.entity), owner.entity
            )
        return owner.entity

    def appoint(self, phrase: Phrase, entity: str) -> None:
        """Remember who holds a post."""
        owner = self.owner(phrase) or self.memory.main or "local"
        self.memory.posts.setdefault((phrase.head or "", owner), entity)

    def _possessor(self, home: bool) -> str | None:
        """Whose «its» is: the last state or group spoken of; of a person the person's state."""
        world = self.memory.know.world.entries
        for past in reversed(self.memory.past):
            if past.kind == "state" or past.kind == "armed_group" and not home:
                return past.entity
            if past.kind in ("government", "military"):
                entry = world.get(past.entity)
                state = entry.country if entry and entry.country else past.entity.rsplit("_", 1)[0]
                if state in world or not home:
                    return state if state in world else past.entity
            if past.kind == "person" and past.entity in world and world[past.entity].country:
                return world[past.entity].country
        return self.memory.main

    def _entity(self, phrase: Phrase) -> str | None:
        maker = getattr(self, f"_{phrase.link}", None)
        phrase.entity = maker(phrase) if maker else phrase.entity
        return phrase.entity

    def _label(self, phrase: Phrase) -> str | None:
        """A loaded name alone is of whom the document uses it with a nationality, else its usual bearer."""
        return self.memory.occupier or phrase.entity

    def _capital(self, phrase: Phrase) -> str | None:
        return self.memory.know.world.seats.get(phrase.entity or "", f"{phrase.entity}_capital")

    def _surname(self, phrase: Phrase) -> str | None:
        """A telling surname alone: whoever has that name here, else its listed bearer."""
        return self.people.get(self._name(phrase)) or phrase.entity

    def _titled(self, phrase: Phrase) -> str | None:
        """A surname with a title: whoever has that name here, else its listed bearer."""
        return self.people.get(self._name(phrase)) or phrase.entity

    def _honoured(self, phrase: Phrase) -> str | None:
        """«معاليه», «سماحته»: the last person spoken of."""
        return self.memory.last(frozenset(("person",)))

    def _person(self, phrase: Phrase) -> str | None:
        key = self._name(phrase)
        return self.people.get(key) or self.memory.local("person", key)

    def _people(self, phrase: Phrase) -> str | None:
        """People of another state than the story's are their side of it; its own are a population."""
        state = phrase.entity or ""
        entry = self.memory.know.world.entries.get(state)
        if entry and entry.kind == "state" and state in (self.memory.main, "palestine"):
            phrase.kind = "population"
            return f"{state}_people"
        return state

    def _body(self, phrase: Phrase) -> str | None:
        owner = self.owner(phrase)
        if owner is None and phrase.owner is not None:
            return None
        if phrase.head in _TROOPS and isinstance(phrase.owner, Phrase) and phrase.owner.kind in _FIGHTING:
            return owner
        if owner and phrase.head in ("army", "soldiers") and phrase.owner != "?":
            entry = self.memory.know.world.entries.get(owner)
            if entry and entry.kind == "government" and entry.country:
                owner = entry.country
        return self.memory.body(phrase, owner)

    def _role(self, phrase: Phrase) -> str | None:
        owner, head = self.owner(phrase) or self.memory.main or "local", phrase.head or ""
        found = self.memory.posts.get((head, owner)) or self.memory.know.incumbent(head, owner, self.date)
        if found:
            phrase.kind = "person"
            return found
        if head in _SINGLE:
            return self.memory.local("office", f"{owner}_{head}", f"{owner}_{head}")
        key = self.scene.key(phrase.first, phrase.after, phrase.skip)
        return self.memory.local("office", key, f"{owner}_{head}")

    def _unnamed(self, phrase: Phrase) -> str | None:
        key = _plain(self.scene.key(phrase.first, phrase.after, phrase.skip))
        owner = self.owner(phrase)
        if owner and phrase.kind == "population":
            key = f"{phrase.head} {owner}"
        return self.memory.local(phrase.kind, key, f"{owner}_{phrase.head}" if owner else None)

    def _kind(self, phrase: Phrase) -> str | None:
        owner = self.owner(phrase)
        if owner and phrase.owner == "?" and phrase.head in _MEMBERS:
            phrase.kind = self.memory.kind_of(owner, phrase.kind)
            return owner
        if (
            owner
            and isinstance(phrase.owner, Phrase)
            and phrase.head in _MEMBERS
            and phrase.owner.kind in _FIGHTING
        ):
            phrase.kind = phrase.owner.kind
            return owner
        if phrase.after == phrase.first + 1:
            for past in reversed(self.memory.past):
                if past.head == phrase.head and past.kind == phrase.kind:
                    return past.entity
            listed = self.memory.know.world.entries.get(phrase.head or "")
            return listed.id if listed else self.memory.local(phrase.kind, phrase.head or "", phrase.head)
        if owner and phrase.head in ("residents", "people", "family"):
            return self.memory.local(phrase.kind, f"{phrase.head} {owner}", f"{owner}_{phrase.head}")
        key = _plain(self.scene.key(phrase.first, phrase.after, phrase.skip))
        return self.memory.local(phrase.kind, key, f"{owner}_{phrase.head}" if owner else None)

    def _local(self, phrase: Phrase) -> str | None:
        first, after = phrase.name or (phrase.first, phrase.after)
        words = self.scene.tokens[phrase.first + 1 : phrase.after]
        if phrase.head == "army" and self.memory.foreign and any(word.fold in _ABROAD for word in words):
            return self.memory.know.bodies.get(f"{self.memory.foreign}_army", f"{self.memory.foreign}_army")
        key = self.scene.key(first, after, phrase.skip if first == phrase.first else 0)
        if phrase.rule.startswith("definite-") and phrase.kind in _POINTED:
            same = self.memory.same_noun(phrase)
            if same:
                return same
        if phrase.definite and " " in key:
            longer = self.memory.longer(key, phrase.kind)
            if longer:
                return longer
        return self.memory.local("name", key if phrase.form == "name" else _plain(key))

    def _anaphor(self, phrase: Phrase) -> str | None:
        found = self.memory.antecedent(phrase)
        if found is None and phrase.kind == "office" and phrase.head in _SINGLE:
            return self._role(phrase)
        if found:
            phrase.kind = self.memory.kind_of(found, phrase.kind)
        if found is None and (phrase.first in self.speaking or -phrase.after in self.speaking):
            return self.memory.local(phrase.kind, self.scene.key(phrase.first, phrase.after, phrase.skip))
        if found is None and phrase.kind == "facility":
            key = _plain(self.scene.key(phrase.first, phrase.first + 1, phrase.skip))
            return self.memory.local("facility", key)
        if found or phrase.kind not in ("document", "anonymous_group", "anonymous_individual"):
            return found
        return self._unnamed(phrase)

    def _name(self, phrase: Phrase) -> str:
        first, after = phrase.name or (phrase.first, phrase.after)
        return self.scene.key(first, after, phrase.skip if first == phrase.first else 0)


def _plain(key: str) -> str:
    """The words without articles and with one ending of the plural: «المسلحون» and «مسلحين» are one."""
    words = [word[2:] if word.startswith("ال") and len(word) > 4 else word for word in key.split()]
    return " ".join(word[:-2] + "ين" if word.endswith("ون") else word for word in words)
