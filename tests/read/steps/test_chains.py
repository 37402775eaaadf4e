from rasid.model.document import Document
from rasid.read import read
from rasid.read.steps.chains import behind, chain, denied, moves, right
from rasid.read.steps.scene import Scene
from rasid.read.steps.topics import Topics, spotted


def clause(know, text):
    scene = Scene(read(Document(text), know), know)
    ((sentence, words),) = spotted(scene.document, know)
    (topic,) = Topics(scene).standing(sentence, words)
    return scene, sentence, topic, moves(scene, sentence.first, sentence.after)


def governing(know, text):
    scene, sentence, topic, found = clause(know, text)
    return [move.id for move in chain(scene, topic, found, sentence.first)]


def said_of(know, text):
    scene, sentence, topic, found = clause(know, text)
    move = behind(scene, topic, found, right(scene, topic, sentence.after))
    return move and move.id


def test_the_nearest_move_comes_first(know):
    assert governing(know, "أعلنت إسرائيل بدء الهدنة") == ["begin", "declare"]


def test_a_linked_topic_is_governed_from_afar(know):
    assert governing(know, "دعوات متزايدة من العواصم الكبرى لهدنة") == ["call"]


def test_a_bare_one_is_not(know):
    assert governing(know, "دعوات متزايدة من العواصم الكبرى والهدنة") == []


def test_a_break_ends_the_chain(know):
    assert governing(know, "رفضت إسرائيل العرض لكن الهدنة قائمة") == []


def test_a_setting_ends_the_chain(know):
    assert governing(know, "رفضت إسرائيل العرض خلال الهدنة") == []


def test_an_adjective_of_a_move_is_no_move(know):
    assert governing(know, "خروقات مستمرة للهدنة") == ["breach"]


def test_a_verb_behind_agrees_with_its_topic(know):
    assert said_of(know, "الهدنة التي انتهت أمس") == "end"
    assert said_of(know, "الهدنة حيث انتهى كل شيء") is None


def test_a_party_s_verb_behind_holds_the_topic_by_a_pronoun(know):
    assert said_of(know, "وقف إطلاق النار الذي أعلنته الحركة") == "declare"
    assert said_of(know, "وقف إطلاق النار أعلن الوزير") is None


def test_the_word_before_may_deny(know):
    scene, sentence, topic, _ = clause(know, "لا هدنة مع إسرائيل")
    assert denied(scene.tokens, topic, sentence.first) == "لا"
