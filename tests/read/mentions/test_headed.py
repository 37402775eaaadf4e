"""Names behind a common noun."""


def test_a_group_in_marks_and_its_name_alone_are_one(named):
    found = named('حذرت جماعة "أهل الكهف" من الرد. وقالت "أهل الكهف" إنها مستعدة.')
    assert found['جماعة "أهل الكهف"'].entity == found["أهل الكهف"].entity


def test_a_known_name_keeps_its_entity_behind_a_noun(named):
    assert named("سيطر تنظيم داعش على الطريق.")["تنظيم داعش"].entity == "islamic_state"


def test_the_movement_points_back(named):
    text = "أعلنت حركة طالبان الهدنة. وقالت الحركة إنها ملتزمة."
    assert named(text)["الحركة"].entity == "taliban"


def test_the_agency_points_back_to_an_agency(named):
    text = 'ذكرت صحيفة "الأخبار" ذلك، ونفته وكالة رويترز. وأضافت الوكالة أن الحوار مستمر.'
    assert named(text)["الوكالة"].entity == "reuters"


def test_an_unknown_village_is_a_local_place(named):
    found = named("قصفت الطائرات قرية زرنوقة فجرا.")["قرية زرنوقة"]
    assert (found.kind, found.entity) == ("place", "zaranuqa")


def test_an_adjective_of_origin_belongs_to_the_place(named):
    assert named("وصل إلى مدينة بنغازي الليبية.")["مدينة بنغازي الليبية"].entity == "benghazi"


def test_the_second_of_two_villages_is_a_place_too(named):
    found = named("وقعت اشتباكات في قريتي زرنوقة والملساء.")
    assert found["الملساء"].kind == "place"


def test_an_organisation_of_unknown_name(named):
    assert named("أعلنت لجنة المتابعة الوطنية النتائج.")["لجنة المتابعة الوطنية"].kind == "organisation"


def test_the_capital_of_a_state(named):
    assert named("وقع الانفجار في العاصمة الصومالية.")["العاصمة الصومالية"].entity == "mogadishu"
