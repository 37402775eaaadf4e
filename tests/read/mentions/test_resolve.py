"""From phrases to entities."""


def test_a_ministry_alone_is_the_last_one(named):
    found = named("أعلنت وزارة الدفاع التركية ذلك. وأضافت الوزارة أن العملية مستمرة.")
    assert found["الوزارة"].entity == found["وزارة الدفاع التركية"].entity


def test_two_unnamed_sources_stay_two(named):
    found = named("قال مصدر أمني ذلك. ونفى مصدر طبي الخبر.")
    assert found["مصدر أمني"].entity != found["مصدر طبي"].entity


def test_another_states_army_is_another(named):
    found = named("اشتبك الجيش السوري مع الجيش التركي.")
    assert found["الجيش السوري"].entity != found["الجيش التركي"].entity


def test_a_titled_surname_prefers_the_documents_own(named):
    found = named("عين القائد سامر منصور زعيما. وقال الملا منصور إنه مستعد.")
    assert found["الملا منصور"].entity == found["سامر منصور"].entity


def test_residents_of_a_place_are_one_population(named):
    found = named("فر سكان الرمادي. وقال أحد سكان الرمادي إن القصف شديد.")
    assert found["سكان الرمادي"].kind == "population"


def test_its_fighters_are_the_group_last_spoken_of(named):
    found = named("هاجم تنظيم القاعدة الثكنة. وقال التنظيم إن عناصره انسحبوا.")
    assert found["عناصره"].entity == "al_qaeda"


def test_soldiers_of_a_state_are_its_army(named):
    assert named("قتل 17 جنديا جزائريا قرب الوادي.")["جنديا جزائريا"].entity == "algeria_army"
