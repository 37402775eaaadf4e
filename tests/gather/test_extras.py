import pytest

from rasid.gather.extras import extra
from rasid.model.errors import InputError


def test_a_module_that_is_there_is_given() -> None:
    assert extra("json").loads("1") == 1


def test_one_that_is_not_there_says_how_to_get_it() -> None:
    with pytest.raises(InputError, match=r'no_such_reader is not installed: pip install "rasid\[formats\]"'):
        extra("no_such_reader")
    with pytest.raises(InputError, match=r'"rasid\[fetch\]"'):
        extra("no_such_client", "fetch")
