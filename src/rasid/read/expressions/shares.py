"""Halves and quarters of a year or a month: «النصف الثاني من أيلول», «الربع الأول من عام 2023»."""

import re

from rasid.arabic import calendars
from rasid.read.expressions.line import Draft

_WHOLE = re.compile(r"\d{4}(?:-\d\d)?")
_FOUND_LATER = re.compile(r"(?:period|same) [YM]\b.*|on \d+ 0 .*")


def share_of(whole: Draft, share: str) -> Draft | None:
    """The interval that a share («2/4»: the second quarter) is of a year or month; None of anything else."""
    if whole.value and _WHOLE.fullmatch(whole.value):
        return whole._replace(kind="interval", value=calendars.share(whole.value, share), rule="share")
    if whole.shift and _FOUND_LATER.fullmatch(whole.shift):
        return whole._replace(kind="interval", part=share, rule="share")
    return None
