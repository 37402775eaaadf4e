import doctest

import rasid


def test_at_most_twelve_public_names() -> None:
    assert len([name for name in rasid.__all__ if not name.startswith("_")]) <= 12


def test_every_public_name_is_there() -> None:
    assert all(hasattr(rasid, name) for name in rasid.__all__)


def test_the_example_of_the_package_runs() -> None:
    failed, tried = doctest.testmod(rasid)
    assert tried > 2
    assert failed == 0
