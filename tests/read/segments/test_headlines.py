from rasid.read.segments.headlines import mark_repeats, mark_title

HEAD = "عودة الهدوء إلى السوق الكبير"
BODY = "قال متحدث باسم البلدية إن الهدوء عاد إلى السوق وإن المحال كلها ستفتح أبوابها غدا كما كانت من قبل."


def kinds(text: str, lines, given: str | None = None) -> list[str]:  # type: ignore[no-untyped-def]
    found, _ = lines(text)
    mark_title(found, given)
    mark_repeats(found)
    return [block.kind for block in found]


def test_the_first_line_that_looks_like_a_headline(lines) -> None:  # type: ignore[no-untyped-def]
    assert kinds(f"{HEAD}\n{BODY}", lines) == ["title", ""]


def test_prose_alone_has_no_title(lines) -> None:  # type: ignore[no-untyped-def]
    assert kinds(BODY, lines) == [""]


def test_a_given_title_is_the_first_line_whatever_it_looks_like(lines) -> None:  # type: ignore[no-untyped-def]
    assert kinds(f"هدوء.\n{BODY}", lines, "هدوء.") == ["title", ""]


def test_the_headline_again_with_the_site_before_it(lines) -> None:  # type: ignore[no-untyped-def]
    assert kinds(f"{HEAD}\n{BODY}\nموقع النهر - {HEAD}", lines) == ["title", "", "repeat"]


def test_a_paragraph_that_ends_in_the_headline_stays(lines) -> None:  # type: ignore[no-untyped-def]
    assert kinds(f"{HEAD}\n{BODY} {HEAD}", lines) == ["title", ""]


def test_a_pull_quote_may_stand_before_or_behind_its_source(lines) -> None:  # type: ignore[no-untyped-def]
    quote = "المحال كلها ستفتح أبوابها غدا كما كانت"
    assert kinds(f"{HEAD}\n{BODY}\n{quote}", lines)[2] == "repeat"
    assert kinds(f"{HEAD}\nتمهيد طويل لخبر آخر عن الميناء والسفن فيه.\n{quote}\n{BODY}", lines)[2] == "repeat"


def test_a_sub_headline_with_a_speaker_before_its_story_stays(lines) -> None:  # type: ignore[no-untyped-def]
    quote = "البلدية: المحال كلها ستفتح أبوابها غدا كما كانت"
    assert kinds(f"{HEAD}\nتمهيد طويل لخبر آخر عن الميناء والسفن فيه.\n{quote}\n{BODY}", lines)[2] == ""
