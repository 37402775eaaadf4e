import pytest

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import EXPRESSIONS
from rasid.read import TABLE, dateline, read
from rasid.read.dateline.clocks import told_weekday
from rasid.read.dateline.stated import stated

STAGES = TABLE[: TABLE.index(dateline.STAGE)]
REST = "عاد الهدوء إلى السوق الكبير في المدينة وفتحت المحال أبوابها كما كانت من قبل."


@pytest.mark.parametrize(("line", "value", "doubtful"), [
    ("3/4/2024", "2024-04-03", True),
    ("23/4/2024", "2024-04-23", False),
    ("4/4/2024", "2024-04-04", False),
    ("4/23/2024", "2024-04-23", False),
    ("2024/4/3", "2024-04-03", False),
    ("3 نيسان 2024", "2024-04-03", False),
])  # fmt: skip
def test_the_order_of_digits(know: Knowledge, line: str, value: str, doubtful: bool) -> None:
    document = read(Document(f"{line}\n\n{REST}"), know, STAGES)
    found = stated(document, document[EXPRESSIONS], told_weekday(document[EXPRESSIONS]))
    assert found is not None
    assert (found.value, found.doubtful) == (value, doubtful)


def test_a_month_is_no_day(know: Knowledge) -> None:
    document = read(Document(f"نيسان 2024\n\n{REST}"), know, STAGES)
    assert stated(document, document[EXPRESSIONS], None) is None
