from typing import Any

import msgspec
import pytest

from rasid.model import records
from rasid.model.records import Evidence, Hop


def test_records_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Evidence((0, 1), "ن").text = "م"  # type: ignore[misc]


def test_on_whose_behalf_a_hop_speaks_is_written_as_for() -> None:
    hop = Hop("spokesman", "spokesperson", (0, 4), principal="ministry")
    assert msgspec.json.decode(msgspec.json.encode(hop))["for"] == "ministry"


SPAN = (0, 1)
BIT = records.Evidence(SPAN, "ن")
EVERY: list[tuple[type[Any], dict[str, Any]]] = [
    (records.Publication, {"value": "2024-03-05", "by": "stated", "because": (BIT,)}),
    (records.Expression, {"span": SPAN, "text": "ن", "kind": "date", "value": None, "rule": "r", "shift": "day-1"}),
    (records.Time, {"id": "t1", "span": SPAN, "text": "ن", "kind": "date", "value": "2024", "anchor": None, "rule": "r"}),
    (records.Quantity, {"id": "q1", "span": SPAN, "text": "ن", "low": 3, "high": None, "approx": "at_least", "measure": "killed", "rule": "r"}),
    (records.Quote, {"span": SPAN, "inner": SPAN, "style": "«»", "closed": False}),
    (records.Mention, {"id": "m1", "span": SPAN, "text": "ن", "kind": "state", "entity": "x", "form": "name", "rule": "r"}),
    (records.Entity, {"id": "x", "kind": "state", "name": records.Name("ن", "N"), "wikidata": "Q1", "local": True}),
    (records.Cue, {"span": SPAN, "first": 0, "after": 1, "act": "deny", "frame": "say", "rule": "r"}),
    (records.Step, {"id": "p1", "process": "truce", "parties": ("x", "y"), "party": None, "state": "holds", "evidence": BIT, "attribution": None, "date": None, "rule": "r"}),
    (records.Problem, {"code": "no-date", "message": "m", "span": None}),
]  # fmt: skip
WRONG = [
    ("Time", {"kind": "day"}), ("Quantity", {"approx": "nearly"}), ("Quantity", {"measure": "cats"}), ("Mention", {"kind": "thing"}),
    ("Mention", {"form": "nick"}), ("Cue", {"act": "sing"}), ("Step", {"process": "war"}), ("Publication", {"by": "guess"}),
    ("Quantity", {"low": "three"}), ("Mention", {"span": (1,)}), ("Entity", {"name": "ن"}), ("Quote", {"closed": "yes"}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "fields"), EVERY, ids=[kind.__name__ for kind, _ in EVERY])
def test_a_record_comes_back_from_json_as_it_was(kind: type[Any], fields: dict[str, Any]) -> None:
    record = kind(**fields)
    assert msgspec.json.decode(msgspec.json.encode(record), type=kind) == record
    assert hash(record) == hash(kind(**fields))


@pytest.mark.parametrize(("name", "fields"), WRONG)
def test_a_value_no_reader_gives_is_refused(name: str, fields: dict[str, Any]) -> None:
    kind, right = next((kind, right) for kind, right in EVERY if kind.__name__ == name)
    plain = msgspec.to_builtins(kind(**right))
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**plain, **fields}, kind)


@pytest.mark.parametrize(("kind", "fields"), EVERY, ids=[kind.__name__ for kind, _ in EVERY])
def test_no_field_can_be_set_again(kind: type[Any], fields: dict[str, Any]) -> None:
    with pytest.raises(AttributeError):
        setattr(kind(**fields), next(iter(fields)), None)
