"""Well-known days that are named without their year («منذ 24 شباط»), told by the words around them."""

from rasid.read.expressions.line import Line

_REACH = 15  # words to either side that may tell what day is meant


def landmark(line: Line, at: int, month: int, day: int) -> str | None:
    """The year of the well-known day with this month and number that the sentence speaks of."""
    years = line.know.landmarks.get(f"{month:02}-{day:02}")
    if not years:
        return None
    around = line.tokens[max(line.first, at - _REACH) : min(line.after, at + _REACH)]
    words = {token.fold for token in around} | {cut.stem for token in around for cut in token.cuts}
    return next((year for year, near in years if near & words), None)
