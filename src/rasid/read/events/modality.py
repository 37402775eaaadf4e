"""Modality: whether it happened, by the words around the trigger and by whose words they are."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from rasid.knowledge.entries import MarkerEntry
from rasid.match.phrases import Match
from rasid.model.records import Act, Attribution, Modality
from rasid.model.words import Sentence
from rasid.read.events.clauses import STARTERS
from rasid.read.events.roles import Cast
from rasid.read.events.scene import Scene
from rasid.read.events.sides import Sides
from rasid.read.events.triggers import Trigger

_ACTS: dict[Act, Modality] = {"demand": "demanded", "promise": "promised", "threaten": "threatened"}
_YIELDED = frozenset(("RETREAT", "AGREE", "CONCEDE", "CONSULT"))
_FORCES = frozenset(("military", "police", "government", "state"))
_FIGHTERS = frozenset(("armed_group", "anonymous_group"))
_AFTER = frozenset(
    ("جراء", "نتيجه", "بعد", "عقب", "اثر", "بسبب", "منذ", "هذا", "هذه", "بهذا", "لهذا", "بهذه")
)
_ANSWERS = frozenset(("ردا", "الرد", "رد", "للرد", "بالرد", "عسكريا", "احتجاجا"))
_NEGATORS = frozenset(("لم", "ولم", "فلم", "لن", "ولن"))
_SEEN = ("شهد", "سمع", "سجل", "رصد", "قع", "حدث", "نفذ", "حصل", "تعرض", "شن")
_IF = frozenset(("اذا", "واذا", "فاذا", "لو", "ان", "ما"))
_SINCE = [["منذ", word] for word in ("بدء", "بدايه", "اندلاع", "انطلاق")]
_NONE = 6  # tokens between a negation and what was not
_FAR = 16  # tokens within which any marker reaches
_SUFFER = ("تعرض", "تتعرض", "يتعرض", "تصد", "خضع")
_STOPS = frozenset(".؛؟!:،")
_HOSTILE = frozenset(("ASSAULT", "COERCE", "AID", "SUPPORT", "MOBILIZE", "ACCUSE", "THREATEN", "SANCTION"))
_AGAIN = frozenset(
    ("ان", "كي", "لكي", "حتي", "كان", "كانت", "كانوا", "لم", "قد")
)  # before an imperfect not of now
_PERFECTS = frozenset((
    "تعرض", "تصدي", "تبني", "تمكن", "توصل", "تلقي", "تقدم", "توجه", "ترك", "تظاهر", "توعد", "تعهد", "تبادل", "تراجع",
    "تجمع", "توفي", "تسبب", "تحدث", "تولي", "تابع", "تحول", "تجاوز", "تسلم", "تحطم", "تدخل", "تعاون", "توقف", "تصد",
    "تلق", "توالي", "تكبد", "تزامن", "تجدد", "تفقد", "تضرر", "تاثر", "توقع", "تطرق", "تناول", "تضمن", "تفجر",
))  # fmt: skip
_LAUNCHED = frozenset(("اطلق", "بدا", "باشر"))  # what begins goes on when the text is written
_HEADS = frozenset(("هذا", "و", "كما", "فيما", "حيث", "كذلك"))


def markers(scene: Scene, sentence: Sentence) -> list[Match[MarkerEntry]]:
    """The words of a sentence that say whether what is near them happened."""
    return list(scene.know.modality.find(scene.tokens, sentence.first, sentence.after))


def modality(
    scene: Scene,
    trigger: Trigger,
    told: Modality | None,
    said: Attribution | None,
    roles: Cast,
    sides: Sides,
    title: bool,
) -> Modality:
    """The modality of a trigger: `told` by the words near it, else by the act, else by whose words they are."""
    if said and said.act == "deny" and (trigger.type in _HOSTILE or told is None):
        return "denied"
    if told and told != "ongoing":
        threat = (
            said
            and said.act == "threaten"
            and trigger.type == "ASSAULT"
            and told in ("planned", "hypothetical")
        )
        return "threatened" if threat else told
    if trigger.future:
        return "threatened" if trigger.type == "ASSAULT" and said and not sides.reporter(said) else "planned"
    before = scene.tokens[trigger.first - 1].fold if trigger.first else ""
    meant = not trigger.verb or trigger.part == "imperfect"
    if said and said.act in _ACTS and meant and before != "من" and not _given(scene, trigger):
        return _ACTS[said.act]
    if said and said.act == "reject" and not trigger.verb and trigger.type in _YIELDED:
        return "negated"
    if said and said.act == "announce" and not trigger.verb and trigger.type == "RETREAT":
        return "promised"
    if trigger.clitic in ("ل", "لل") and not trigger.verb and trigger.owner == "recipient" and not told:
        return "occurred" if _suffered(scene, trigger) else "planned"
    source = _by_source(trigger, said, roles, sides)
    if source != "occurred" or title:
        return source
    if told or (trigger.part == "imperfect" and before not in _AGAIN):
        return "ongoing"
    return "occurred"


def _suffered(scene: Scene, trigger: Trigger) -> bool:
    """Whether ل only joins the noun to «تعرّض», «تصدّى» before it."""
    ahead = scene.tokens[max(0, trigger.first - _FAR) : trigger.first]
    return any(token.fold.removeprefix("و").startswith(_SUFFER) for token in ahead)


def by_words(
    scene: Scene, found: Sequence[Trigger], at: int, marks: Sequence[Match[MarkerEntry]], low: int
) -> Modality | None:
    """The nearest marker whose reach holds `found[at]`, within the clause and after `low`, where the saying begins.

    A marker before a trigger holds for the first one after it, and for those coordinated with that.
    """
    best: tuple[int, Modality] | None = None
    trigger = found[at]
    if not trigger.verb and _none(scene, trigger):
        return "negated"
    low_mark = bisect_left(marks, trigger.first - _FAR, key=attrgetter("first"))
    for mark in marks[low_mark : bisect_left(marks, trigger.after + _FAR, key=attrgetter("first"))]:
        if scene.tokens[mark.first].start < low:
            continue
        distance = _distance(scene, found, at, mark)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, "hypothetical" if _unless(scene, mark) else mark.entry.modality)
    return best[1] if best else None


def _unless(scene: Scene, mark: Match[MarkerEntry]) -> bool:
    """Whether a negation stands under a condition: «إذا لم», «ما لم»."""
    return mark.entry.modality == "negated" and mark.first > 0 and scene.tokens[mark.first - 1].fold in _IF


def _none(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun is what was not seen, heard or done: «لم يسمعوا أي انفجار», «لم تشهد البلدة قصفاً»."""
    tokens, at = scene.tokens, trigger.first - 1
    any_ = at >= 0 and tokens[at].fold == "اي"
    if not any_ and not tokens[trigger.first].fold.endswith(("ا", "ات", "ان")):
        return False
    for place in range(at, max(0, at - _NONE) - 1, -1):
        word = tokens[place].fold
        if word in _STOPS or word in STARTERS:
            return False
        if word in _NEGATORS and place + 1 <= at:
            return any_ or tokens[place + 1].fold[1:].startswith(_SEEN)
    return False


def _distance(scene: Scene, found: Sequence[Trigger], at: int, mark: Match[MarkerEntry]) -> int | None:
    """Words between the marker and the trigger if it holds for it."""
    trigger, entry = found[at], mark.entry
    if entry.part != "any" and (entry.part == "verb") != trigger.verb:
        return None
    if entry.modality == "hypothetical" and entry.part == "verb" and trigger.part != "imperfect":
        return None  # «قد» before a perfect only says that it is past
    ahead, behind = trigger.first - mark.after, mark.first - trigger.after
    distance = ahead if ahead >= 0 else behind
    if entry.modality == "hypothetical" and scene.tokens[mark.first].fold.endswith("اي") and trigger.definite:
        return None  # «أي جهة … الهجوم»
    if distance < 0 or distance >= entry.reach or (entry.stands == "before" and ahead < 0):
        return None
    if entry.stands == "after" and ahead >= 0:
        return None
    between = range(mark.after, trigger.first) if ahead >= 0 else range(trigger.after, mark.first)
    if any(scene.tokens[place].fold in _STOPS or scene.tokens[place].fold in STARTERS for place in between):
        return None
    taken = at > 0 and ahead >= 0 and found[at - 1].first >= mark.after
    if taken and trigger.clitic != "و" and not scene.tokens[trigger.first].fold.startswith("و"):
        return None
    return distance


def _by_source(trigger: Trigger, said: Attribution | None, roles: Cast, sides: Sides) -> Modality:
    """A source on its own side's deeds claims, on its opponent's alleges; others report."""
    if said is None or said.source_entity is None or trigger.type == "PROTEST":
        return "occurred"
    if roles.actor and sides.any(said.source_entity, roles.actor):
        return "claimed"
    if (sides.reporter(said) or sides.crowd(said)) and said.act != "accuse":
        return _by_forces(trigger, roles, sides) if sides.uniformed(said) else "occurred"
    if not roles.actor and trigger.mode == "arrest" and (sides.official(said) or sides.uniformed(said)):
        return "claimed"
    hurt = any(sides.same(said.source_entity, name) for name in roles.recipient)
    told = not roles.actor or said.act == "condemn"
    if said.act != "accuse" and not hurt and told and sides.bystander(said.source_entity):
        return "occurred"
    if trigger.type not in _HOSTILE:
        return "claimed"
    if not roles.actor and roles.recipient and not sides.any(said.source_entity, roles.recipient):
        return "alleged" if said.act in ("accuse", "condemn") else "claimed"
    return "alleged"


def _by_forces(trigger: Trigger, roles: Cast, sides: Sides) -> Modality:
    """Unnamed officers claim what forces do, and allege what armed groups do."""
    kinds = sides.kinds(roles.actor)
    if kinds & _FORCES:
        return "claimed"
    return "alleged" if kinds & _FIGHTERS and trigger.type in _HOSTILE else "occurred"


def _given(scene: Scene, trigger: Trigger) -> bool:
    """Whether a demand, promise or threat takes the deed for granted: «هذا القصف», «رداً على الغارات»."""
    if trigger.type != "ASSAULT" or trigger.verb:
        return False
    before = scene.tokens[trigger.first - 1].fold if trigger.first else ""
    if before in _AFTER or scene.tokens[trigger.first].fold.startswith("بهذا"):
        return True
    lead = scene.tokens[trigger.first - 2].fold if trigger.first > 1 else ""
    return before == "علي" and lead in _ANSWERS


def since(scene: Scene, trigger: Trigger) -> bool:
    """Whether only its beginning is past: «منذ بدء الحصار»."""
    ahead = scene.tokens[max(0, trigger.first - 2) : trigger.first]
    return [token.fold for token in ahead] in _SINCE


def goes_on(scene: Scene, first: int, trigger: Trigger) -> bool:
    """Whether the clause opens with a verb of now: «وتركّز القوات هجماتها», «ويشنّ الجيش عملية»."""
    tokens, at = scene.tokens, first
    while at < trigger.first and (tokens[at].fold in _HEADS or tokens[at].kind != "word"):
        at += 1
    if trigger.verb or at >= trigger.first - 1:
        return False
    word = tokens[at].fold.removeprefix("و")
    subject = scene.covering(at + 1) is not None or tokens[at + 1].fold.startswith("ال")
    if word.removesuffix("ت").removesuffix("وا").removesuffix("ا") in _PERFECTS:
        return False
    if trigger.entry in ("operation", "war") and word.removesuffix("ت") in _LAUNCHED:
        return True
    return len(word) > 3 and word[:1] in "يت" and subject and scene.covering(at) is None
