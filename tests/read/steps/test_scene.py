"""What a reading of steps sees of its document."""

from rasid.model.document import Document
from rasid.model.keys import TOKENS
from rasid.read import read
from rasid.read.steps.scene import Scene

TEXT = "قال الجيش التركي إن الهدنة مع حزب العمال الكردستاني انتهت يوم الأحد."


def scene(know):
    return Scene(read(Document(TEXT), know), know)


def test_parties_stand_where_their_words_stand(know):
    found = scene(know)
    words = [token.raw for token in found.document[TOKENS]]
    party = found.covering(words.index("حزب"))
    assert party is not None
    assert found.covering(words.index("الهدنة")) is None


def test_the_statement_around_a_place_is_found(know):
    found = scene(know)
    at = TEXT.index("انتهت")
    said = found.attribution((at, at + 5))
    assert said is not None
    assert said[0].cue.text == "قال"
    assert found.attribution((0, 3)) is None


def test_a_token_is_found_by_its_offset(know):
    found = scene(know)
    assert found.token_at(TEXT.index("الجيش")) == 1
