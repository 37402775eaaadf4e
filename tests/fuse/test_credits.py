"""Outlets and credits."""

import pytest

from rasid.fuse.credits import credited, outlet_of
from rasid.knowledge import Knowledge

OUTLETS = [
    ("reuters", None, "reuters"),
    ("Reuters desk", "https://www.reuters.com/world/1", "reuters"),
    ("رويترز", None, "reuters"),
    (None, "https://ar.alriyadh.com:443/5", "al_riyadh"),
    ("dawn", "https://dawn.invalid/3", "dawn"),
    (None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("outlet", "url", "expected"), OUTLETS)
def test_an_outlet_is_known_by_id_page_or_name(
    outlet: str | None, url: str | None, expected: str | None, know: Knowledge
) -> None:
    assert outlet_of(outlet, url, know) == expected


LINES = [
    ("الساحل - رويترز", [("reuters", "رويترز")]),
    ("رويترز، أ ف ب", [("reuters", "رويترز"), ("afp", "أ ف ب")]),
    ("سالم الواحي (الساحل)", []),
    ("", []),
    (None, []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_line_of_credit_names_outlets(
    line: str | None, expected: list[tuple[str, str]], know: Knowledge
) -> None:
    assert list(credited(line, know)) == expected
