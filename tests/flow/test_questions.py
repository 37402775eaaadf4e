"""The table of questions: each has a name of its own, and every name a kind of group."""

from typing import get_args

from rasid.flow.questions import GROUPS, QUESTIONS
from rasid.model.fusion.links import QuestionName


def test_every_question_is_there_once():
    names = [question.name for question in QUESTIONS]
    assert len(set(names)) == len(names)
    assert set(GROUPS) == {"copies", *names} == set(get_args(QuestionName))


def test_nearness_is_mutual(case):
    """Whichever of two claims comes first, they meet or do not."""
    readings = list(case.readings())
    for question in QUESTIONS:
        claims = [claim for reading in readings for claim in question.claims(reading, case.know)][:150]
        filed = [set(question.blocks(claim)) for claim in claims]
        near = [set(question.near(claim)) for claim in claims]
        for one in range(len(claims)):
            for other in range(one):
                assert bool(near[one] & filed[other]) == bool(near[other] & filed[one])
