"""Articles for tests of a case: all names are fictional."""

from collections.abc import Iterable

from rasid.flow.case import Case
from rasid.model.document import Document, Origin
from rasid.model.gathered import Gathered

BLAST = (
    "أعلن المتحدث باسم وزارة الداخلية في جمهورية الوادي حازم البيلساني يوم الأحد أن انفجار سيارة مفخخة قرب سوق "
    "بلدة تل الزيتون أسفر عن مقتل سبعة أشخاص وإصابة عشرين آخرين. وقال البيلساني «إن قوات الأمن أغلقت الطرق المؤدية "
    "إلى السوق وبدأت البحث عن منفذي التفجير في القرى القريبة من البلدة». وأضاف أن فرق الإسعاف نقلت الجرحى إلى مستشفى المدينة."
)
TRUCE = (
    "أعلنت حركة «الفجر الأخضر» اليوم أنها ملتزمة بالهدنة مع حكومة الوادي، فيما قال مصدر حكومي إن لواء النهر "
    "رفض وقف إطلاق النار."
)


def article(
    name: str, text: str, outlet: str, date: str, title: str | None = None, author: str | None = None
) -> Gathered:
    """A gathered article with an id of its own."""
    whole = f"{title}\n\n{text}" if title else text
    return Gathered(
        name, Document(whole, Origin(id=name, outlet=outlet, date=date, title=title, author=author))
    )


def take_in(case: Case, articles: Iterable[Gathered]) -> list[str]:
    """Add, read and fuse; the ids of the documents in their order."""
    found = [outcome.document for outcome in case.store.documents.add(list(articles), "tests")]
    case.read()
    case.fuse()
    return [document for document in found if document]
