import pytest


def contents(found):
    return [[part.text for part in one.content] for one in found]


@pytest.mark.parametrize(("text", "name"), [
    ("تحدثت الحكومة الروسية عما وصفته بالخطأ.", "الخطأ"),
    ("رفضت الحكومة الروسية الاتفاق، وعدّته «استسلاما».", "استسلاما"),
    ("رفضت الحكومة الروسية الاتفاق، وعدّته خيانة.", "خيانة"),
])  # fmt: skip
def test_the_name_given_is_the_content(said, text, name):
    assert [name] in contents(said(text))


@pytest.mark.parametrize(("text", "content"), [
    ("واتهمت الحكومة الروسية الحكومة التركية بإغلاق المعبر، وهو ما نفته الحكومة التركية.", "إغلاق المعبر"),
    ("قال الوفد الإيراني إن الجولة فشلت، وهو ما أكدته الحكومة الروسية.", "الجولة فشلت"),
])  # fmt: skip
def test_which_takes_up_what_the_sentence_said(said, text, content):
    first, then = said(text)
    assert [part.text for part in then.content] == [content]
    assert then.source_entity not in (None, first.source_entity)


def test_which_may_take_up_a_whole_clause(said):
    (found,) = said("وأغلقت الشرطة المعبر، الأمر الذي أكدته الحكومة الروسية.")
    assert found.content[0].text.endswith("أغلقت الشرطة المعبر")


def test_a_name_by_a_known_verb_opens_no_clause_of_others(said):
    assert said("وصل الوفد إلى القرية التي زارها أمس.") == ()
