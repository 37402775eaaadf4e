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
