from rasid.read.attributions.gathering import drafts


def kinds(view, text):
    return [(draft.cue.rule, draft.kind) for draft in drafts(view(text))]


def test_verbs_that_only_lead_on_are_one_draft(view):
    assert kinds(view, "وأردف الوزير قائلا: «الجسر مفتوح».") == [("ardafa", "colon")]


def test_a_noun_in_a_reports_scene_is_no_draft(view):
    assert kinds(view, "قال الوزير في تصريح إن الجسر مفتوح.") == [("qala", "clause")]


def test_a_noun_with_a_clause_is_a_draft(view):
    assert ("mazaim", "clause") in kinds(view, "نفى الوزير مزاعم بأن الجسر مغلق.")


def test_a_verb_may_stand_behind_or_within_what_was_said(view):
    assert kinds(view, "«الجسر مفتوح منذ الصباح»، قال الوزير.") == [("qala", "before")]
    assert kinds(view, "الجسر - يضيف الوزير - مفتوح.") == [("adafa", "before")]


def test_a_post_above_its_signature_is_a_draft(view):
    found = drafts(view("الجسر مفتوح منذ الصباح\n— سالم (@salem) January 2, 2024"))
    assert [draft.kind for draft in found] == ["signature"]


def test_a_name_given_is_a_draft(view):
    assert ("wasafa", "bi") in kinds(view, "تحدث الوزير عما وصفه بالخطأ الكبير.")


def test_a_topic_before_a_colon_is_no_draft(view):
    assert kinds(view, "روسيا: قانون جديد للسير") == []
    assert kinds(view, "روسيا: لن نغلق الجسر") == [("colon", "colon")]
