"""What a document has named so far."""

from rasid.arabic.words import tokenize
from rasid.read.mentions.memory import Memory, Past, main_state
from rasid.read.mentions.parse import parse
from rasid.read.mentions.scene import Scene


def scene(know, text):
    tokens = tuple(tokenize(text))
    made = Scene(tokens, know)
    made.look(0, len(tokens))
    return made


def test_the_main_state_is_where_things_happen(know):
    assert main_state(scene(know, "قتل جندي أميركي في العراق، قرب الرمادي، وقالت واشنطن إنها ترد")) == "iraq"


def test_no_state_is_main_where_none_is_named(know):
    assert main_state(scene(know, "هطل المطر ليلا")) is None


def test_local_ids_are_unique_and_stable(know):
    memory = Memory(scene(know, "كلام"))
    first = memory.local("name", "زرنوقه")
    assert memory.local("name", "زرنوقه") == first
    assert memory.local("person", "زرنوقه") == f"{first}_2"


def test_a_local_id_never_takes_a_listed_one(know):
    assert Memory(scene(know, "كلام")).local("name", "شيء", "iraq") == "iraq_2"


def test_a_shorter_name_is_the_longer_one(named):
    found = named("ينشط حزب العمال الكردستاني هناك. وقال حزب العمال إنه مستعد.")
    assert found["حزب العمال"].entity == "pkk"


def test_the_latter_is_the_last_group(named):
    text = "اجتمعت الفصائل مع وزارة الدفاع التركية، وقال مصدر إن الأخيرة رفضت العرض."
    assert named(text)["الأخيرة"].form == "pronoun"


def test_a_place_named_behind_in_counts_more_than_a_speaker(know):
    assert main_state(scene(know, "قالت فرنسا وفرنسا وروسيا إن الوضع في ليبيا صعب")) == "libya"


def test_towns_count_for_their_state(know):
    assert main_state(scene(know, "اشتباكات في الموصل والرمادي")) == "iraq"


def test_an_army_abroad_is_seen_ahead(know):
    made = scene(know, "في العراق تنتشر القوات الأميركية")
    memory = Memory(made)
    memory.survey(parse(made, 0, len(made.tokens)))
    assert memory.foreign == "united_states"


def test_the_occupier_is_who_is_called_so_with_a_nationality(know):
    made = scene(know, "نددت الجبهة بـ الاحتلال المغربي")
    memory = Memory(made)
    memory.survey(parse(made, 0, len(made.tokens)))
    assert memory.occupier == "morocco"


def test_nobody_is_the_occupier_where_nobody_is_called_so(know):
    made = scene(know, "نددت الجبهة بالقصف")
    memory = Memory(made)
    memory.survey(parse(made, 0, len(made.tokens)))
    assert memory.occupier is None and memory.foreign is None


def test_the_last_of_a_kind_is_the_last_noted(know):
    memory = Memory(scene(know, "كلام"))
    memory.past += [Past("movement", "حركه", "armed_group", "first"), Past(None, "", "state", "iraq")]
    memory.past.append(Past("movement", "حركه", "armed_group", "second"))
    assert memory.last(frozenset(("armed_group",))) == "second"
    assert memory.last(frozenset(("outlet",))) is None


def test_the_kind_is_that_of_the_last_mention(know):
    memory = Memory(scene(know, "كلام"))
    memory.past += [Past(None, "", "person", "someone"), Past(None, "", "office", "someone")]
    assert memory.kind_of("someone", "place") == "office"
    assert memory.kind_of("nobody", "place") == "place"


def test_a_longer_name_must_be_of_the_same_kind(know):
    memory = Memory(scene(know, "كلام"))
    memory.names["حزب العمال الكردستاني"] = ("pkk", "armed_group")
    assert memory.longer("حزب العمال", "party") == "pkk"
    assert memory.longer("حزب العمال", "place") is None
    assert memory.longer("العمال", "party") is None


def test_the_minister_is_the_minister_of_anything(named):
    found = named("وصل وزير الدفاع التركي إلى بغداد. وقال الوزير إن الزيارة قصيرة.")
    assert found["الوزير"].entity == found["وزير الدفاع التركي"].entity


def test_the_minister_is_not_the_prime_minister(named):
    found = named("وصل رئيس الوزراء التركي إلى بغداد. وقال الوزير إن الزيارة قصيرة.")
    assert found["الوزير"].entity != found["رئيس الوزراء التركي"].entity


def test_a_group_called_a_party_is_meant_by_the_party(named):
    found = named("رفض حزب الله العرض. وقال الحزب إنه يدرس ردا.")
    assert (found["الحزب"].entity, found["الحزب"].kind) == ("hezbollah", "armed_group")


def test_the_capital_is_that_of_the_main_state(named):
    assert named("وقع الانفجار في العراق. وقال سكان العاصمة إنهم سمعوا.")["العاصمة"].entity == "baghdad"


def test_the_town_is_the_last_one(named):
    found = named("وقع القصف في مدينة بنغازي ثم في مدينة درنة. وتشهد المدينة توترا.")
    assert found["المدينة"].entity == found["مدينة درنة"].entity


def test_an_organisation_is_only_pointed_at_by_its_own_noun(named):
    found = named("أعلنت لجنة المتابعة الوطنية النتائج. وقالت الهيئة إنها نهائية.")
    assert "الهيئة" not in found or found["الهيئة"].entity != found["لجنة المتابعة الوطنية"].entity
