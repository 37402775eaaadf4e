"""People by their names: runs of words that people are called."""

from rasid.knowledge.entries import RoleEntry
from rasid.read.mentions.scene import Phrase, Scene, folded

_LINKS = folded(
    "بن", "ابن", "بنت", "أبو", "أبي", "أبا", "أم", "آل", "عبد", "ولد", "دي", "فان", "فون", "دا", "ذو",
    "بو", "بني", "إل",
)  # fmt: skip
_OPENERS = folded("أبو", "أم", "عبد", "أبا", "أبي")
_AFTER = folded("الدين", "بن")  # what makes a name of the word before it
_FATHERS = folded("أبو", "أبي", "أبا")
_ENDS = folded("الدين", "الله", "الرحمن", "الإسلام", "الزهراء", "الحق")
_WAW = ("و", "ف", "ل", "ب", "ول", "فل", "وب", "ك")
_GLUED = ("بال", "وال", "فال", "كال", "لل", "ولل")
_COMMAS = frozenset("،,")
_USUAL = 3  # people that must bear a word with a particle on it
_LONGEST = 8


def run(scene: Scene, at: int, end: int, loose: bool = False) -> int:
    """Where the name that begins here ends (`at` when there is none).

    A strict run has two words that are mostly names; a loose one, after a title, may have words unknown as
    names beside one that is known, or be one word.
    """
    place, known, words = at, 0, 0
    while place < end and words < _LONGEST:
        weight = _weight(scene, place, place == at, loose)
        if weight and loose and not known and scene.article(place):
            weight = 0
        if weight is None:
            break
        known += weight
        words += 1
        place += 1
    while place > at and scene.tokens[place - 1].fold in _LINKS:
        place, words = place - 1, words - 1
    if loose:
        return place if known and words else at
    return place if words >= 2 and known >= 2 and _opens(scene, at) else at


def _opens(scene: Scene, at: int) -> bool:
    """Whether a name without a title may begin with this word."""
    word = scene.tokens[at].fold
    if word.startswith("ال") or scene.spoken(at):
        return False
    if scene.people.get(word, 0) <= -_USUAL:
        return at not in scene.nouns and (at == 0 or scene.tokens[at - 1].fold not in scene.people)
    return (
        word in _OPENERS
        or word.startswith("عبدال")
        or scene.people.get(word, 0) > 0
        or bool(_stripped(scene, at))
    )


def _stripped(scene: Scene, at: int) -> int:
    """The letters of particles before a name («وحسن»), when the whole word is no name."""
    token = scene.tokens[at]
    usual = scene.people.get(token.fold, 0)
    if usual > 0 and not (usual < _USUAL and token.fold[1:] in _FATHERS):
        return 0
    for cut in token.cuts[1:]:
        named = scene.people.get(cut.stem, 0) >= _USUAL or cut.stem in _OPENERS
        if named and cut.pro in _WAW and not cut.en:
            return cut.first
    return 0


def _weight(scene: Scene, at: int, opens: bool, loose: bool) -> int | None:
    """1 for a word of names, 0 for one that may be part of one, None for one that ends the name."""
    token = scene.tokens[at]
    word = token.fold
    if token.kind != "word" or word in scene.particles and word not in _LINKS and not scene.ali(at):
        return None
    if word in _LINKS:
        return 1 if opens and word in _OPENERS else 0 if not opens else None
    origin = scene.nationality(at)
    if origin and not scene.people.get(word, 0):
        return 1 if not opens and origin.entity.kind == "place" and word.endswith("ي") else None
    weight = scene.people.get(word, 0)
    if weight > 0:
        return 1
    if opens and weight <= -_USUAL:
        return 1 if loose or scene.ali(at) or _surnamed(scene, at + 1) else None
    if word.startswith("عبدال") and len(word) > 7:
        return 1
    if opens:
        return 1 if _stripped(scene, at) else 0 if loose and foreign(scene, at) else None
    if word in _ENDS or (scene.tokens[at - 1].fold in _LINKS):
        return 1
    if weight < 0:
        return 1 if at not in scene.nouns or loose else None
    if word.startswith("ال") and len(word) > 4:
        return (
            1
            if word.endswith("ي") and word not in scene.describing and not scene.nationality(at)
            else 0
            if loose and word not in scene.describing and at not in scene.nouns and at not in scene.aliases
            else None
        )
    return 0 if loose and foreign(scene, at) else None


def _surnamed(scene: Scene, at: int) -> bool:
    """Whether the word can only be a surname here: «الفلاني», no adjective or origin anybody knows."""
    word = scene.tokens[at].fold if at < len(scene.tokens) else ""
    if scene.people.get(word, 0) > 0 or word in _AFTER:
        return word.startswith("ال") or word in _AFTER
    nisba = word.startswith("ال") and word.endswith("ي") and len(word) > 5
    return nisba and word not in scene.describing and scene.nationality(at) is None and at not in scene.nouns


def foreign(scene: Scene, at: int) -> bool:
    """Whether the word is no known noun, adjective, place or verb of saying."""
    token = scene.tokens[at]
    return (
        len(token.fold) > 2
        and at not in scene.aliases
        and at not in scene.nouns
        and token.fold not in scene.describing
        and scene.know.cues.at(scene.tokens, at) is None
        and not token.fold.startswith("ال")
    )


def begins(scene: Scene, at: int) -> bool:
    """Whether this word may begin a name at all, whatever follows."""
    word = scene.tokens[at].fold
    if word.startswith("ال"):
        return False
    named = word in scene.people or word in _OPENERS or word.startswith("عبدال")
    return named or bool(_stripped(scene, at))


def person(scene: Scene, at: int, end: int) -> Phrase | None:
    """A person by name alone, without title."""
    after = run(scene, at, end)
    if after == at:
        after = _introduced(scene, at, end)
    if after == at:
        return None
    skip = _stripped(scene, at)
    return Phrase(at, after, skip, "person", "person", "name-run", name=(at, after))


def _introduced(scene: Scene, at: int, end: int) -> int:
    """The end of a foreign name whose bearer's post follows: «فلان كوناش المتحدث باسم …»."""
    near = any(place in scene.nouns for place in range(at + 2, at + 6))
    if not near or scene.people.get(scene.tokens[at].fold, 0) < _USUAL or not _opens(scene, at):
        return at
    after = run(scene, at, end, loose=True)
    place = after + (after < end and scene.tokens[after].fold in _COMMAS)
    match = scene.nouns.get(place) if place < end else None
    post = match is not None and isinstance(match.entry[0], RoleEntry)
    return after if post and after > at + 1 else at


def named(scene: Scene, at: int, end: int) -> Phrase | None:
    """A person's name after a title: one that is known, or any run of words that may be a name."""
    found = scene.phrases.get(at)
    if found and found.kind == "person" and found.link in ("known", "person"):
        return found
    if found and (found.skip or found.kind != "place") or scene.tokens[at].fold.startswith(_GLUED):
        return None
    after = run(scene, at, end, loose=True)
    if after == at or _stripped(scene, at):
        return None
    if after == at + 1 and abs(scene.people.get(scene.tokens[at].fold, 0)) < _USUAL:
        return None
    return Phrase(at, after, 0, "person", "person", "titled-name", name=(at, after))
