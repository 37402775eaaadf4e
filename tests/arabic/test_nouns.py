import pytest

from rasid.arabic.nouns import constructs, duals, singulars


@pytest.mark.parametrize(("noun", "form"), [
    ("صاروخ", "صاروخا"),
    ("صاروخ باليستي", "صاروخا باليستيا"),
    ("غارة", "غاره"),
])  # fmt: skip
def test_a_singular_has_an_accusative_but_for_ta(noun, form):
    assert singulars(noun)[-1] == form


@pytest.mark.parametrize(("noun", "form"), [
    ("صاروخ", "صاروخين"),
    ("غارة", "غارتين"),
    ("غارة", "غارتي"),
    ("طائرة مسيرة", "طاءرتان مسيرتان"),
    ("طائرة بدون طيار", "طاءرتين بدون طيار"),
])  # fmt: skip
def test_duals_bend_every_word_that_can(noun, form):
    assert form in duals(noun)


def test_a_masculine_dual_before_its_owner_is_left_out():
    assert "جندي" not in duals("جند")


def test_only_a_sound_plural_has_a_construct():
    assert (constructs("مصابين"), constructs("جنود")) == (["مصابي"], [])
