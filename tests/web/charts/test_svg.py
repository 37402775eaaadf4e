"""Elements of SVG: what is put in is escaped, numbers are short."""

from rasid.web.charts.svg import element


def test_an_element_with_attributes_and_children() -> None:
    made = element("g", element("title", "قول"), "x", class_="bar", stroke_width=2.0, rx=1.25, id=None)
    assert made == '<g class="bar" stroke-width="2" rx="1.2"><title>قول</title>x</g>'


def test_what_comes_from_documents_is_escaped() -> None:
    made = element("text", "<script>", aria_label='"><b>')
    assert made == '<text aria-label="&#34;&gt;&lt;b&gt;">&lt;script&gt;</text>'
