"""Speakers nobody knows: the noun phrase between a verb of saying and what is said."""

from collections.abc import Iterable, Iterator

from rasid.model.records import Cue, MentionKind
from rasid.read.mentions.people import run
from rasid.read.mentions.scene import OPEN, Phrase, Scene, folded

_CLAUSE = folded("أن", "إن", "أنه", "إنه", "أنها", "إنها", "بأن", "بأنه", "أنهم", "إنهم")
_INSIDE = folded("في", "من", "ل", "ب")
_PLURAL = ("ون", "ين", "اء", "ات")
_REACH = 6


def subjects(scene: Scene, cues: Iterable[Cue], covered: set[int]) -> Iterator[Phrase]:
    """A phrase right behind a verb of saying and right before its clause or quote, when nothing covers it."""
    for cue in cues:
        if cue.frame != "say":
            continue
        first, after = cue.after, _clause(scene, cue.after)
        if (
            after is None
            or after == first
            or not scene.plain(first, after)
            or covered.intersection(range(first, after))
        ):
            continue
        kind = _kind(scene, first, after)
        if kind:
            name = (first, after) if kind == "person" else None
            link = "person" if kind == "person" else "unnamed"
            yield Phrase(
                first, after, 0, kind, link, "speaker", form="name" if name else "role", name=name,
                head="speaker", definite=scene.article(first),
            )  # fmt: skip


def _clause(scene: Scene, first: int) -> int | None:
    """The place where the clause or quote begins, if only a short noun phrase stands before it."""
    tokens = scene.tokens
    for at in range(first, min(first + _REACH, len(tokens))):
        token = tokens[at]
        if token.fold in _CLAUSE or token.fold in OPEN or token.fold == ":":
            return at
        if token.kind != "word" or token.fold in scene.particles and token.fold not in _INSIDE:
            return None
    return None


def _kind(scene: Scene, first: int, after: int) -> MentionKind | None:
    """What the words name: a person if they are all of a name, else people by the form of the first word."""
    if scene.tokens[first].fold.startswith(("ب", "ل")) and not scene.people.get(scene.tokens[first].fold):
        return None
    if run(scene, first, after, loose=True) == after:
        return "person"
    word = scene.tokens[first].fold
    if not scene.article(first) and after == first + 1:
        return None
    if word.endswith(_PLURAL):
        return "anonymous_group"
    return "organisation" if scene.feminine(first) else "anonymous_individual"
