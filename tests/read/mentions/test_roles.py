"""Posts, ranks and callings."""


def test_a_post_and_a_name_are_one_person(named):
    found = named("قال وزير النقل السوري سامر العلي إن المطار مفتوح.")
    assert found["وزير النقل السوري سامر العلي"].entity == found["سامر العلي"].entity == "samer_al_ali"


def test_a_comma_may_stand_before_the_name(named):
    found = named("قال عضو المكتب السياسي لحركة «الفجر»، سامر العلي، إن الهدنة قائمة.")
    assert found["عضو المكتب السياسي لحركة «الفجر»، سامر العلي"].kind == "person"


def test_the_post_may_stand_behind_the_name(named):
    found = named("قال سامر العلي، محافظ الجيزة، إن الطرق مفتوحة.")
    assert found["محافظ الجيزة"].entity == found["سامر العلي"].entity


def test_a_post_without_name_is_an_office(named):
    assert named("نفى مستشار عمدة ماريوبول ذلك.")["مستشار عمدة ماريوبول"].kind == "office"


def test_the_holder_is_known_from_elsewhere_in_the_document(named):
    text = "قال محافظ الجيزة سامر العلي إن الطرق مفتوحة. وأضاف محافظ الجيزة أن الأمن مستقر."
    assert named(text)["محافظ الجيزة"].entity == "samer_al_ali"


def test_the_holder_is_known_from_the_date(named):
    found = named("قال الرئيس التركي إن الحوار مستمر.", date="2016-05-01")
    assert found["الرئيس التركي"].entity == "recep_tayyip_erdogan"


def test_without_a_date_the_holder_is_not_guessed(named):
    assert named("قال الرئيس التركي إن الحوار مستمر.")["الرئيس التركي"].kind == "office"


def test_a_title_alone_is_no_mention(named):
    assert not named("عقد مقدم البرنامج لقاء طويلا.")


def test_a_spokesman_holds_his_principal(named):
    found = named("قال المتحدث باسم الجيش العراقي إن العملية انتهت.")
    assert found["المتحدث باسم الجيش العراقي"].kind == "office"
    assert found["الجيش العراقي"].entity == "iraq_army"


def test_one_of_many_is_unnamed(named):
    assert (
        named("قال قيادي في حركة طالبان إن الرد قريب.")["قيادي في حركة طالبان"].kind == "anonymous_individual"
    )
