import pytest

from rasid.knowledge import Knowledge
from rasid.read.segments.credits import is_credit, lead_credit, split

LEAD = "عاد الهدوء إلى السوق الكبير بعد أيام من الإغلاق."


@pytest.mark.parametrize(
    ("credit", "found"),
    [
        ("رويترز - ", "رويترز -"),
        ("القاهرة – ", "القاهرة –"),
        ("بغداد (رويترز) --", "بغداد (رويترز) --"),
        ("", ""),
        ("الهدوء - ", ""),
    ],
)
def test_a_credit_is_names_up_to_a_dash(credit: str, found: str, know: Knowledge, lines) -> None:  # type: ignore[no-untyped-def]
    blocks, tokens = lines(credit + LEAD)
    size = lead_credit(blocks[0], tokens, know)
    assert "".join((credit + LEAD)[: tokens[size - 1].end] if size else "") == found


def test_the_credit_and_the_rest_cover_the_line(know: Knowledge, lines) -> None:  # type: ignore[no-untyped-def]
    blocks, tokens = lines(f"رويترز - {LEAD}")
    one, rest = split(blocks[0], lead_credit(blocks[0], tokens, know), tokens)
    assert (one.kind, rest.kind) == ("byline", "body")
    assert (one.after, rest.after) == (rest.first, blocks[0].after)


@pytest.mark.parametrize(
    ("line", "credit"), [("(رويترز)", True), ("رويترز - وكالات", True), ("عاد الهدوء", False)]
)
def test_a_line_of_names_is_a_credit(line: str, credit: bool, know: Knowledge, lines) -> None:  # type: ignore[no-untyped-def]
    blocks, tokens = lines(line)
    assert is_credit(blocks[0], tokens, know) is credit
