"""Voices behind records of a case: copies are one, another outlet's own words are another."""

from tests.flow.articles import BLAST, article, take_in

from rasid.flow.case import Case
from rasid.flow.tracing import trace, traces
from rasid.model.fusion.links import Ref


def test_copies_are_one_voice_and_a_stranger_is_another(tmp_path):
    own = (
        "قال شهود عيان لموقع السارية إن سيارة مفخخة انفجرت يوم الأحد في سوق بلدة تل الزيتون وقتلت سبعة أشخاص."
    )
    with Case.create(tmp_path / "case.rasid") as case:
        articles = [
            article("one", BLAST, "صحيفة المرفأ", "2024-03-03"),
            article("two", BLAST, "إذاعة القارب", "2024-03-04"),
            article("three", own, "موقع السارية", "2024-03-04"),
        ]
        documents = take_in(case, articles)
        events = {
            document: next(e.id for e in case.reading(document).events if e.type == "ASSAULT")
            for document in documents
        }
        refs = [Ref(document, events[document]) for document in documents]
        assert trace(case, refs[:2]).high == 1
        found = trace(case, refs)
        assert (found.low, found.high) == (2, 2)
        assert any(refs[1] in voice.members and refs[0] in voice.members for voice in found.voices)


def test_records_that_are_not_there_have_no_voice(case):
    document = next(iter(case.store.documents.ids()))
    assert trace(case, [Ref(document, "e999"), Ref("nothing", "e1")]).high == 0


def test_several_at_once_are_as_each_alone(case):
    some = [[report.event for report in one.reports] for one in case.occurrences_bare()]
    assert list(traces(case, some)) == [trace(case, refs) for refs in some]
    assert list(traces(case, [])) == []
