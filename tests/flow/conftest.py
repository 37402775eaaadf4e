"""A case of the samples that a test may change."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from rasid.flow.case import Case


@pytest.fixture
def case(fused: Path, tmp_path: Path) -> Iterator[Case]:
    """A copy of it."""
    with Case.open(shutil.copy(fused, tmp_path / "case.rasid"), who="s.k.") as opened:
        yield opened
