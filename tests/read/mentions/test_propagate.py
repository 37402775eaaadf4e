"""Names that a document has introduced, found again."""


def test_a_surname_is_the_person_named_before(named):
    found = named("قال الوزير سامر العلواني إن الحوار مستمر. وأضاف العلواني أن الوفد سيعود.")
    assert found["العلواني"].entity == found["سامر العلواني"].entity


def test_a_surname_in_the_headline_is_the_person_named_below(named):
    found = named("العلواني: الحوار مستمر\n\nقال الوزير سامر العلواني إن الوفد سيعود.")
    assert found["العلواني"].entity == found["سامر العلواني"].entity


def test_a_listed_surname_waits_for_its_bearer(named):
    assert "أردوغان" not in {m.text for m in named("شارع أردوغان مزدحم.").values() if m.kind == "person"}


def test_a_particle_is_not_in_the_span(named):
    found = named("قصفت الطائرات قرية زرنوقة. وعادت الأسر وزرنوقة هادئة.")
    assert found["زرنوقة"].entity == found["قرية زرنوقة"].entity


def test_an_ordinary_word_is_not_found_again(named):
    found = named("قال العقيد علي صالح إن العمل صالح للنشر.")
    assert "صالح" not in found
