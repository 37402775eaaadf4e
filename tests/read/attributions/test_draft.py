from rasid.knowledge.entries import CueEntry
from rasid.model.records import Cue
from rasid.read.attributions.draft import Draft


def test_drafts_do_not_share_their_hops():
    cue = Cue((0, 3), 0, 1, "assert", "say", "qala")
    one, other = (Draft(cue, CueEntry(id="qala"), 0, [(1, 2, 0)], None, "clause", 1) for _ in range(2))
    one.outer.append((3, 4, 0))
    assert other.outer == []
