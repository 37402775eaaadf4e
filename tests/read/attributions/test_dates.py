import pytest


@pytest.mark.parametrize(("text", "day"), [
    ("قال الوزير في 5 آذار 2024 إن الجسر مفتوح.", "2024-03-05"),
    ("قال الوزير، الاثنين الماضي، إن الجسر مفتوح.", "2024-03-04"),
    ("قال الوزير إن الجسر مفتوح منذ 5 آذار 2024.", None),
])  # fmt: skip
def test_the_day_stands_before_the_content(said, text, day):
    assert [found.uttered for found in said(text, date="2024-03-06")] == [day]


def test_the_writers_own_yesterday_dates_quotes_only(said):
    (reported,) = said("قال الوزير أمس إن الجسر مفتوح.", date="2024-03-06")
    (quoted,) = said("قال الوزير أمس: «الجسر مفتوح منذ الصباح».", date="2024-03-06")
    assert (reported.uttered, quoted.uttered) == (None, "2024-03-05")
