"""Mentions: words that name actors, places, outlets, people and weapons, each with its entity."""

from collections.abc import Iterator

from rasid.knowledge import Knowledge
from rasid.knowledge.lexicons import words_of
from rasid.model.document import Document
from rasid.model.keys import CUES, DATELINE, MENTIONS, SENTENCES, TOKENS
from rasid.model.records import Mention, MentionKind
from rasid.read.mentions.memory import Memory
from rasid.read.mentions.parse import parse
from rasid.read.mentions.propagate import again, flat, people
from rasid.read.mentions.resolve import Resolver
from rasid.read.mentions.roles import apposed
from rasid.read.mentions.scene import Phrase, Scene
from rasid.read.mentions.subjects import subjects
from rasid.read.mentions.weapons import weapons
from rasid.read.stage import Stage

_NAMED = frozenset(("name", "alias"))


def mentions(document: Document, knowledge: Knowledge) -> Iterator[Mention]:
    """Every mention in text order, an outer one before those inside it."""
    scene = Scene(document[TOKENS], knowledge)
    phrases = [
        phrase for sentence in document[SENTENCES] for phrase in parse(scene, sentence.first, sentence.after)
    ]
    phrases = _joined(scene, phrases, list(subjects(scene, document[CUES], _covered(phrases))))
    memory = Memory(scene)
    named = people(scene, phrases, memory)
    names = _names(scene, phrases, named, memory)
    phrases = [phrase for phrase in phrases if not _mistaken(scene, phrase, names)]
    phrases = _ordered([*phrases, *again(scene, names, _free(document, phrases))])
    memory.survey(flat(phrases))
    resolver = Resolver(scene, memory, named, _date(document), _speaking(document))
    for phrase in flat(phrases):
        _appoint(resolver, phrase, named)
    found = [pair for phrase in phrases for pair in resolver.resolve(phrase)]
    found += [(phrase, phrase.entity or "") for phrase in weapons(scene, document[SENTENCES], found)]
    made: dict[tuple[int, int], tuple[Phrase, str]] = {}
    for phrase, entity in found:
        made.setdefault(scene.span(phrase.first, phrase.after, phrase.skip), (phrase, entity))
    ordered = sorted(made.items(), key=lambda item: (item[0][0], -item[0][1]))
    for number, (span, (phrase, entity)) in enumerate(ordered, 1):
        text = document.words(span)
        yield Mention(f"m{number}", span, text, phrase.kind, entity, phrase.form, phrase.rule)


def _speaking(document: Document) -> frozenset[int]:
    """Where the subject of a cue may stand: behind it, or (as a negative number) before it."""
    return frozenset(place for cue in document[CUES] for place in (cue.after, -cue.first))


def _date(document: Document) -> str | None:
    """The day of publication, where it is known to the day, the month or the year."""
    value = next((published.value for published in document[DATELINE]), None)
    return value if value and "/" not in value else None


def _appoint(resolver: Resolver, phrase: Phrase, named: dict[str, str]) -> None:
    """A post told with its holder's name anywhere is that person's also where the name is left out."""
    owner = phrase.owner
    listed = isinstance(owner, Phrase) and owner.link == "known"
    told = listed or isinstance(owner, str) and owner not in ("?", "told")
    if told and phrase.kind == "person" and phrase.head and phrase.name:
        entity = phrase.entity if phrase.link == "known" else named.get(resolver.scene.key(*phrase.name))
        if entity:
            resolver.appoint(phrase, entity)


def _names(
    scene: Scene, phrases: list[Phrase], named: dict[str, str], memory: Memory
) -> dict[str, tuple[str, MentionKind]]:
    """Names that the phrases introduce and that may be found again, with entity and kind."""
    world = scene.know.world.entries
    holders = (world[entity] for entity in dict.fromkeys(named.values()) if entity in world)
    listed = {" ".join(words_of(surname)) for holder in holders for surname in holder.surnames}
    names: dict[str, tuple[str, MentionKind]] = {
        key: (entity, "person") for key, entity in named.items() if key in listed or _distinct(scene, key)
    }
    for phrase in flat(phrases):
        whole = (phrase.first, phrase.after)
        if phrase.link == "local" and phrase.form in _NAMED and phrase.name not in (None, whole):
            key = scene.key(*(phrase.name or whole))
            if _distinct(scene, key):
                names.setdefault(key, (memory.local("name", key), phrase.kind))
    return names


def _mistaken(scene: Scene, phrase: Phrase, names: dict[str, tuple[str, MentionKind]]) -> bool:
    """Whether a description is word for word a name that the document introduced elsewhere."""
    return phrase.link in ("kind", "unnamed") and scene.key(phrase.first, phrase.after, phrase.skip) in names


def _joined(scene: Scene, phrases: list[Phrase], speakers: list[Phrase]) -> list[Phrase]:
    """The phrases with the speakers among them, a speaker together with the post that stands behind the name."""
    whole = {who.first: apposed(scene, who, len(scene.tokens)) for who in speakers if who.kind == "person"}
    posts = {id(part) for made in whole.values() if made for part in made.inner}
    rest = [phrase for phrase in phrases if id(phrase) not in posts]
    return _ordered([*rest, *(whole.get(who.first) or who for who in speakers)])


def _ordered(phrases: list[Phrase]) -> list[Phrase]:
    return sorted(phrases, key=lambda phrase: phrase.first)


def _covered(phrases: list[Phrase]) -> set[int]:
    return {at for phrase in phrases for at in range(phrase.first, phrase.after)}


def _free(document: Document, phrases: list[Phrase]) -> list[int]:
    """The tokens of the article proper that no phrase covers."""
    covered = _covered(phrases)
    return [at for s in document[SENTENCES] for at in range(s.first, s.after) if at not in covered]


def _distinct(scene: Scene, key: str) -> bool:
    """Whether a name may be found again by its words alone: not a single ordinary word."""
    if " " in key:
        return True
    common = scene.people.get(key, 0) < 0
    return len(key) > 3 and not common and key not in scene.particles and key not in scene.describing


STAGE = Stage(gives=MENTIONS, needs=(TOKENS, SENTENCES, DATELINE, CUES), run=mentions)
