from rasid.knowledge import Knowledge
from rasid.model.codec import encode
from rasid.read.reading import read_text


def test_a_reading_says_who_made_it(know: Knowledge) -> None:
    reading = read_text("خبر عاجل", know)
    assert reading.reader.knowledge == know.digest[:16]
    assert reading.document.text is None
    assert b'"reader"' in encode(reading)
