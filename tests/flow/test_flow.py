import subprocess
import sys

import pytest

from rasid import flow
from rasid.flow.jobs import readings


def test_the_room_offers_readings() -> None:
    assert flow.__all__ == ["readings"]
    assert flow.readings is readings


def test_it_offers_nothing_else() -> None:
    with pytest.raises(AttributeError, match="'rasid.flow' has no attribute 'writings'"):
        _ = flow.writings


def test_a_worker_process_loads_neither_readers_nor_a_database() -> None:
    code = (
        "import sys, rasid.flow.worker; print([m for m in sys.modules if m in ('rasid.read', 'sqlalchemy')])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"
