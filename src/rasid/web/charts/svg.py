"""Elements of SVG as text; everything put into one is escaped."""

from markupsafe import Markup, escape

from rasid.web.manner import Manner


def element(tag: str, *inside: object, **attributes: object) -> Markup:
    """An element: `stroke_width=2` is written stroke-width, `class_` class; what is None is left out."""
    written = Markup("").join(
        Markup(' {}="{}"').format(name.rstrip("_").replace("_", "-"), _number(value))
        for name, value in attributes.items()
        if value is not None
    )
    content = Markup("").join(escape(one) for one in inside)
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(tag), written, content)  # noqa: S704 - tags are written here


def drawing(
    m: Manner,
    kind: str,
    label: str,
    width: float,
    height: float,
    *inside: object,
    id: str,
    name: str | None = None,
) -> Markup:
    """A whole drawing that people may save, in the direction of the page; `name` is its file's, else its id."""
    return element(
        "svg",
        element("title", label),
        *inside,
        id=id,
        data_name=name or id,
        class_=f"chart {kind}",
        role="group",
        aria_label=label,
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        direction=m.direction,
        lang=m.language,
    )


def _number(value: object) -> object:
    """Numbers of the drawing to a tenth of a unit."""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else value
