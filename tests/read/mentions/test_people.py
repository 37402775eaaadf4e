"""People by their names."""


def test_a_name_without_title(named):
    assert named("شارك في اللقاء محمد حسن العبيدي.")["محمد حسن العبيدي"].kind == "person"


def test_a_particle_stays_outside_the_name(named):
    assert "حسن العبيدي" in named("حضر محمد ناصر وحسن العبيدي اللقاء.")


def test_a_definite_noun_does_not_begin_a_name(named):
    assert not [m for m in named("رفض اليسار المصري القرار.").values() if m.kind == "person"]


def test_a_kunya_begins_a_name(named):
    assert named("قال القائد أبو أحمد البصري إن المعركة طويلة.")["أبو أحمد البصري"].kind == "person"


def test_ordinary_words_are_no_name(named):
    text = "عاد الهدوء إلى الشارع بعد نهار طويل من التوتر والغضب."
    assert not [m for m in named(text).values() if m.kind == "person"]


def test_a_foreign_name_behind_a_post(named):
    found = named("قال حاكم منطقة لفيف مكسيم بوروشنكوف إن الوضع صعب.")
    assert found["مكسيم بوروشنكوف"].kind == "person"
