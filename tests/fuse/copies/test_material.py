"""Facts of readings."""

from rasid.fuse.copies.material import Facts, facts, speaker_of
from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.read import read
from rasid.read.prints import fingerprint
from rasid.read.reading import reading


def known(text: str, know: Knowledge, author: str | None = None, **origin: str) -> Facts:
    document = read(Document(text, Origin(id="d", **origin)), know)
    return facts(reading(document, know), fingerprint(document, know), know, author)


def test_what_is_said_has_its_speaker(know: Knowledge) -> None:
    text = "قال محافظ الساحل سالم الواحي إن الجسر «سيفتح أمام الناس يوم الأحد المقبل»."
    said = known(text, know).contents
    assert any("سيفتح" in text[slice(*part.span)] for part in said)
    assert {part.speaker for part in said} == {"~سالم الواحي"}


def test_local_speakers_are_known_by_name(know: Knowledge) -> None:
    document = read(Document("قال سالم الواحي إن الجسر فتح، وقالت رويترز إن السوق أغلقت."), know)
    keys = speaker_of(reading(document, know))
    assert "~سالم الواحي" in keys.values() and keys["reuters"] == "reuters"


def test_the_line_of_the_author_is_a_credit(know: Knowledge) -> None:
    found = known("فتح الجسر.", know, author="الساحل - رويترز")
    assert [(credit.entity, credit.words, credit.span) for credit in found.credits] == [
        ("reuters", "رويترز", None)
    ]


def test_a_quoted_outlet_is_a_credit(know: Knowledge) -> None:
    found = known("نقلت وكالة رويترز عن مصدر في البلدية أن الجسر سيفتح يوم الأحد.", know)
    assert [credit.entity for credit in found.credits] == ["reuters"]


def test_an_outlet_does_not_credit_itself(know: Knowledge) -> None:
    assert known("فتح الجسر.", know, author="رويترز", outlet="reuters").credits == ()


def test_facts_carry_day_and_outlet(know: Knowledge) -> None:
    found = known("فتح الجسر أمام الناس.", know, outlet="dawn", date="2024-03-05")
    assert (found.id, found.outlet, found.published) == ("d", "dawn", "2024-03-05")
    assert len(found.print.words) == 4 * 4
