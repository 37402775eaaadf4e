def test_ids_follow_the_text(said):
    found = said("قال الوزير إن الجسر مفتوح. وأضاف أن العمل مستمر.")
    assert [attribution.id for attribution in found] == ["a1", "a2"]


def test_an_inner_statement_is_not_quoted_by_the_outer_marks(said):
    outer, inner = said("قال الجيش الروسي: «أعلنت إيران أن الجسر مفتوح منذ أمس».")
    assert (outer.form, inner.form) == ("direct", "indirect")


def test_an_unnamed_speaker_keeps_the_outlet_told_a_sentence_later(said):
    text = "وقال مصدر أمني روسي إن الجسر مفتوح.\nكما أشار إلى أن العمل مستمر، وفق ما نقلته وكالة رويترز."
    first, then = said(text)
    assert [hop.role for hop in first.chain] == [hop.role for hop in then.chain] == ["agency", "speaker"]


def test_equal_texts_give_equal_attributions(said):
    text = "قال الوزير إن الجسر مفتوح، وفق وكالة رويترز. وأضاف: «العمل مستمر»."
    assert said(text) == said(text)
