"""Bodies of states: their owner from an adjective, a genitive, a possessive, or the document."""


def test_an_adjective_says_whose(named):
    assert named("انسحب الجيش اللبناني.")["الجيش اللبناني"].entity == "lebanon_army"


def test_a_genitive_says_whose(named):
    assert named("أعلنت حكومة العراق ذلك.")["حكومة العراق"].entity == "iraq_government"


def test_a_bare_body_is_the_last_of_its_noun(named):
    text = "انتشر الجيش اللبناني في الجنوب. وقال شهود عيان إن الجيش أغلق الطريق."
    assert named(text)["الجيش"].entity == "lebanon_army"


def test_a_bare_body_without_antecedent_is_the_main_states(named):
    assert named("قتل ثلاثة في العراق. وقالت الحكومة إنها ستحقق.")["الحكومة"].entity == "iraq_government"


def test_his_country_is_the_state_last_spoken_of(named):
    assert (
        named("قال وزير الدفاع التركي إن تركيا مستعدة وإن قوات بلاده جاهزة.")["قوات بلاده"].entity
        == "turkey_army"
    )


def test_his_safety_is_no_security_service(named):
    assert "أمنه" not in named("حتى يستعيد الشعب اليمني أمنه.")


def test_an_unknown_genitive_names_a_local_body(named):
    found = named("وصلت قوات الإنقاذ النهري إلى الموقع.")["قوات الإنقاذ النهري"]
    assert found.kind == "military"


def test_troops_of_a_group_are_the_group(named):
    found = named("تقدمت قوات حركة طالبان نحو المدينة.")
    assert found["قوات حركة طالبان"].entity == "taliban"


def test_foreign_troops_are_those_the_document_names(named):
    text = "في العراق تنتشر القوات الأميركية. لا هدوء ما دامت هناك قوات أجنبية في العراق."
    assert named(text)["قوات أجنبية"].entity == "united_states_army"


def test_the_country_is_the_main_state(named):
    assert named("وقع الهجوم في ليبيا. وتشهد البلاد توترا.")["البلاد"].entity == "libya"


def test_two_fields_of_a_ministry_are_one_ministry(named):
    found = named("قالت وزارة التربية والتعليم السورية إن الدراسة توقفت.")
    assert found["وزارة التربية والتعليم السورية"].entity == "syria_education_ministry"


def test_a_field_that_is_not_listed_is_still_of_the_ministry(named):
    found = named("قالت وزارة الري والموارد الزراعية العراقية إن السد سليم.")
    assert found["وزارة الري والموارد الزراعية العراقية"].entity == "iraq_irrigation_ministry"


def test_the_object_behind_a_definite_body_is_not_its_owner(named):
    found = named("وقع الهجوم في ليبيا. وطوقت قوات الأمن المنطقة.")
    assert found["قوات الأمن"].entity == "libya_security_forces"


def test_only_one_definite_word_is_a_bodys_unknown_owner(named):
    found = named("فتحت شرطة المرور الطريق.")
    assert "شرطة المرور" in found and "شرطة المرور الطريق" not in found


def test_a_body_in_marks_takes_the_nationality_behind_them(named):
    found = named("ردت «وزارة الدفاع» التركية على البيان.")["«وزارة الدفاع» التركية"]
    assert found.entity == "turkey_defense_ministry"


def test_the_seat_of_a_government_is_its_state(named):
    found = named("نددت الحكومة في ليبيا بالقصف.")["الحكومة في ليبيا"]
    assert found.entity == "libya_government"


def test_foreign_affairs_alone_are_no_ministry(named):
    assert "الخارجية" not in named("تدرس الجامعة السياسة الخارجية.")


def test_an_army_of_two_states_has_both(named):
    found = named("أغلقت السلطات الحدود. وتقدمت القوات السورية - الروسية نحو البلدة.")
    assert any("syria" in m.entity and "russia" in m.entity for m in found.values())


def test_a_channels_mark_before_the_nationality_is_passed_over(named):
    assert named("انتشر الجيش #العراقي في المدينة.")["الجيش #العراقي"].entity == "iraq_army"


def test_a_recognised_government_is_taken_whole(named):
    text = "رحبت الحكومة اليمنية المعترف بها دوليا بالهدنة."
    assert named(text)["الحكومة اليمنية المعترف بها دوليا"].entity == "yemen_government"


def test_the_system_in_general_is_no_regime(named):
    assert "النظام" not in named("عاد النظام إلى الشارع بعد الفوضى.")


def test_a_force_of_nobody_is_no_body(named):
    assert "قوة" not in named("وصلت قوة إلى المكان.")


def test_a_ministry_of_the_main_state_needs_a_field(named):
    found = named("وقع الهجوم في اليمن. وقالت وزارة الداخلية إنها تحقق. وردت الوزارة لاحقا.")
    assert found["وزارة الداخلية"].entity == found["الوزارة"].entity == "yemen_interior_ministry"
