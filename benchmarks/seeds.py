"""Do the five seed articles, fused, say what a careful reader would? Prints each check with the words it stands on.

    python benchmarks/seeds.py FOLDER [-v]

FOLDER holds the articles as text files. With -v the whole truce and the series of attacks are printed. Leaves with 1
when a check fails.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from rasid.fuse import figures, processes
from rasid.fuse.question import answer
from rasid.gather import gather
from rasid.knowledge import Knowledge, load
from rasid.model.fusion.figures import Series
from rasid.model.fusion.processes import ProcessState
from rasid.model.reading import Reading
from rasid.read.reading import reading

DAY = "2024-08-26"
DENIES = "kataib_hezbollah"


def readings(folder: Path, know: Knowledge) -> list[Reading]:
    """The articles, read."""
    return [reading(found.document, know) for found in gather([str(folder)], None, None) if found.document]


def truce_checks(truce: ProcessState) -> Iterator[tuple[str, bool, str]]:
    """What the truce between the factions and the United States must say, whether it does, and its words."""
    held = {one.party: one for one in truce.commitments}
    others = {state for party, one in held.items() for step in one.steps for state in [step.state]
              if party != DENIES and step.side == "iraqi_resistance" and step.valid == truce.as_of}  # fmt: skip
    own = held.get(DENIES)
    words = " | ".join(step.quoted.text for step in own.steps) if own else ""
    yield f"{DENIES} denies being bound", bool(own and own.states == ("denies_being_bound",)), words
    told = " | ".join(
        f"{step.state} ({step.voice}): {step.quoted.text}"
        for party, one in held.items() if party != DENIES for step in one.steps if step.valid == truce.as_of
    )  # fmt: skip
    yield (
        "others are reported bound and reported suspended",
        others == {"reported_bound", "reported_suspended"},
        told,
    )
    yield "the condition is contested", truce.condition == "contested", truce.reasons[-1].words
    yield (
        "every step has its words",
        all(step.quoted.text for step in truce.history),
        f"{len(truce.history)} steps",
    )


def figure_checks(attacks: Series | None) -> Iterator[tuple[str, bool, str]]:
    """151 and 165 attacks must meet and not be held against each other, with the reason."""
    values = [one.low for one in attacks.figures] if attacks else []
    yield "151 and 165 attacks meet in one series", values == [151, 165], str(values)
    why = [reason.words for one in attacks.comparisons for reason in one.reasons] if attacks else []
    kinds = {one.relation for one in attacks.comparisons} if attacks else set()
    apart = any("2023-10-17" in words and "2023-10-07" in words for words in why)
    yield "they are not comparable, since other days", kinds == {"not_comparable"} and apart, "; ".join(why)


def main() -> int:
    """Print every check."""
    know = load()
    found = readings(Path(sys.argv[1]), know)
    states = answer(processes.QUESTION, found, know)
    sides = ("iraqi_resistance", "united_states")
    truce = next((one for one in states if one.process == "truce" and one.parties == sides), None)
    series = answer(figures.QUESTION, found, know)
    attacks = max((one for one in series if one.measure == "attack" and one.count == "cumulative"),
                  key=lambda one: len(one.figures), default=None)  # fmt: skip
    checks = list(figure_checks(attacks))
    if truce is None:
        checks.append(("there is a truce between the factions and the United States", False, ""))
    else:
        checks += truce_checks(processes.revisit(truce, DAY))
    for what, holds, words in checks:
        print(f"{'yes' if holds else 'NO '} {what}: {words}")
    if "-v" in sys.argv and truce and attacks:
        print(
            "", *processes.describe(processes.revisit(truce, DAY)), "", *figures.describe(attacks), sep="\n"
        )
    return int(not all(holds for _, holds, _ in checks))


if __name__ == "__main__":
    sys.exit(main())
