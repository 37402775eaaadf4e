"""A reading with its text."""

import shutil
from pathlib import Path

from rasid.flow.case import Case
from rasid.flow.whole import whole
from rasid.model.fusion.links import Ref


def test_corrections_of_all_of_one_or_of_nobody(fused: Path, tmp_path: Path) -> None:
    with Case.open(shutil.copy(fused, tmp_path / "case.rasid"), who="s.k.") as case:
        reading = next(one for one in case.readings() if one.events)
        id, event = reading.document.id, reading.events[0].id
        case.judge("events", "reject", Ref(id, event))
        events = [
            {one.id for one in whole(case, id, by_hand, by).events}
            for by_hand, by in ((True, None), (True, "s.k."), (True, "another"), (False, None))
        ]
        assert [event in some for some in events] == [False, False, True, True]
        assert whole(case, id).document.text == case.text(id)
        assert whole(case, "none") is None
