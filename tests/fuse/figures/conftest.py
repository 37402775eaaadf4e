"""What the tests of figures share: figures made by hand, and readings of lines."""

from collections.abc import Callable

import pytest

from rasid.knowledge import Knowledge
from rasid.model.document import Origin
from rasid.model.fusion.figures import Figure
from rasid.model.fusion.links import Quoted, Ref
from rasid.model.reading import Reading
from rasid.read.reading import read_text


def figure(low, as_of="2024-03-05", high=..., document="d1", **fields):
    """An exact count of killed in one event, told on a day."""
    made = {
        "ref": Ref(document, f"q{low}"),
        "quoted": Quoted(document, (0, 2), str(low)),
        "low": low,
        "high": low if high is ... else high,
        "approx": "exact",
        "measure": "killed",
        "of": None,
        "actor": None,
        "target": None,
        "place": "aden",
        "count": "incident",
        "period_start": None,
        "period_end": None,
        "as_of": as_of,
        "outlet": None,
        "published": as_of,
        "chain": (),
        "modality": "occurred",
        "headline": False,
        "filed": "killed|incident|ASSAULT|2024-03-05|yemen",
    }
    return Figure(**{**made, **fields})


@pytest.fixture(scope="session")
def reading_of(know: Knowledge) -> Callable[..., Reading]:
    """A text, read as published on a day."""
    return lambda text, day="2024-03-05", **origin: read_text(text, know, Origin(date=day, **origin))
