import pytest

from rasid.model.document import Document
from rasid.model.keys import QUANTITIES
from rasid.read import read


def told(know, text):
    """(value, what it is part of, what it is added to) of every count, the others told by their value."""
    found = read(Document(text), know)[QUANTITIES]
    values = {one.id: one.low for one in found}
    return [(one.low, values.get(one.part_of), values.get(one.added_to)) for one in found]


@pytest.mark.parametrize(("text", "wanted"), [
    ("أسفر الهجوم عن مقتل 12 جنديا وثلاثة عمال.", [(12, None, None), (3, None, 12)]),
    ("أسفر الهجوم عن مقتل 12 جنديا إضافة إلى ثلاثة عمال.", [(12, None, None), (3, None, 12)]),
    ("أسفر الهجوم عن مقتل 15 شخصا بينهم ثلاثة أطفال.", [(15, None, None), (3, 15, None)]),
    ("قتل 15 شخصا منهم ثلاثة أطفال وأربعة عمال.", [(15, None, None), (3, 15, None), (4, 15, None)]),
    ("قتل 15 شخصا وأصيب 20 آخرون، ثلاثة منهم أطفال.", [(15, None, None), (20, None, None), (3, 20, None)]),
    ("قتل 15 شخصا. وقتل ثلاثة جنود.", [(15, None, None), (3, None, None)]),
    ("أطلقت القوات 15 صاروخا وثلاث قذائف.", [(15, None, None), (3, None, None)]),
])  # fmt: skip
def test_counts_add_up_or_are_shares(know, text, wanted):
    assert told(know, text) == wanted
