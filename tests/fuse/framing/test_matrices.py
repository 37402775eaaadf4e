"""Matrices of names by outlet and voice."""

from rasid.fuse.framing.matrices import matrix
from rasid.model.fusion.framing import Naming
from rasid.model.fusion.links import Quoted


def naming(words, outlet, voice, count, form="name"):
    return Naming(
        "brigade", outlet, voice, None, form, words, count, 1, (Quoted(f"{outlet}-{voice}", (0, 3), words),)
    )


NAMINGS = (
    naming("لواء النهر", "north", "narrator", 5),
    naming("لواء النهر", "north", "headline", 2),
    naming("لواء النهر", "south", "narrator", 1),
    naming("عصابة النهر", "south", "direct", 4, "label"),
    naming("اللواء", None, "narrator", 3, "alias"),
)


def test_words_by_outlet_the_commonest_first():
    found = matrix(NAMINGS)
    assert found.outlets == ("north", "south", None)
    assert [(row.words, row.form, row.all.total) for row in found.rows] == [
        ("لواء النهر", "name", 8),
        ("عصابة النهر", "label", 4),
        ("اللواء", "alias", 3),
    ]
    counts = [[cell.total if cell else None for cell in row.cells] for row in found.rows]
    assert counts == [[7, 1, None], [None, 4, None], [None, None, 3]]
    assert (found.others, found.rest, found.total) == (0, 0, 15)


def test_a_cell_tells_voices_apart_and_has_a_place():
    cell = matrix(NAMINGS).rows[0].cells[0]
    assert dict(cell.voices) == {"narrator": 5, "headline": 2}
    assert cell.example.document == "north-narrator"


def test_only_some_outlets_and_one_voice():
    found = matrix(NAMINGS, outlets=["south"], voice="narrator")
    assert [(row.words, row.all.total) for row in found.rows] == [("لواء النهر", 1)]
    assert found.outlets == ("south",)


def test_what_has_no_room_is_counted():
    found = matrix(NAMINGS, widest=1, longest=1)
    assert (found.outlets, len(found.rows), found.others, found.rest) == (("north",), 1, 2, 2)
    assert found.rows[0].all.total == 8
    assert matrix(()) == ((), (), 0, 0, 0)
