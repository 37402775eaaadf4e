"""Bonds: the links inside an occurrence, the strongest first."""

from rasid.flow.bonds import bonds


def test_links_are_between_its_reports_the_strongest_first(case):
    one = max(case.occurrences_bare(), key=lambda o: len(o.reports))
    found, total = bonds(case, one)
    refs = {report.event for report in one.reports}
    assert total == len(found) >= len(refs) - 1
    assert all(link.one in refs and link.other in refs and link.decision == "same" for link in found)
    assert [link.score for link in found] == sorted((link.score for link in found), reverse=True)
    assert bonds(case, one, most=1) == (found[:1], total)


def test_one_that_stands_alone_has_none(case):
    alone = next(o for o in case.occurrences_bare() if len(o.reports) == 1)
    assert bonds(case, alone) == ([], 0)
