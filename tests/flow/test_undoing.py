"""Taking judgements back."""

import shutil
from pathlib import Path

import pytest

from rasid.flow.case import Case
from rasid.flow.undoing import take_back
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref


def test_it_is_noted_and_holds_once(fused: Path, tmp_path: Path) -> None:
    with Case.open(shutil.copy(fused, tmp_path / "case.rasid"), who="s.k.") as case:
        reading = next(one for one in case.readings() if one.events)
        one = Ref(reading.document.id, reading.events[0].id)
        made = case.judge("events", "reject", one)
        assert one.record not in [event.id for event in case.reading(one.document).events]
        back = take_back(case, made.number, "a slip")
        assert (back.verdict, back.one, back.revokes, back.words) == ("note", one, made.number, "a slip")
        assert one.record in [event.id for event in case.reading(one.document).events]
        with pytest.raises(InputError, match="before"):
            take_back(case, made.number)
        with pytest.raises(InputError, match="only takes back"):
            take_back(case, back.number)
        assert take_back(case, 99) is None
