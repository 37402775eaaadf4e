"""A matrix of names as an HTML table: words by voice and outlet, darker where there are more, each number a link."""

from collections.abc import Iterable

from markupsafe import Markup

from rasid.fuse.framing.matrices import Cell, Matrix, Row
from rasid.model.fusion.framing import VoiceKind
from rasid.model.fusion.links import Quoted
from rasid.web.manner import Manner

VOICES: tuple[VoiceKind, ...] = ("headline", "narrator", "direct", "indirect")
STEPS = (1, 3, 10, 30, 100)  # counts from which a cell is a shade darker


def draw(matrix: Matrix, m: Manner, label: str) -> Markup:
    """The table; nothing where nothing is named."""
    if not matrix.rows:
        return Markup("")
    heads = [m.word("matrix.words"), m.word("matrix.form"), m.word("matrix.all")]
    head = _join(Markup('<th scope="col">{}</th>').format(one) for one in heads)
    head += _join(
        Markup('<th scope="col" class="voice">{}</th>').format(m.value("voice", one)) for one in VOICES
    )
    head += _join(
        Markup('<th scope="col"><bdi>{}</bdi></th>').format(outlet_name(one, m)) for one in matrix.outlets
    )
    body = _join(_row(row, matrix, m) for row in matrix.rows)
    rest = [("others", matrix.others), ("rest", matrix.rest)]
    foot = " · ".join(m.word(f"matrix.{name}", count=count) for name, count in rest if count)
    return Markup(
        '<table class="matrix"><caption class="sr">{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>{}'
    ).format(label, head, body, Markup('<p class="quiet">{}</p>').format(foot) if foot else "")


def shade(count: int) -> str:
    """The class of a cell with such a count."""
    return f"step-{sum(count >= least for least in STEPS)}"


def outlet_name(outlet: str | None, m: Manner) -> str:
    """What an outlet is called, where it is known."""
    return outlet or m.word("matrix.nobody")


def place(quoted: Quoted) -> str:
    """The address of words in the reading view."""
    return f"/documents/{quoted.document}?at={quoted.span[0]}-{quoted.span[1]}"


def _row(row: Row, matrix: Matrix, m: Manner) -> Markup:
    cells = _join(
        Markup('<td class="number voice">{}</td>').format(
            m.number(row.all.voices[voice]) if row.all.voices[voice] else ""
        )
        for voice in VOICES
    )
    cells += _join(
        _cell(row.words, outlet, cell, m) for outlet, cell in zip(matrix.outlets, row.cells, strict=True)
    )
    return Markup(
        '<tr><th scope="row" lang="ar" dir="auto">{}</th><td class="form {}">{}</td>'
        '<td class="number"><a href="{}">{}</a></td>{}</tr>'
    ).format(
        row.words,
        row.form,
        m.value("mention_form", row.form),
        place(row.all.example),
        m.number(row.all.total),
        cells,
    )


def _cell(words: str, outlet: str | None, cell: Cell | None, m: Manner) -> Markup:
    if cell is None:
        return Markup('<td class="step-0"></td>')
    told = [
        m.word("matrix.voice", voice=m.value("voice", voice), count=cell.voices[voice])
        for voice in VOICES
        if cell.voices[voice]
    ]
    title = m.word("matrix.cell", words=words, outlet=outlet_name(outlet, m), voices=", ".join(told))
    return Markup('<td class="number {}"><a href="{}" title="{}">{}</a></td>').format(
        shade(cell.total), place(cell.example), title, m.number(cell.total)
    )


def _join(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)
