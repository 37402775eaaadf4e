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


def test_a_surname_with_a_title_and_nobody_else_is_the_listed_one(named):
    assert named("قال الرئيس بوتين إن الحوار ممكن.")["الرئيس بوتين"].entity == "vladimir_putin"


def test_an_honour_is_the_last_person(named):
    found = named("قال الوزير سامر العلي إن الحوار صعب. وأضاف معاليه أن الوقت ضيق.")
    assert found["معاليه"].entity == found["سامر العلي"].entity


def test_an_honour_of_nobody_is_nobodys(named):
    assert "معاليه" not in named("وقال معاليه إن الوقت ضيق.")


def test_one_source_told_twice_is_one(named):
    found = named("قال مصدر أمني ذلك. ونقل الموقع عن مصدر أمني أن الطريق مغلق.")
    assert len({m.entity for m in found.values() if m.kind == "anonymous_individual"}) == 1


def test_the_articles_of_a_description_do_not_matter(named):
    found = named("قالت مصادر طبية ذلك. وأضافت المصادر الطبية أن العدد ارتفع.")
    assert found["مصادر طبية"].entity == found["المصادر الطبية"].entity


def test_the_storys_own_people_are_a_population(named):
    assert named("رفض الفلسطينيون الخطة.")["الفلسطينيون"].entity == "palestine_people"


def test_a_post_alone_is_held_by_whoever_the_date_says(named):
    line = "قال رئيس الوزراء البريطاني إن الحوار مستمر."
    found = {date: named(line, date=date)["رئيس الوزراء البريطاني"] for date in ("2012-05-01", "2025-05-01")}
    assert found["2012-05-01"].entity == "david_cameron"
    assert found["2025-05-01"].entity == "keir_starmer"


def test_two_governors_are_two_offices(named):
    found = named("التقى محافظ نينوى محافظ البصرة.")
    assert found["محافظ نينوى"].entity != found["محافظ البصرة"].entity


def test_his_country_is_that_of_the_person_spoken_of(named):
    found = named("قال رجب طيب أردوغان إن بلاده مستعدة.")
    assert found["بلاده"].entity == "turkey"


def test_a_group_has_no_country_but_fighters(named):
    found = named("قالت حركة طالبان إن مقاتليها انسحبوا.")
    assert (found["مقاتليها"].entity, found["مقاتليها"].kind) == ("taliban", "armed_group")


def test_a_definite_speaker_without_antecedent_is_somebody(named):
    found = named("وذكرت المتحدثة أن الجلسة أجلت.")
    assert found["المتحدثة"].kind == "office"


def test_a_definite_noun_that_does_not_speak_is_nobody(named):
    assert "الحزب" not in named("عاد الحزب إلى بيته.")


def test_a_facility_may_be_definite_and_new(named):
    assert named("نقل الجرحى إلى المستشفى.")["المستشفى"].kind == "facility"


def test_residents_are_those_of_the_place_however_called(named):
    found = named("فر سكان الرمادي. وتظاهر أهالي الرمادي أمام المبنى.")
    assert found["سكان الرمادي"].entity == found["أهالي الرمادي"].entity


def test_the_governor_named_later_is_the_holder_before(mentions_of):
    found = mentions_of("وأضاف محافظ الجيزة أن الأمن مستقر. وكان محافظ الجيزة سامر العلي قد زار المدينة.")
    assert {m.entity for m in found if "محافظ" in m.text} == {"samer_al_ali"}
