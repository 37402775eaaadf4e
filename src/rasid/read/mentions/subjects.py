"""Speakers nobody knows: the noun phrase that begins right behind a verb of saying."""

from collections.abc import Iterable, Iterator

from rasid.model.records import Cue, MentionKind
from rasid.read.mentions.people import foreign, run
from rasid.read.mentions.scene import OPEN, Phrase, Scene, folded

_CLAUSE = folded("أن", "إن", "أنه", "إنه", "أنها", "إنها", "بأن", "بأنه", "أنهم", "إنهم", "بأنها", "بأنهم")
_ENDS = frozenset("،,-–:(")
_BEHIND = folded(
    "وهو", "وهي", "الذي", "التي", "الذين", "وهم", "أحد", "إحدى", "المسؤول", "المسؤولة", "أمس", "اليوم", "السبت",
    "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة",
)  # fmt: skip
_HONOURS = folded(
    "معاليه", "سماحته", "سموه", "جلالته", "فضيلته", "فخامته", "دولته", "سيادته", "غبطته", "نيافته"
)
_RECORDS = folded(
    "تقارير", "التقارير", "معطيات", "المعطيات", "بيانات", "البيانات", "مؤشرات", "المؤشرات", "إحصاءات",
    "الإحصاءات", "أرقام", "الأرقام", "نتائج", "النتائج",
)  # fmt: skip
_NO_SPEAKER = folded(
    "أيضا",
    "كذلك",
    "قائلا",
    "قائلة",
    "بقوله",
    "بقولها",
    "بوضوح",
    "بشدة",
    "بالقول",
    "مجددا",
    "سابقا",
    "وبشدة",
    "بأشد",
    "بأقسى",
    "بأقوى",
    "بأعنف",
)
_NO_FAMILY = folded("النادي", "الوادي", "الثاني", "الباقي", "التالي", "الحالي", "الماضي")
_GLUED = ("ب", "ل", "ك", "و", "ف")
_PLURAL = ("ون", "ين", "اء", "ات")
_REACH = 7
_USUAL = 5  # people that must bear a given name before any word behind it is a surname


def subjects(scene: Scene, cues: Iterable[Cue], covered: set[int]) -> Iterator[Phrase]:
    """A phrase right behind a verb of saying that no other rule has read, with what it most likely is."""
    for cue in cues:
        first = cue.after
        if cue.frame != "say" or first in covered or first >= len(scene.tokens):
            continue
        if scene.tokens[first].fold in _HONOURS:
            yield Phrase(first, first + 1, 0, "person", "honoured", "honorific", form="pronoun")
            continue
        after, end = _extent(scene, first, covered)
        kind = _kind(scene, first, after, end) if after > first else None
        if kind:
            name = (first, after) if kind == "person" else None
            link = "person" if kind == "person" else "unnamed"
            yield Phrase(
                first, after, 0, kind, link, "speaker", form="name" if name else "role", name=name,
                head="speaker", definite=scene.article(first),
            )  # fmt: skip


def _extent(scene: Scene, first: int, covered: set[int]) -> tuple[int, str]:
    """Where the phrase ends, and by what: a `clause` or quote, an `end` mark or relative, or nothing («»)."""
    tokens = scene.tokens
    for at in range(first, min(first + _REACH, len(tokens))):
        token = tokens[at]
        if token.fold in _CLAUSE or token.fold in OPEN or token.fold == ":":
            return at, "clause"
        if at in covered and at > first and _surname(scene, first, at):
            return at + 1, "end"
        if token.fold in _ENDS or token.fold in _BEHIND or at in covered or token.fold in _NO_SPEAKER:
            return at, "end"
        if token.kind != "word" or token.fold in scene.particles:
            return at, "particle" if token.kind == "word" else ""
    return first, ""


def _surname(scene: Scene, first: int, at: int) -> bool:
    """Whether a word that is also a common noun closes a name here: given names before it, a mark behind it."""
    behind = scene.tokens[at + 1].fold if at + 1 < len(scene.tokens) else ""
    given = all(scene.people.get(scene.tokens[place].fold, 0) > 0 for place in range(first, at))
    return given and not scene.article(first) and (behind in _ENDS or behind in _CLAUSE)


def _kind(scene: Scene, first: int, after: int, end: str) -> MentionKind | None:
    """What the words name: a person if they may all be of a name, else people by the form of the first word."""
    word, size = scene.tokens[first].fold, after - first
    if word in _NO_SPEAKER or not end:
        return None
    if word in _RECORDS:
        return "document"
    if not scene.people.get(word) and word.startswith(_GLUED) and _cut(scene, first):
        return None
    if _named(scene, first, after, end):
        return "person"
    if end == "particle" and not scene.article(first) and not word.endswith(_PLURAL):
        return None
    if size > 4 or word.endswith("ا") and size == 1:
        return None
    if word.endswith(_PLURAL):
        return "anonymous_group"
    if scene.feminine(first):
        return "organisation" if scene.article(first) or size > 1 else None
    return "anonymous_individual" if end == "clause" else None


def _cut(scene: Scene, first: int) -> bool:
    """Whether the first letter is a particle before something the knowledge has a word for."""
    return any(
        cut.pro and not cut.en and (cut.stem in scene.know.nouns or cut.stem in scene.particles)
        for cut in scene.tokens[first].cuts
    ) or scene.tokens[first].fold[1:3] in ("ال", "ان")


def _named(scene: Scene, first: int, after: int, end: str) -> bool:
    """Whether the words are a name: known as one, or unknown to all the knowledge in the place of one."""
    if run(scene, first, after, loose=True) == after:
        return True
    if after == first + 1 and end == "clause" and scene.tokens[first].fold.endswith("ي"):
        return _family(scene, first) and scene.tokens[first].fold not in _NO_FAMILY
    if scene.article(first) or after - first > 4 or end == "particle":
        return False
    if after == first + 2 and scene.people.get(scene.tokens[first].fold, 0) >= _USUAL:
        return True
    strange = all(
        foreign(scene, at) or scene.people.get(scene.tokens[at].fold) or at > first and _family(scene, at)
        for at in range(first, after)
    )
    short = scene.tokens[first].fold.endswith(_PLURAL) or scene.feminine(first)
    return strange and not (short and after == first + 1)


def _family(scene: Scene, at: int) -> bool:
    """Whether a word with the article may be a family's name: nothing else the knowledge has a word for."""
    unknown = at not in scene.nouns and at not in scene.aliases and scene.nationality(at) is None
    return scene.article(at) and unknown and scene.tokens[at].fold not in scene.describing
