from rasid.model import keys


def test_a_key_has_the_name_of_its_layer() -> None:
    for name, value in vars(keys).items():
        if isinstance(value, keys.Key):
            assert value.name == name.lower()
            assert value.name in repr(value)
