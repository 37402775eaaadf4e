from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import rasid.read.attributions as room
from rasid.model.document import Document, Origin
from rasid.model.keys import ATTRIBUTIONS
from rasid.model.spans import inside
from rasid.read import TABLE, read

STAGES = TABLE[: TABLE.index(room.STAGE) + 1]
EXAMPLES = yaml.safe_load((Path(room.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))
CASES = [(entry["value"], text) for entry in EXAMPLES["entries"] for text in entry["phrasings"]]
MISSES = [(entry["value"], text) for entry in EXAMPLES["misses"] for text in entry["phrasings"]]


def attributions(know, text, **origin):
    return read(Document(text, Origin(**origin)), know, STAGES)[ATTRIBUTIONS]


def value(attribution):
    source = attribution.source.text if attribution.source else "-"
    return f"{source} > {' / '.join(part.text for part in attribution.content)}"


@pytest.mark.parametrize(("wanted", "text"), CASES)
def test_examples(know, wanted, text):
    assert [value(attribution) for attribution in attributions(know, text)] == wanted


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("wanted", "text"), MISSES)
def test_known_misses(know, wanted, text):
    assert [value(attribution) for attribution in attributions(know, text)] == wanted


@pytest.mark.parametrize(("text", "form"), [
    ("قال وزير النقل إن الجسر مفتوح.", "indirect"),
    ("قال وزير النقل: «الجسر مفتوح منذ أمس».", "direct"),
    ("قال وزير النقل إن العمل «مستمر منذ صباح أمس» للجميع.", "mixed"),
])  # fmt: skip
def test_form_is_told_by_the_marks(know, text, form):
    assert [found.form for found in attributions(know, text)] == [form]


def test_a_dropped_subject_is_who_spoke_before(know):
    first, then = attributions(know, "قالت وزارة الخارجية الروسية إن اللقاء مثمر.\nوأضافت أن العمل مستمر.")
    assert then.source is None
    assert then.source_entity == first.source_entity is not None


def test_what_is_said_inside_what_is_said_stands_within_it(know):
    outer, inner = attributions(know, "قالت روسيا إن إيران أعلنت أن الميناء مغلق.")
    assert inner.within == outer.id
    assert [hop.entity for hop in inner.chain] == [outer.source_entity, inner.source_entity]


def test_an_agency_that_quotes_somebody_is_the_outer_hop(know):
    (found,) = attributions(know, "ونقلت وكالة رويترز عن وزارة الدفاع الروسية قولها إن الميناء مغلق.")
    assert [hop.role for hop in found.chain] == ["agency", "speaker"]
    assert found.source.text == "وكالة رويترز"


def test_a_source_behind_naqlan_is_the_inner_hop(know):
    (found,) = attributions(know, "وقالت وكالة رويترز نقلا عن مصدر أمني إن الميناء مغلق.")
    assert len(found.chain) == 2
    assert found.identification == "partly_anonymous"


def test_a_trailing_agency_is_the_outer_hop(know):
    (found,) = attributions(know, "وقالت وزارة الدفاع الروسية إن الميناء مغلق، بحسب وكالة رويترز.")
    assert [hop.role for hop in found.chain] == ["agency", "speaker"]


def test_his_own_words_add_no_hop(know):
    (found,) = attributions(know, "وقالت وزارة الدفاع الروسية إن الميناء مغلق، على حد قولها.")
    assert len(found.chain) == 1


def test_a_chain_reaches_what_the_unnamed_source_says_next(know):
    text = "وقالت وكالة رويترز نقلا عن مصادر إن الميناء مغلق.\nوأشارت المصادر إلى أن العمل متوقف."
    first, then = attributions(know, text)
    assert [hop.entity for hop in then.chain] == [hop.entity for hop in first.chain]


WORDS = 'قال وقالت الوزير إن أن : « » " ، . مضيفا وفق رويترز روسيا إلى عن نقلت قوله الجسر مفتوح مشيرا بأن اتهم حذر من'


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=40))
def test_laws_of_attributions(know, words):
    text = " ".join(words)
    found = attributions(know, text)
    by_id = {attribution.id: attribution for attribution in found}
    for attribution in found:
        assert attribution.cue.text == text[slice(*attribution.cue.span)]
        entities = [hop.entity for hop in attribution.chain if hop.entity]
        assert len(entities) == len(set(entities))
        assert attribution.content
        if attribution.within:
            outer = by_id[attribution.within]
            assert any(inside(attribution.cue.span, part.span) for part in outer.content)
