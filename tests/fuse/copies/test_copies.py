"""Copies from texts to groups."""

from rasid.fuse.copies import Run, candidates, common, compare, facts, groups, to_link
from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.read import read
from rasid.read.prints import fingerprint
from rasid.read.reading import reading

STORY = """افتتح محافظ الساحل سالم الواحي يوم الأحد الجسر الجديد فوق نهر السدر بعد عامين من العمل المتواصل.
وحضر الحفل عدد من سكان القرى المجاورة، ثم عبرت أول سيارة إلى الضفة الأخرى وسط تصفيق الحاضرين.
وبلغت كلفة المشروع نحو أربعة ملايين دولار قدمتها البلدية من صندوق الطرق، وفق ما جاء في لوحة عند المدخل."""
OTHER = "أغلقت إدارة المرفأ الرصيف الشرقي أمس بسبب الرياح، وقالت إن السفن ستنتظر حتى المساء قبل أن تدخل."


def test_a_text_that_two_outlets_print_is_one_group(know: Knowledge) -> None:
    texts = {
        "a": (STORY, "dawn", "2024-03-05"),
        "b": (STORY.replace("أربعة ملايين", "4 ملايين").replace("المتواصل", "الدؤوب"), "dusk", "2024-03-06"),
        "c": (OTHER, "dawn", "2024-03-05"),
    }
    known = []
    for id, (text, outlet, date) in texts.items():
        document = read(Document(text, Origin(id=id, outlet=outlet, date=date)), know)
        known.append(facts(reading(document, know), fingerprint(document, know), know))
    run = Run.of({number: fact.print for number, fact in enumerate(known)})
    usual = common(run, [])
    pairs = [compare(known[one], known[other], usual) for one, other, _ in candidates(run, [])]
    (group,) = groups(pair for pair in pairs if pair)
    assert (group.documents, group.first) == (("a", "b"), "a")
    assert group.pairs[0].derivation == "wholly_derived"
    assert to_link(group.pairs[0]).decision == "same"
