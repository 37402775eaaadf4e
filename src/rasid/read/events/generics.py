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
_TELLING = _EVERY | _LIKE | _THESE | _KINDS | _REFUSING
_BARE = "وفبل"  # letters that may be written onto such a word


def general(scene: Scene, trigger: Trigger) -> bool:
    """Whether the words around a noun make it any deed of its kind rather than one that was done."""
    if trigger.verb:
        return False
    tokens, first = scene.tokens, trigger.first
    last = tokens[first - 1].fold.lstrip(_BARE) if first else ""
    if last in _TELLING:
        before = tokens[first - 2].fold.lstrip(_BARE) if first > 1 else ""
        if last in _LIKE or (last in _THESE and before in _LIKE) or (last in _KINDS and before in _ALL):
            return True
        if not trigger.definite and (last in _EVERY or last in _REFUSING and trigger.type == "ASSAULT"):
            return True
    behind = [token.fold for token in tokens[trigger.after : trigger.after + 3]]
    if behind and behind[0] in _SUCH or _in_all_kinds(behind):
        return True
    return trigger.entry == "targeting" and _judged(scene, trigger)


def _in_all_kinds(words: list[str]) -> bool:
    """Whether «بجميع أشكاله», «بكل صوره» follow, or one word later."""
    return any(
        one[:1] == "ب" and one[1:] in _ALL and other.rstrip("اه") in _KINDS
        for one, other in zip(words, words[1:], strict=False)
    )


def _judged(scene: Scene, trigger: Trigger) -> bool:
    """Whether «استهداف لـ» only says what a deed told elsewhere means: «هذا العمل استهداف للأمة»."""
    if trigger.definite or trigger.pronoun or trigger.clitic in _TIED:
        return False
    behind = scene.tokens[trigger.after] if trigger.after < len(scene.tokens) else None
    before = scene.tokens[trigger.first - 1] if trigger.first else None
    if behind is None or not any(cut.pro in ("ل", "لل") for cut in behind.cuts):
        return False
    return before is not None and before.fold not in _IN
