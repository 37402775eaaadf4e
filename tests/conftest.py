"""What every test may use: the bundled knowledge, loaded once."""

import pytest
from hypothesis import settings

from rasid.knowledge import Knowledge, load

pytest_plugins = ("tests.databases", "tests.cases", "tests.desks", "tests.teams")

# The same examples each time, however slow the machine; --hypothesis-profile=default looks for new ones.
settings.register_profile("fixed", derandomize=True, deadline=None)
settings.load_profile("fixed")


@pytest.fixture(scope="session")
def know() -> Knowledge:
    """The bundled knowledge."""
    return load()
