"""Generics: talk of deeds of a kind, no deed among them - «كل هجوم», «مثل هذه الأعمال», «بجميع أشكال العنف»."""

from rasid.read.events.scene import Scene
from rasid.read.events.triggers import Trigger

_EVERY = frozenset(("كل",))
_ALL = frozenset(("كل", "كافه", "جميع", "شتي", "مختلف", "سائر"))
_KINDS = frozenset(("اشكال", "انواع", "صور", "مظاهر", "اصناف", "ضروب", "صنوف"))
_LIKE = frozenset(("مثل", "امثال", "هكذا"))
_SUCH = frozenset(("كهذا", "كهذه", "كتلك"))
_THESE = frozenset(("هذا", "هذه", "تلك", "ذلك"))
_REFUSING = frozenset((
    "رفض", "يرفض", "ترفض", "نرفض", "يرفضون", "رافض", "رافضه", "رافضا", "رافضين", "رافضون", "رفضت",
))  # fmt: skip
_TIED = ("ب", "ل", "لل", "ك")
_IN = frozenset(
    ("في", "اثر", "جراء", "بعد", "عقب", "عن", "من", "خلال", "اي", "عمليه", "حادث", "حادثه", "اول")
)
_BARE = "وفبل"  # letters that may be written onto such a word


def general(scene: Scene, trigger: Trigger) -> bool:
    """Whether the words around a noun make it any deed of its kind rather than one that was done."""
    if trigger.verb:
        return False
    behind = [token.fold for token in scene.tokens[trigger.after : trigger.after + 3]]
    if behind[:1] and behind[0] in _SUCH or _in_all_kinds(behind):
        return True
    ahead = [token.fold.lstrip(_BARE) for token in scene.tokens[max(0, trigger.first - 3) : trigger.first]]
    last, before = (["", "", *ahead])[-1], (["", "", *ahead])[-2]
    if last in _LIKE or (last in _THESE and before in _LIKE):
        return True
    if _refused(scene, trigger) or _judged(scene, trigger):
        return True
    if last in _EVERY and not trigger.definite:
        return True
    return (last in _KINDS and before in _ALL) or (before in _KINDS and last in ("من", "اعمال"))


def _in_all_kinds(words: list[str]) -> bool:
    """Whether «بجميع أشكاله», «بكل صوره» follow, or one word later."""
    pairs = zip(words, words[1:], strict=False)
    return any(one.lstrip("ب") in _ALL and other[:-1].rstrip("ه") in _KINDS for one, other in pairs)


def _refused(scene: Scene, trigger: Trigger) -> bool:
    """Whether the deed is rejected as such: «ترفض استهداف المدنيين», not «رفضه الهجوم»."""
    if trigger.definite or trigger.type != "ASSAULT" or not trigger.first:
        return False
    return any(cut.stem in _REFUSING for cut in scene.tokens[trigger.first - 1].cuts)


def _judged(scene: Scene, trigger: Trigger) -> bool:
    """Whether «استهداف لـ» only says what a deed told elsewhere means: «هذا العمل استهداف للأمة»."""
    if trigger.entry != "targeting" or trigger.definite or trigger.pronoun or trigger.clitic in _TIED:
        return False
    behind = scene.tokens[trigger.after] if trigger.after < len(scene.tokens) else None
    before = scene.tokens[trigger.first - 1] if trigger.first else None
    if behind is None or not any(cut.pro in ("ل", "لل") for cut in behind.cuts):
        return False
    return before is not None and before.fold not in _IN
