import pytest

from rasid.model.codec import pack, unpack
from rasid.model.fusion.framing import Framing, Keyword, Naming, Share, Verb
from rasid.model.fusion.links import Quoted

FRAMING = Framing(
    "river_brigade",
    (
        Naming(
            "river_brigade",
            "north",
            "headline",
            None,
            "label",
            "المتمردون",
            2,
            1,
            (Quoted("d1", (0, 9), "المتمردون"),),
        ),
    ),
    (Verb("river_brigade", None, "زعم", "assert", 1, ()),),
    (Share("river_brigade", "north", 1, 0, 0, 4),),
    (Keyword("north", "هدنة", 5, 0, 20.1, 4.3),),
)


@pytest.mark.parametrize(("framing", "id"), [(FRAMING, "river_brigade"), (Framing(None, (), (), ()), "*")])
def test_the_id_is_the_actor_or_the_whole_case(framing: Framing, id: str) -> None:
    assert framing.id == id


def test_it_comes_back_from_its_bytes_without_the_id_written_twice() -> None:
    assert unpack(pack(FRAMING), Framing) == FRAMING
    assert pack(FRAMING).count(b"river_brigade") == 4
