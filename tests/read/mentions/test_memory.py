"""What a document has named so far."""

from rasid.arabic.words import tokenize
from rasid.read.mentions.memory import Memory, main_state
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
