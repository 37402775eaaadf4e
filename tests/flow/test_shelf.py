"""The shelf: blocks are loaded once, what is filed is added, the longest unused go first."""

from tests.fuse.toys import NEAR, Number

from rasid.flow.shelf import Shelf
from rasid.model.codec import pack
from rasid.model.fusion.links import Ref
from rasid.store.fusion import Claimed


class Counting:
    """Stands for the store and counts what is asked of it."""

    def __init__(self, filed):
        self.filed_under, self.asked = filed, []

    def filed(self, question, names):
        self.asked.append(list(names))
        for name in names:
            for number in self.filed_under.get(name, ()):
                yield name, number.ref, pack(number)


ONE, TWO, TEN = Number(Ref("a", "q1"), 1), Number(Ref("b", "q1"), 2), Number(Ref("c", "q1"), 10)


def test_a_block_is_loaded_once():
    source = Counting({"0": [ONE, TWO]})
    shelf = Shelf(source, NEAR)
    assert list(shelf.take(["0", "0"], set())["0"].values()) == [ONE, TWO]
    shelf.take(["0"], set())
    assert source.asked == [["0"], []]


def test_what_is_filed_is_there_without_loading():
    shelf = Shelf(Counting({}), NEAR)
    shelf.take(["0"], set())
    shelf.put([ONE, TEN])
    assert shelf.take(["0", "2"], set())["0"] == {ONE.ref: ONE}
    assert shelf.take(["2"], set())["2"] == {}


def test_documents_that_come_anew_are_forgotten():
    shelf = Shelf(Counting({"0": [ONE, TWO]}), NEAR)
    assert shelf.take(["0"], {"a"})["0"] == {TWO.ref: TWO}


def test_the_longest_unused_block_is_given_up():
    source = Counting({"0": [ONE, TWO], "2": [TEN]})
    shelf = Shelf(source, NEAR, most=2)
    shelf.take(["0"], set())
    shelf.take(["2"], set())
    shelf.put([])
    shelf.take(["2"], set())
    shelf.take(["0"], set())
    assert source.asked == [["0"], ["2"], [], ["0"]]


def test_claims_are_filed_with_their_blocks():
    assert Claimed("q1", ("0",), b"").blocks == NEAR.blocks(ONE)
