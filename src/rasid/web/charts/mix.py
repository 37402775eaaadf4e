"""A small bar of how reports of one thing are told: a part a modality, as wide as its share."""

from collections.abc import Mapping

from markupsafe import Markup

from rasid.web.charts.svg import element
from rasid.web.manner import Manner

WIDTH, HEIGHT = 90.0, 9.0


def draw(counts: Mapping[str, int], m: Manner) -> Markup:
    """The bar, the commonest first; its words say the same in `describe`."""
    total = sum(counts.values())
    if not total:
        return Markup("")
    parts, along = [], 0.0
    for modality, count in ordered(counts):
        width = WIDTH * count / total
        x = WIDTH - along - width if m.direction == "rtl" else along
        title = element(
            "title", m.word("occurrences.mix_part", what=m.value("modality", modality), count=count)
        )
        parts.append(
            element("rect", title, x=x, y=0.0, width=width, height=HEIGHT, class_=f"part {modality}")
        )
        along += width
    return element(
        "svg",
        *parts,
        class_="mix",
        role="img",
        aria_label=describe(counts, m),
        viewBox=f"0 0 {WIDTH:.0f} {HEIGHT:.0f}",
    )


def describe(counts: Mapping[str, int], m: Manner) -> str:
    """The counts in words: «occurred 5, claimed 2»."""
    return m.word("desk.list").join(
        m.word("occurrences.mix_part", what=m.value("modality", modality), count=count)
        for modality, count in ordered(counts)
    )


def ordered(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """The modalities, the commonest first."""
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
