"""What the tests of processes share: steps made by hand, and readings of lines."""

from collections.abc import Callable

import pytest

from rasid.fuse.processes.claims import ProcessClaim
from rasid.knowledge import Knowledge
from rasid.model.document import Origin
from rasid.model.fusion.links import Quoted, Ref
from rasid.model.fusion.processes import Assault, HeldStep
from rasid.model.reading import Reading
from rasid.read.reading import read_text

SIDES = ("hamas", "israel")


def step(state, party, valid, known=None, authority="own_commitment", holders=..., document=None, **fields):
    """A step of a party, told by itself unless said otherwise."""
    document = document or f"d{valid}"
    made = {
        "ref": Ref(document, f"p-{party}-{state}"),
        "state": state,
        "party": party,
        "valid": valid,
        "known": known or valid,
        "outlet": "north",
        "holders": ((party,) if party else ()) if holders is ... else holders,
        "authority": authority,
        "quoted": Quoted(document, (0, 4), state),
        "side": party,
    }
    return HeldStep(**{**made, **fields})


def reported(state, party, valid, who, **fields):
    """A step of a party that somebody unnamed tells of."""
    return step(state, party, valid, authority="anonymous", holders=(who,), **fields)


def assault(by, on, day):
    """An assault of one side on the other."""
    ref = Ref(f"d{day}", "e1")
    return Assault(ref, by, on, day, day, "occurred", "north", Quoted(ref.document, (0, 3), "قصف"))


def claimed(*found, process="truce", sides=SIDES, broker=None):
    """Steps, deadlines and assaults as claims of one process."""
    made = []
    for one in found:
        name = {"HeldStep": "step", "Deadline": "deadline", "Assault": "assault"}[type(one).__name__]
        made.append(ProcessClaim(one.ref, process, sides, broker=broker, **{name: one}))
    return made


@pytest.fixture(scope="session")
def reading_of(know: Knowledge) -> Callable[..., Reading]:
    """A text, read as published on a day."""
    return lambda text, day="2024-03-05", **origin: read_text(text, know, Origin(date=day, **origin))
