"""Records of fusion: refs read as paths, order, and survive packing."""

import pytest

from rasid.model.codec import pack, unpack
from rasid.model.errors import StoreError
from rasid.model.fusion.copies import CopyGroup, Pair, Passage
from rasid.model.fusion.links import Link, Quoted, Reason, Ref
from rasid.model.fusion.processes import Commitment, HeldStep, ProcessState

WORDS = Quoted("d1", (0, 4), "هدنة")


def test_a_ref_is_written_as_a_path():
    assert str(Ref("d1", "e3")) == "d1/e3"
    assert str(Ref("d1")) == "d1"


def test_refs_are_ordered_by_document_then_record():
    assert sorted([Ref("b", "e1"), Ref("a", "e2"), Ref("a", "e1")])[0] == Ref("a", "e1")


def test_records_survive_packing():
    step = HeldStep(Ref("d1", "p1"), "bound", "x", "2024-01-01", None, "o", ("s",), "anonymous", WORDS)
    state = ProcessState(
        "g1", "truce", ("x", "y"), "2024-02-01", "contested", True,
        (Commitment("x", ("bound", "suspended"), True, (step,), ()),), (), (step,), (Reason("r", "w", (WORDS,)),),
    )  # fmt: skip
    assert unpack(pack(state), ProcessState) == state
    pair = Pair("a", "b", "wholly_derived", 1.0, 1.0, 0.5, None, (Passage((0, 4), (5, 9), 5),), ())
    assert unpack(pack(CopyGroup("c", ("a", "b"), None, (pair,), ())), CopyGroup).pairs == (pair,)


def test_what_is_no_record_is_refused():
    with pytest.raises(StoreError, match="not a Link"):
        unpack(b"\x80", Link)
