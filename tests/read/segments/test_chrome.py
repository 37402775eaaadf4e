from rasid.knowledge import Knowledge
from rasid.read.segments.chrome import mark_chrome, tail_start

PROSE = "عاد الهدوء إلى السوق الكبير في المدينة صباح اليوم بعد أيام من الإغلاق وفتحت المحال أبوابها كما كانت من قبل وعاد الناس إلى أعمالهم في كل مكان."


def kinds(text: str, know: Knowledge, lines) -> list[str]:  # type: ignore[no-untyped-def]
    found, tokens = lines(text)
    mark_chrome(found, tokens, know)
    return [block.kind for block in found]


def test_prose_is_left_alone(know: Knowledge, lines) -> None:  # type: ignore[no-untyped-def]
    assert kinds(PROSE, know, lines) == [""]


def test_a_section_ends_with_prose(know: Knowledge, lines) -> None:  # type: ignore[no-untyped-def]
    assert kinds(f"روابط ذات صلة\nسفينة في الميناء\n{PROSE}", know, lines) == ["related", "related", ""]


def test_two_short_lines_are_no_menu_but_three_are(know: Knowledge, lines) -> None:  # type: ignore[no-untyped-def]
    assert kinds(f"خبر قصير\nخبر آخر\n{PROSE}", know, lines)[:2] == ["", ""]
    assert kinds(f"خبر قصير\nخبر آخر\nخبر ثالث\n{PROSE}", know, lines)[:3] == ["boilerplate"] * 3


def test_english_around_arabic_is_chrome_and_a_page_in_english_is_not(know: Knowledge, lines) -> None:  # type: ignore[no-untyped-def]
    assert kinds(f"{PROSE}\nSubscribe to our channel today", know, lines) == ["", "boilerplate"]
    assert kinds("The market opened.\nPeople came back.", know, lines) == ["", ""]


def test_a_tail_begins_only_behind_a_stop(know: Knowledge, lines) -> None:  # type: ignore[no-untyped-def]
    found, tokens = lines(f"{PROSE} سمات السوق المدينة")
    assert tokens[tail_start(found[0], tokens, know)].raw == "سمات"
    found, tokens = lines("من سمات السوق الكبير كثرة الزوار.")
    assert tail_start(found[0], tokens, know) == 0
