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


def test_the_noun_is_inside_the_mention_and_the_bare_name_too(named):
    found = named('تبنت كتائب "أسود الوادي" الهجوم.')
    assert found["أسود الوادي"].span[1] < found['كتائب "أسود الوادي"'].span[1]


def test_the_kind_of_a_name_in_marks_is_that_of_its_noun(named):
    found = named("قال لموقع «نورس السهل» إن حزب «نورس التل» قبل عرض شركة «نورس البحر».")
    kinds = [found[f"نورس {where}"].kind for where in ("السهل", "التل", "البحر")]
    assert kinds == ["outlet", "party", "company"]


def test_a_listed_name_in_marks_is_the_listed_one(named):
    assert named('نقلت وكالة "رويترز" عن شهود.')['وكالة "رويترز"'].entity == "reuters"


def test_an_adjective_behind_the_marks_is_taken(named):
    assert "موقع «بريد الوادي» الإخباري" in named("ذكر موقع «بريد الوادي» الإخباري ذلك.")


def test_a_described_group_is_an_alias(named):
    assert named("حذرت جماعة مسلحة من الرد.")["جماعة مسلحة"].form == "alias"


def test_a_described_groups_target_is_not_in_its_name(named):
    assert "مجموعة مجهولة" in named("هاجمت مجموعة مجهولة الحاجز.")


def test_the_target_of_a_listed_group_is_not_its_adjective(named):
    assert named("هاجمت عصابات داعش القرية.")["عصابات داعش"].entity == "islamic_state"


def test_an_office_has_an_office(named):
    found = named("أعلن مكتب رئيس الوزراء العراقي ذلك.")
    assert found["مكتب رئيس الوزراء العراقي"].kind == "organisation"
    assert found["رئيس الوزراء العراقي"].entity == "iraq_prime_minister"


def test_outskirts_are_another_place_than_the_town(named):
    found = named("قصفت الطائرات ضواحي طرابلس.")
    assert found["ضواحي طرابلس"].entity != found["طرابلس"].entity == "tripoli"


def test_a_village_of_two_words_when_the_first_never_stands_alone(named):
    assert "قرية بيت الخرنوب" in named("قصفت المدفعية قرية بيت الخرنوب ليلا.")


def test_when_a_ship_sailed_is_not_its_name(named):
    found = named("وصلت السفينة «نورس» إلى الميناء. وغادرت السفينة ليلا.")
    assert found["السفينة"].entity == found["السفينة «نورس»"].entity


def test_a_ships_name_may_stand_without_marks(named):
    assert named("رست السفينة كورمورانت في الميناء.")["السفينة كورمورانت"].kind == "facility"


def test_a_noun_with_a_possessive_names_nobody(named):
    assert not [m for m in named("عاد إلى قريته بعد الهدنة.").values() if m.kind == "place"]


def test_a_bare_noun_without_antecedent_names_nobody(named):
    assert "الحركة" not in named("توقفت الحركة في الشوارع.")


def test_a_facility_keeps_its_noun_in_its_name(named):
    found = named("نقل الجرحى إلى مستشفى النهضة. وقال طبيب إن مستشفى النهضة مزدحم.")
    assert len({m.entity for m in found.values() if m.kind == "facility"}) == 1
