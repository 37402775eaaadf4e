"""What every test may use: the bundled knowledge, loaded once."""

import pytest

from rasid.knowledge import Knowledge, load

pytest_plugins = ("tests.databases", "tests.cases")


@pytest.fixture(scope="session")
def know() -> Knowledge:
    """The bundled knowledge."""
    return load()
