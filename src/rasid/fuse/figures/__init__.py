"""Figures: numbers that grow, differ, or only look different."""

from rasid.fuse.figures.claims import figures
from rasid.fuse.figures.lines import describe, rows
from rasid.fuse.figures.series import all_series, groups, of_occurrence, series
from rasid.fuse.question import Question
from rasid.model.fusion.figures import Figure, Series

QUESTION = Question(
    name="figures",
    claim=Figure,
    group=Series,
    claims=figures,
    blocks=lambda figure: (figure.filed,),
    near=lambda figure: (figure.filed,),
    link=None,
    groups=groups,
)

__all__ = ["QUESTION", "all_series", "describe", "figures", "of_occurrence", "rows", "series"]
