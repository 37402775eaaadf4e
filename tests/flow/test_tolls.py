"""Tolls: the count that says most of what is told."""

from types import SimpleNamespace

import pytest

from rasid.flow.tolls import tolls
from rasid.model.codec import pack
from rasid.model.fusion.figures import Figure
from rasid.model.fusion.links import Quoted, Ref
from rasid.model.fusion.occurrences import Occurrence, Where


def figure(record, measure, low, high=None, approx="exact"):
    ref = Ref("d1", record)
    return Figure(
        ref, Quoted("d1", (0, 1), str(low)), low, high, approx, measure, None, None, None, None, "incident",
        None, None, "2024-03-03", None, "2024-03-03", (), None, False,
    )  # fmt: skip


def occurrence(*figures):
    return Occurrence(
        "o1", "ASSAULT", None, (), None, None, "unknown", Where(None, None, None, None, None, "unknown"),
        (), (), {}, tuple(one.ref for one in figures), (), (),
    )  # fmt: skip


def told(*figures):
    bodies = {one.ref: pack(one) for one in figures}
    fusion = SimpleNamespace(claims_of=lambda question, refs: [(ref, bodies[ref]) for ref in refs])
    case = SimpleNamespace(store=SimpleNamespace(fusion=fusion))
    found = tolls(case, [occurrence(*figures)]).get("o1")
    return found and (found.measure, found.low)


@pytest.mark.parametrize(
    ("figures", "highest"),
    [
        ([figure("q1", "wounded", 40, 40), figure("q2", "killed", 3, 3)], ("killed", 3)),
        ([figure("q1", "killed", 3, 3), figure("q2", "killed", 7, 7)], ("killed", 7)),
        ([figure("q1", "killed", 10, None, "vague"), figure("q2", "killed", 7, 7)], ("killed", 7)),
        ([figure("q1", "killed", 10, None, "vague"), figure("q2", "wounded", 7, 7)], ("killed", 10)),
        ([figure("q1", "missile", 12, 12)], None),
        ([], None),
    ],
)
def test_the_highest_count_of_the_gravest_kind(figures, highest):
    assert told(*figures) == highest


def test_each_occurrence_of_a_case_has_a_toll_that_its_reports_tell(case):
    found = list(case.occurrences_bare())
    for id, toll in tolls(case, found).items():
        one = next(one for one in found if one.id == id)
        assert toll.ref in one.casualties
        assert toll.measure in ("killed", "killed_or_wounded", "wounded")
    assert tolls(case, found)
