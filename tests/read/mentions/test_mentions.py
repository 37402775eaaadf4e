"""The room as a whole: examples, order, and laws."""

from pathlib import Path

import pytest
import yaml

import rasid.read.mentions as room
from rasid.model.keys import ENTITIES, MENTIONS

EXAMPLES = yaml.safe_load((Path(room.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))
CASES = [
    pytest.param(
        line,
        wanted,
        id=line,
        marks=[pytest.mark.xfail(strict=True, reason=entry["why"])] if "why" in entry else [],
    )
    for entry in EXAMPLES["entries"]
    for phrasing in entry["phrasings"]
    for line, wanted in phrasing.items()
]


@pytest.mark.parametrize(("line", "wanted"), CASES)
def test_examples(read_entities, line, wanted):
    document = read_entities(line + ".")
    found = {mention.text: mention for mention in document[MENTIONS]}
    local = {entity.id for entity in document[ENTITIES] if entity.local}
    for words, value in wanted.items():
        if value == "none":
            start = line.index(words)
            inside = [m.text for m in found.values() if m.span[0] < start + len(words) and start < m.span[1]]
            assert not inside
            continue
        assert words in found, f"only {list(found)}"
        mention = found[words]
        said = (mention.entity, mention.kind, mention.form)
        if value.startswith("= "):
            other = next(text for text in sorted(found, key=len, reverse=True) if value[2:].startswith(text))
            assert other != words
            entity, rest = found[other].entity, value[2 + len(other) :].split()
        else:
            entity, *rest = value.split()
        assert mention.entity in local if entity == "local" else mention.entity == entity, said
        assert set(rest) <= {mention.kind, mention.form}, said


def test_enough_is_told_by_example():
    assert len(CASES) >= 250
    assert len(EXAMPLES["entries"]) >= 25


def test_ids_follow_the_text(mentions_of):
    found = mentions_of("التقى وزير الخارجية التركي نظيره العراقي في أنقرة، ثم زار بغداد.")
    assert [m.id for m in found] == [f"m{number}" for number in range(1, len(found) + 1)]
    assert [m.span[0] for m in found] == sorted(m.span[0] for m in found)


def test_the_words_are_those_of_the_span(mentions_of):
    text = "وقال المتحدث باسم الجيش العراقي لـ«رويترز» إن مسلحين هاجموا قرية تل الورد."
    assert all(text[m.span[0] : m.span[1]] == m.text for m in mentions_of(text))
    assert len(mentions_of(text)) == 5


def test_an_outer_mention_comes_before_those_inside_it(mentions_of):
    found = [m.text for m in mentions_of("قال وزير النقل السوري سامر العلي إن المطار مفتوح.")]
    assert found.index("وزير النقل السوري سامر العلي") < found.index("سامر العلي")


def test_no_two_mentions_have_the_same_span(mentions_of):
    found = mentions_of("قال سامر العلي، محافظ الجيزة، لصحيفة «الأخبار» إن حركة «الفجر» قبلت الهدنة.")
    assert len({m.span for m in found}) == len(found)


def test_a_role_with_its_name_holds_the_bare_name(named):
    found = named("قال العميد سالم الراوي إن القوة تقدمت.")
    assert found["العميد سالم الراوي"].entity == found["سالم الراوي"].entity


def test_an_adjective_alone_is_no_mention(named):
    assert "العراقية" not in named("ارتفعت الأسعار في الأسواق العراقية.")


def test_a_speaker_and_the_post_behind_the_name_are_one(named):
    found = named("وقالت مارغريت لوفنستين، مديرة المكتب الإعلامي، إن المساعدات تأخرت.")
    assert found["مديرة المكتب الإعلامي"].entity == found["مارغريت لوفنستين"].entity


def test_reading_twice_gives_the_same(mentions_of):
    text = "قال مصدر أمني إن مسلحين هاجموا قرية تل الورد. وأضاف المصدر أن الجيش انتشر."
    assert mentions_of(text) == mentions_of(text)


def test_another_document_does_not_change_what_is_read(mentions_of):
    text = "حذرت الحركة من الرد."
    alone = mentions_of(text)
    mentions_of("أعلنت حركة طالبان الهدنة. وقالت الحركة إنها ملتزمة.")
    assert mentions_of(text) == alone


@pytest.mark.parametrize(
    "text", ["", ".", "«»", "قال.", "قال مصدر", "المتحدث باسم", "حركة «", "وزير الدفاع في"]
)
def test_an_unfinished_line_is_read(mentions_of, text):
    assert all(m.text for m in mentions_of(text))
