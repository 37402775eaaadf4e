import pytest

FIRST = "قالت وزارة الدفاع الروسية إن الجسر مفتوح. "


@pytest.mark.parametrize("text", [
    "وأضافت أن العمل مستمر.",
    "وتابعت: «العمل مستمر منذ الصباح».",
    "كما أشارت إلى أن العمل مستمر.",
])  # fmt: skip
def test_who_spoke_before_goes_on(said, text):
    first, then = said(FIRST + text)
    assert then.source_entity == first.source_entity


def test_a_masculine_verb_goes_on_from_a_man(said):
    text = "قال الرئيس الروسي فلاديمير بوتين إن اللقاء مثمر. وقالت الحكومة الإيرانية إن الميناء مغلق. "
    man, _, then = said(text + "وأضاف أن العمل مستمر.")
    assert then.source_entity == man.source_entity


def test_a_participle_goes_on_from_its_own_sentence(said):
    _, first, then = said(FIRST + "وقالت الحكومة الإيرانية إن الميناء مغلق، مضيفة أن العمل مستمر.")
    assert then.source_entity == first.source_entity


def test_the_subject_of_the_sentence_speaks_when_nobody_else_did(said):
    (found,) = said("زارت الحكومة الإيرانية الميناء، مؤكدة أن العمل مستمر.")
    assert found.source_entity is not None


def test_the_first_person_is_whoever_is_quoted(said):
    outer, inner = said("قال الجيش الروسي: «نؤكد أن الجسر مفتوح منذ الصباح».")
    assert inner.source_entity == outer.source_entity
    assert inner.within == outer.id
    assert len(inner.chain) == 1


@pytest.mark.parametrize("text", ["ويذكر أن الجسر مفتوح.", "ويُعتقد أن الجسر مفتوح.", "ويُتوقع أن يفتح الجسر."])
def test_a_passive_is_nobody(said, text):
    assert len(said(FIRST + text)) == 1


def test_we_in_a_statement_is_its_issuer(said):
    _, inner = said("وجاء في بيان وزارة الدفاع الروسية: «إننا ندين هذا القصف بأشد العبارات».")
    assert (inner.source_entity, inner.act) == ("russian_defence_ministry", "condemn")


def test_we_is_not_whom_it_asks(said):
    outer, inner = said("قالت وزارة الدفاع الروسية: «لهذا نحن نطالب حزب الله بإخلاء المدينة منذ الصباح».")
    assert inner.source_entity == outer.source_entity


def test_the_latter_is_whom_the_sentence_told_of_last(said):
    first, then = said("واتهمت الحكومة الروسية الحكومة التركية بإغلاق المعبر، وهو ما نفته الأخيرة.")
    assert (first.source_entity, then.source_entity) == ("russia_government", "turkey_government")


def test_an_unnamed_person_is_known_again_by_the_noun(said):
    first, then = said(
        "ونقلت وكالة رويترز عن دبلوماسي في الوفد قوله إن الميناء مغلق. ودعا الدبلوماسي جميع الأطراف إلى الهدوء."
    )
    assert then.source.text == "الدبلوماسي"
    assert [hop.entity for hop in then.chain] == [hop.entity for hop in first.chain]


def test_an_outlet_known_again_brings_no_older_source_along(said):
    text = "قالت صحيفة «الواحة» نقلا عن مصدر أمني إن الجسر مفتوح.\nونقلت «الواحة» عن دبلوماسي قوله إن الميناء مغلق."
    assert [len(found.chain) for found in said(text)] == [2, 2]
