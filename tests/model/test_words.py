from rasid.model.words import Token


def test_a_token_knows_its_span() -> None:
    assert Token(3, 6, "word", "خبر", "خبر").span == (3, 6)
