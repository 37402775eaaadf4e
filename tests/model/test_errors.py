import pytest

from rasid.model import errors


@pytest.mark.parametrize("name", ["InputError", "DataError", "StageError", "StoreError"])
def test_every_exception_is_a_rasid_error(name: str) -> None:
    assert issubclass(getattr(errors, name), errors.RasidError)


def test_there_are_five_exceptions() -> None:
    found = [
        value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, Exception)
    ]
    assert len(found) == 5
