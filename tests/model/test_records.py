import msgspec
import pytest

from rasid.model.records import Evidence, Hop


def test_records_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Evidence((0, 1), "ن").text = "م"  # type: ignore[misc]


def test_on_whose_behalf_a_hop_speaks_is_written_as_for() -> None:
    hop = Hop("spokesman", "spokesperson", (0, 4), principal="ministry")
    assert msgspec.json.decode(msgspec.json.encode(hop))["for"] == "ministry"
