"""Names that a document has introduced, found again: surnames, and the names of local groups and places."""

from collections.abc import Iterable, Iterator

from rasid.arabic.fold import fold
from rasid.knowledge.lexicons import words_of
from rasid.model.records import MentionKind
from rasid.read.mentions.memory import Memory
from rasid.read.mentions.scene import Phrase, Scene

_PARTICLES = ("", "و", "ف", "ب", "ل", "ك", "ول", "وب")


def flat(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """Phrases and all that stand inside them."""
    for phrase in phrases:
        yield phrase
        yield from flat(phrase.inner)


def people(scene: Scene, phrases: Iterable[Phrase], memory: Memory) -> dict[str, str]:
    """Folded names and surnames of the persons named in full, with their entities."""
    found: dict[str, str] = {}
    short: dict[str, str] = {}
    world = scene.know.world.entries
    full: list[tuple[str, str | None]] = []
    for phrase in flat(phrases):
        if phrase.kind != "person" or phrase.name is None or phrase.link not in ("person", "known"):
            continue
        first, after = phrase.name
        key = scene.key(first, after, phrase.skip if first == phrase.first else 0)
        full.append((key, phrase.entity if phrase.link == "known" else _fuller(scene, first, after)))
    for key, entity in sorted(full, key=lambda item: (item[1] is None, -len(item[0]))):
        who = entity or found.get(key) or _same(key, found) or memory.local("person", key)
        found.setdefault(key, who)
        words = key.split()
        if len(words) > 1:
            for tail in {words[-1], " ".join(words[-2:]) if words[-2] in _JOINERS else words[-1]}:
                short.setdefault(tail, who)
        if entity and entity in world:
            for surname in world[entity].surnames:
                short.setdefault(" ".join(words_of(surname)), entity)
    return {**short, **found}


def _fuller(scene: Scene, first: int, after: int) -> str | None:
    """The listed person whose name this is with fathers and family added: «فلان بن فلان آل فلان»."""
    alias = scene.aliases.get(first)
    if alias is None or alias.entry.how != "name" or alias.entry.entity.kind != "person":
        return None
    onward = alias.after < after and scene.tokens[alias.after].fold in _JOINERS
    return alias.entry.entity.id if onward else None


_JOINERS = frozenset(fold(word) for word in ("بن", "آل", "عبد", "أبو", "ابن", "دي", "فان"))


def _same(key: str, found: dict[str, str]) -> str | None:
    """The longer name of which this one leaves words out (first and last name agree, or all are in it)."""
    words = key.split()
    for other, entity in found.items():
        longer = other.split()
        if len(longer) > len(words) and words[-1] == longer[-1] and all(word in longer for word in words):
            return entity
    return None


def again(scene: Scene, names: dict[str, tuple[str, MentionKind]], free: list[int]) -> Iterator[Phrase]:
    """Bare repetitions of names among the free tokens; `names` gives entity and kind by folded words."""
    heads: dict[str, list[tuple[list[str], int]]] = {}
    for key in names:
        words = key.split()
        for particle in _PARTICLES:
            heads.setdefault(particle + words[0], []).append((words, len(particle)))
        if words[0].startswith("ال"):
            heads.setdefault("لل" + words[0][2:], []).append((words, 0))
            heads.setdefault("ولل" + words[0][2:], []).append((words, 1))
    open_to = set(free)
    for at in free:
        if scene.tokens[at].fold not in heads or at not in open_to:
            continue
        best: tuple[list[str], int] | None = None
        for words, skip in heads[scene.tokens[at].fold]:
            after = at + len(words)
            rest = [token.fold for token in scene.tokens[at + 1 : after]]
            if rest == words[1:] and open_to.issuperset(range(at, after)):
                best = (words, skip) if best is None or len(words) > len(best[0]) else best
        if best:
            entity, kind = names[" ".join(best[0])]
            after = at + len(best[0])
            open_to.difference_update(range(at, after))
            yield Phrase(at, after, best[1], kind, "fixed", "again", entity=entity, name=(at, after))
