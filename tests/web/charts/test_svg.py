"""Elements of SVG: what is put in is escaped, numbers are short."""

from rasid.web.charts.svg import drawing, element
from rasid.web.manner import Manner


def test_an_element_with_attributes_and_children() -> None:
    made = element("g", element("title", "قول"), "x", class_="bar", stroke_width=2.0, rx=1.25, id=None)
    assert made == '<g class="bar" stroke-width="2" rx="1.2"><title>قول</title>x</g>'


def test_what_comes_from_documents_is_escaped() -> None:
    made = element("text", "<script>", aria_label='"><b>')
    assert made == '<text aria-label="&#34;&gt;&lt;b&gt;">&lt;script&gt;</text>'


def test_a_drawing_runs_as_the_page_does_and_is_saved_under_its_name() -> None:
    made = drawing(Manner("ar"), "lanes", "رسم", 400, 120.4, element("g"), id="lanes", name="lanes-x")
    assert 'direction="rtl" lang="ar"' in made
    assert 'viewBox="0 0 400 120"' in made
    assert 'id="lanes" data-name="lanes-x" class="chart lanes"' in made
    assert "<title>رسم</title><g></g></svg>" in made
    assert 'data-name="ranges"' in drawing(Manner("en"), "ranges", "r", 1, 1, id="ranges")
