"""The page on security: what it names is there."""

import re

from tests.docs.test_readme import ROOT

from rasid.flow.entry import AT_ONCE
from rasid.store.sessions import IDLE, LASTS

PAGE = (ROOT / "docs" / "SECURITY.md").read_text("utf-8")


def test_every_test_it_names_is_there() -> None:
    named = set(re.findall(r"`(tests/[\w/]+\.py)`", PAGE))
    assert len(named) > 15
    assert [path for path in named if not (ROOT / path).is_file()] == []


def test_times_and_numbers_are_those_of_the_code() -> None:
    assert f"after {IDLE.total_seconds() / 3600:g} hours without use and after {LASTS.days} days" in PAGE
    assert AT_ONCE == 4 and "at most four passwords" in PAGE
