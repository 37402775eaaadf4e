"""What records point at."""

from rasid.flow.pointers import pointed
from rasid.model.records import Attribution, Evidence, Hop, Quantity

SAID = Attribution(
    id="a2", cue=Evidence((0, 3), "قال"), source=None, source_entity="n1", content=(), form="direct", act="deny",
    channel=None, given_to=None, within="a1", chain=(Hop("nahr", "cited_outlet", None), Hop("n2", "spokesperson", None, "n1")),
    identification="named", uttered=None, rule="test",
)  # fmt: skip
COUNT = Quantity("q1", (0, 1), "3", 3, 3, "exact", "killed", "test", of="n1", period="t1", part_of="q2")


def test_entities_and_records_with_their_layers() -> None:
    assert set(pointed(SAID)) == {
        ("entities", "n1"), ("entities", "n2"), ("entities", "nahr"), ("attributions", "a1"),
    }  # fmt: skip
    assert set(pointed(COUNT)) == {("entities", "n1"), ("times", "t1"), ("quantities", "q2")}
