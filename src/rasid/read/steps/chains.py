"""Chains: the words before a topic that govern it, from the nearest outwards, and those said of it behind it."""

from collections.abc import Sequence
from typing import NamedTuple

from rasid.arabic.fold import fold
from rasid.knowledge.entries import MoveEntry, TopicEntry
from rasid.match.phrases import Match
from rasid.model.words import Token
from rasid.read.steps.scene import Scene

_HARD = frozenset(".؛؟!…:")
BREAKS = frozenset((
    "لكن", "ولكن", "فيما", "بينما", "حيث", "بعدما", "كما", "اذ", "علما", "عندما", "حين", "رغم", "وقد", "الا", "بل",
    "لان", "لكنه", "لكنها", "مما", "وسط", "طالما", "كانت", "فضلا", "ريثما",
))  # fmt: skip
_ASIDE = frozenset((  # heads whose own the topic only is, and words that make a setting of it
    "نتاءج", "وفد", "فريق", "شءون", "ملف", "داءره", "رءيس", "اثناء", "بعد", "قبل",
    "منذ", "عقب", "رغم", "جراء", "مراقبه", "مراقبو", "مراقبي", "بنود", "خلال", "ظل", "نص", "مسوده", "برغم", "ايام",
))  # fmt: skip
_WITHIN = frozenset(("reject", "go_on", "begin", "hold", "plan", "timetable"))  # what may be followed by «في»
_LINKS = frozenset(("الي", "علي", "في", "عن", "من", "بشان", "حول", "ان", "بان", "حتي", "لاجل"))
_NOT = frozenset(
    ("لم", "لن", "لا", "ما", "عدم", "ليس", "ليست", "غير", "دون", "بدون", "لما", "ولا", "ولم", "ولن")
)
_AIMS = frozenset((
    "اجل", "نحو", "بهدف", "سبيل", "امكانيه", "فرص", "فرصه", "محاوله", "محاولات", "مساع", "جهود", "حال", "اذا", "لو",
    "كي", "لكي", "بغيه", "سعيا", "احتمال", "احتمالات", "شان", "سبل",
    "باتجاه", "ربما", "ضمان", "امل", "امكان", "بشان", "حول", "حيال", "ازاء",
))  # fmt: skip
_RELATIVES = frozenset(("الذي", "التي", "الذين", "اللذين", "ان", "بان", "انه", "انها"))
PARTICLES = _NOT | _RELATIVES
_BARE_NOUN, _BARE_VERB, _LINKED_NOUN, _LINKED_VERB = 2, 7, 8, 10
_BEHIND = 6
_ENTERED = 9  # words between «دخل» and «حيز التنفيذ»


class Move(NamedTuple):
    """A move word in place. `negated`: by the word before it; `future`: by س or سوف; `unreal`: only aimed at."""

    match: Match[MoveEntry]
    negated: bool
    future: bool
    unreal: bool

    @property
    def id(self) -> str:
        """Which move it is."""
        return self.match.entry.id

    @property
    def first(self) -> int:
        """Its first token."""
        return self.match.first

    @property
    def verb(self) -> bool:
        """Whether it is surely a verb."""
        return self.match.part in ("perfect", "imperfect")


def moves(scene: Scene, first: int, after: int) -> list[Move]:
    """The moves among tokens[first:after] in order."""
    found = []
    for match in scene.know.moves.find(scene.tokens, first, after):
        following = scene.tokens[match.after].fold if match.after < after else ""
        if following and following in {fold(word) for word in match.entry.never}:
            continue
        at = _verb(scene.tokens, match, first)
        before = scene.tokens[at - 1].fold if at > first else ""
        if match.part == "perfect" and before == "من":
            continue
        coming = match.cut.pro if at == match.first else scene.tokens[at].fold[:1]
        future = (match.part == "imperfect" or at < match.first) and (coming.endswith("س") or before == "سوف")
        aimed = match.cut.pro.removesuffix("ال").endswith("ل") or before.lstrip("و") in _AIMS
        unless = before == "لم" and at > first + 1 and scene.tokens[at - 2].fold == "ما"
        found.append(Move(match, before in _NOT, future, aimed or unless))
    return found


def _verb(tokens: Sequence[Token], match: Match[MoveEntry], first: int) -> int:
    """Where the verb of the move stands: «لم تدخل الهدنة حيز التنفيذ» is denied at its verb."""
    if match.entry.id == "effect" and match.after > match.first + 1:
        for at in range(match.first - 1, max(first, match.first - _ENTERED) - 1, -1):
            if tokens[at].fold.endswith("دخل"):
                return at
    return match.first


def chain(scene: Scene, topic: Match[TopicEntry], found: Sequence[Move], first: int) -> list[Move]:
    """The moves that govern the topic, the nearest first; `first` bounds them to the left."""
    tokens, at, link = scene.tokens, topic.first, _link(scene.tokens, topic.first, topic.cut.pro)
    conjoined = topic.cut.pro.startswith("و")
    made: list[Move] = []
    for move in reversed(found):
        if move.match.after > at or move.match.entry.stands == "after":
            continue
        if move.first < first:
            break
        gap = _gap(scene, move.match.after, at)
        if gap is None or gap > (0 if conjoined and not move.verb else _limit(move, bool(link))):
            break
        if not _governs(tokens, move, link, gap):
            break
        if made and made[-1].match.part == "participle" and made[-1].first == move.match.after:
            made.pop()  # an adjective of this noun: «خروقات مستمرة»
        made.append(move)
        at, conjoined = move.first, False
        link = _link(tokens, at, move.match.cut.pro)
    return made


def behind(scene: Scene, topic: Match[TopicEntry], found: Sequence[Move], after: int) -> Move | None:
    """What is said of the topic behind it, before `after`: an adjective, or a verb that agrees with it."""
    for move in found:
        if move.first < topic.after:
            continue
        if move.match.after > after:
            return None
        gap = _gap(scene, topic.after, move.first, said=True)
        if gap is None or gap > _BEHIND:
            return None
        if move.match.entry.stands == "after" or _agrees(scene, topic, move):
            return move
    return None


def right(scene: Scene, topic: Match[TopicEntry], after: int) -> int:
    """Where the topic's own clause ends, at most `after`."""
    for at in range(topic.after, after):
        if scene.tokens[at].fold in _HARD or scene.tokens[at].fold in BREAKS:
            return at
    return after


def denied(tokens: Sequence[Token], topic: Match[TopicEntry], first: int) -> str:
    """The negation right before the topic, if any: «لا هدنة», «دون انسحاب»."""
    at = topic.first - 1
    word = tokens[at].fold if at >= first else ""
    return word.lstrip("و") if word in _NOT else ""


def _agrees(scene: Scene, topic: Match[TopicEntry], move: Move) -> bool:
    """Whether the topic is the subject of a verb behind it, or its object by a pronoun."""
    match, head = move.match, scene.tokens[topic.first].fold
    if match.cut.en in ("ه", "ها"):
        return match.part in ("perfect", "imperfect")
    if (
        match.entry.id == "hold"
        and match.part == "form"
        and match.cut.stem[-1] != "ه"
        and match.cut.stem[0] != "ت"
    ):
        return False
    if match.entry.id == "breach" and not match.cut.stem.startswith("هش"):
        return False
    if match.part == "form":
        return (
            match.entry.id in ("effect", "breach", "await", "deny", "suspend", "hold", "unbound")
            and not match.cut.pro
        )
    feminine = topic.cut.stem.endswith(("ه", "ات")) or head.endswith("ه") or topic.cut.stem == "جوله"
    word = match.cut.stem
    if match.part == "participle":
        return word.endswith("ه") == feminine
    if match.entry.id in (
        "call",
        "reject",
        "accept",
        "declare",
        "offer",
        "bound",
        "plan",
        "agree",
        "timetable",
        "breach",
    ):
        return False
    return (word.endswith("ت") if match.part == "perfect" else word.startswith("ت")) == feminine


def _link(tokens: Sequence[Token], at: int, pro: str) -> str:
    """The preposition or أن that leads what begins here, if any."""
    bare = pro.removesuffix("ال")
    if bare.endswith(("ب", "ل")):
        return bare[-1]
    if at and tokens[at - 1].fold in ("اي", "هذه", "هذا", "«", '"', "“"):
        at -= 1
    word = tokens[at - 1].fold.lstrip("و") if at else ""
    return word if word in _LINKS else ""


def _governs(tokens: Sequence[Token], move: Move, link: str, gap: int) -> bool:
    """Whether the move takes its object so: few words take «في», and «شروط الهدنة» are no demand for it."""
    if move.id == "terms" and not link:
        return gap > 0 and tokens[move.match.after].fold != "اتفاق"
    if move.id == "vote":
        return link in ("علي", "ل") or tokens[move.match.after].fold == "لصالح"
    return link != "في" or move.id in _WITHIN


def _limit(move: Move, linked: bool) -> int:
    if move.verb or move.match.part == "participle":
        return _LINKED_VERB if linked else _BARE_VERB
    return _LINKED_NOUN if linked else _BARE_NOUN


def _gap(scene: Scene, first: int, after: int, said: bool = False) -> int | None:
    """Words between, a mention counting as one; None where the clause breaks. `said`: of what stands before."""
    count, at, tokens = 0, first, scene.tokens
    if sum(token.fold == "،" for token in tokens[first:after]) == 1:
        return None
    while at < after:
        token = tokens[at]
        if token.fold in _HARD or token.fold in BREAKS:
            return None
        if scene.timed(at + 1) and token.fold in _ASIDE:
            at += 1
            continue
        if token.fold in _ASIDE or (token.fold in _RELATIVES and not said and _words(tokens, at + 1, after)):
            return None
        if scene.timed(at):
            at, count = scene.timed(at), count + 1
            continue
        party = scene.covering(at)
        if party and party.first >= first and party.after <= after:
            at, count = party.after, count + 1
            continue
        count += token.kind in ("word", "number")
        at += 1
    return count


def _words(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether a word stands among tokens[first:after]."""
    return any(token.kind == "word" for token in tokens[first:after])
