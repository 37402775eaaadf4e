import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.arabic.words import tokenize
from rasid.match.spans import Intervals, token_range
from rasid.model.records import Evidence
from rasid.model.spans import Span, inside, meet

SPAN = st.tuples(st.integers(0, 40), st.integers(1, 10)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPAN, max_size=12), SPAN)
def test_intervals_answer_as_a_plain_search_does(spans: list[Span], wanted: Span) -> None:
    records = [Evidence(span, "") for span in spans]
    found = Intervals(records)
    assert sorted(r.span for r in found.within(wanted)) == sorted(s for s in spans if inside(s, wanted))
    assert sorted(r.span for r in found.meeting(wanted)) == sorted(s for s in spans if meet(s, wanted))


def test_the_tokens_of_a_span() -> None:
    text = "عاد الهدوء إلى المدينة"
    tokens = list(tokenize(text))
    first, after = token_range(tokens, (text.index("الهدوء"), text.index("المدينة")))
    assert [token.raw for token in tokens[first:after]] == ["الهدوء", "إلى"]


@pytest.mark.parametrize(
    ("words", "covered"),
    [
        ("عاد", ["عاد"]),
        ("اد ال", ["عاد", "الهدوء"]),
        ("الهدوء إلى", ["الهدوء", "إلى"]),
        (" ", []),
        ("عاد الهدوء إلى المدينة", ["عاد", "الهدوء", "إلى", "المدينة"]),
    ],
)
def test_tokens_are_those_that_share_a_letter(words: str, covered: list[str]) -> None:
    text = "عاد الهدوء إلى المدينة"
    tokens, start = list(tokenize(text)), text.index(words)
    first, after = token_range(tokens, (start, start + len(words)))
    assert [token.raw for token in tokens[first:after]] == covered


def test_no_records_answer_nothing() -> None:
    nothing: Intervals[Evidence] = Intervals([])
    assert nothing.within((0, 9)) == nothing.meeting((0, 9)) == []
