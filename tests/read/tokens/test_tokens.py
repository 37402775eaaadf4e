from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import TOKENS
from rasid.read.stage import apply
from rasid.read.tokens import STAGE


def test_the_stage_gives_every_token_of_the_text(know: Knowledge) -> None:
    document = apply(STAGE, Document("عاد الهدوء.\nنعم"), know)
    assert [token.raw for token in document[TOKENS]] == ["عاد", "الهدوء", ".", "\n", "نعم"]
