"""Acts: what the speaker does by saying it; the cue proposes, the content may know better."""

import re

from rasid.arabic.fold import fold
from rasid.model.records import Act
from rasid.read.attributions.draft import Draft
from rasid.read.attributions.view import View

_REFINABLE = frozenset(("assert", "explain"))
_NOUNS: dict[str, Act] = {
    "تقدير": "praise", "شكر": "praise", "امتنان": "praise", "ارتياح": "praise", "ترحيب": "praise",
    "اعجاب": "praise", "ادان": "condemn", "استنكار": "condemn", "رفض": "reject", "استعداد": "promise",
    "التزام": "promise", "عزم": "assert", "قلق": "warn", "مخاوف": "warn", "تخوف": "warn", "تاييد": "accept",
}  # fmt: skip
_THREAT = re.compile(
    r"\bو?(?:سن(?:رد|ضرب|واجه|نتقم|ستهدف|قصف|لاحق|تخذ كافه|حرق|دمر|سحق)\w*|ستواجه|سيواجه\w*|ستدفع\w*|"
    r"سيدفع\w*|لن يمر|سيكون رد|الرد سيكون|رد قاس|برد حاسم|رد حاسم|رد مزلزل|لن تمر|بنك اهداف|"
    r"بنك من الاهداف|جاهزه للرد|جاهزون للرد|علي الرد|استهداف القواعد|توجيه ضربات|الاستمرار بالعمليات|"
    r"سنواصل ضرب|سوف نرد|سوف نضرب|عازمون علي|ستطال|بحق الرد|في (?:المكان والزمان|الزمان والمكان) المناسبين)"
)
_PROMISE = re.compile(
    r"\b(?:سن(?:عمل|واصل|بقي|ظل|جبر|جعل|حرر|دافع|قف|عيد|حاسب)\w*|لن نتخلي|نتعهد|نلتزم|"
    r"لن [تني](?:الو|تهاون|دخر|توان)\w*)"
)
_REJECT = re.compile(r"\b(?:غير مقبول|مرفوض|لن [نتي]قبل|لا [نتي]قبل\w* ب|في حل من)")
_UNBOUND = re.compile(r"\bغير معني\w* ب")
_CONDEMN = re.compile(r"\b(?:ال)?(?:جريمه نكراء|عمل\w* (?:ارهابي\w* )?جبان|مدان\w* بشده)")
_SILENT = ("الكشف", "التعليق", "الافصاح", "الادلاء", "الرد", "الخوض", "الاجابه")
_DEMAND = re.compile(r"(?:ضروره|وجوب|يجب|ينبغي|لا بد|علي الجميع|يفضل|نطالب|ندعو)\b")
_DENY = re.compile(
    r"^(?:ليس|ليست|لا يوجد|لا توجد|لا صحه|لم (?:يتضرر|نقم|تقم|يقم))|\b(?:لا علاقه ل|ليس وشيكا|لا اساس له|"
    r"عار عن الصحه|لم تتضرر)"
)
_PREDICT = re.compile(
    r"\b(?:قد (?:يرتفع|ترتفع|يزيد|يستمر|تستمر|يكون|تكون)|مرشح\w* للارتفاع|من المتوقع|المرجح ان|"
    r"يتوقع ان|سيرتفع|سترتفع)"
)
_PERHAPS = re.compile(r"\b(?:قد [تي]\w+|س[تي]\w{3,})")
_ACCUSE = re.compile(
    r"\b(?:(?<!صفوف )(?<!مواقع )(?<!ضد )العدو|الغدر|المسبب|المجرم\w*|مجرد تسويف|مماطله|ارهاب الدوله|"
    r"جريمه حرب|جراءم حرب|عدوان\w*|بلطجيه|"
    r"مخططات|شيطانيه|انتهاك\w*|يتحمل مسءوليه|تتحمل مسءوليه|المسءول عن|مسءوله عن|تورط|متورط)"
)
_PRAISE = re.compile(r"\b(?:نثمن|نشيد|نشكر|بطولات|نحيي)\b")


def act(view: View, draft: Draft) -> Act:
    """The act of a draft. Threats, denials and the like said with a plain verb are told by the content."""
    found: Act = draft.entry.act
    for taken, meaning in draft.entry.acts.items():
        found = meaning if taken == draft.kind else found
    words = fold(" ".join(view.document.words(view.span(*part)) for part in draft.content))
    first = words.split(maxsplit=1)[0] if words else ""
    if draft.cue.rule in ("aaraba", "abbara", "abda", "jaddada", "alana"):
        for noun, meaning in _NOUNS.items():
            if first.startswith(noun):
                return meaning
    if draft.cue.rule == "alana":
        found = (
            "deny"
            if _DENY.search(words)
            else "reject"
            if _REJECT.search(words) or _UNBOUND.search(words)
            else found
        )
    if draft.cue.rule == "rafada" and first in _SILENT:
        return "no_comment"
    if draft.cue.rule == "raa" and _PERHAPS.search(words):
        return "predict"
    if found not in _REFINABLE and draft.cue.frame != "colon":
        return found
    return _told(words, found)


def _told(words: str, found: Act) -> Act:
    """The act that the content tells."""
    if _THREAT.search(words):
        return "threaten"
    if _DENY.search(words):
        return "deny"
    if _REJECT.search(words):
        return "reject"
    if _PREDICT.search(words):
        return "predict"
    if _PROMISE.search(words):
        return "promise"
    if found == "explain":
        return found
    if _DEMAND.match(words):
        return "demand"
    if _PRAISE.match(words):
        return "praise"
    if _CONDEMN.search(words):
        return "condemn"
    if _ACCUSE.search(words):
        return "accuse"
    return found
