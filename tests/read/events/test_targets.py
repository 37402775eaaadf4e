"""Whom a deed hits when no mention names them."""


def test_the_origin_of_what_is_hit(events_of):
    found = events_of("قالت تركيا كلمتها. هجوم على قواعد تركية في حلب.")
    assert found[-1].recipient == ("turkey",)


def test_the_pronoun_after_against(events_of):
    found = events_of("قالت حركة حماس أمس إن الهجوم عليها مدان.")
    assert found[-1].recipient == ("hamas",)


def test_the_owner_of_what_is_hit(events_of):
    found = events_of("نددت حركة حماس في بيان بهجوم على مقرها.")
    assert found[-1].recipient == ("hamas",)


def test_a_city_of_a_state_is_not_the_state(events_of):
    found = events_of("قالت سوريا كلمتها. انفجار هز العاصمة السورية.")
    assert found[-1].recipient == ()
