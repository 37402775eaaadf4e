"""Chrome: what a page puts around its article - menus, share prompts, links, stamps, embedded posts."""

import re
from collections.abc import Sequence

from rasid.knowledge import Knowledge
from rasid.knowledge.entries import BoilerplateEntry
from rasid.model.words import Token
from rasid.read.segments.blocks import Block

MENU_RUN, MENU_WORDS = 3, 4  # so many lines in a row of at most so many words are a menu
CHROME_WORDS = 40  # words a line of chrome has at most
BARS = 2  # bars between the items of a menu on one line
POST_WORDS = 60  # a line longer than this is no post, whatever address it holds
PROSE_WORDS = 25  # a line this long that ends in a stop is prose again
_MARKUP = re.compile(r"/\s*>|content\s*=|function\s*\(|var\s+\w+\s*=|</|\{\s*\"")
_ARABIC = re.compile("[\u0621-\u064a]")
_HANDLE = re.compile(r"(?<![\w.-] )@ ?\w{2,}|twitter\s*\.\s*com|t\s*\.\s*co\s*/|pic\s*\.\s*twitter")
_STOPS = frozenset('.؟!…»”")')
_CLOCK = frozenset(("ص", "م", "gmt", "am", "pm", "utc", "ت", "غ", "الساعه", "بتوقيت", "غرينتش", "جرينتش")) | {
    *("مكه", "المحلي", "دمشق", "بغداد", "القدس", "اخر", "تحديث", "نشر", "نشرت", "في", "تاريخ", "النشر"),
    *("الموافق", "ه", "التحديث", "من", "ل", "يوم"),
}


def mark_chrome(lines: Sequence[Block], tokens: Sequence[Token], know: Knowledge) -> None:
    """Settle the lines that are not the article by their words or their company."""
    arabic = sum(bool(_ARABIC.search(line.plain)) for line in lines) * 2 >= len(lines)
    section = None
    for at, line in enumerate(lines):
        entry = _listed(line, know)
        if section and not _is_prose(line):
            line.become(section, "below-heading")
            continue
        section = None
        if entry:
            line.become(entry.kind, entry.id)
            section = entry.kind if entry.where == "section" else None
        elif _MARKUP.search(line.plain):
            line.become("boilerplate", "markup")
        elif line.plain.count("|") >= BARS and not line.stops:
            line.become("boilerplate", "menu")
        elif _is_date(line, tokens, know):
            line.become("dateline", "date-only")
        elif len(line.words) <= POST_WORDS and _HANDLE.search(line.plain):
            _embed(lines, at)
        elif arabic and not _ARABIC.search(line.plain):
            line.become("boilerplate", "other-script" if line.words else "no-words")
    _mark_menus(lines)


def _listed(line: Block, know: Knowledge) -> BoilerplateEntry | None:
    """The boilerplate entry this line answers to."""
    if len(line.words) > CHROME_WORDS:
        return None
    text = " ".join(line.words)
    for form, entry in know.chrome:
        if entry.where == "whole" and text == form:
            return entry
        if entry.where in ("start", "section") and text.startswith(form):
            return entry
        if entry.where == "anywhere" and len(line.words) <= 20 and form in text:
            return entry
    return None


def tail_start(line: Block, tokens: Sequence[Token], know: Knowledge) -> int:
    """The token at which the page begins again within a line of prose («رابط الخبر»); 0 when it does not."""
    if line.kind:
        return 0
    for match in know.boilerplate.find(tokens, line.first + 1, line.after):
        if match.entry.where == "tail" and tokens[match.first - 1].fold in _STOPS:
            return match.first
    return 0


def _is_prose(line: Block) -> bool:
    return len(line.words) >= PROSE_WORDS and line.stops


def _is_date(line: Block, tokens: Sequence[Token], know: Knowledge) -> bool:
    """A line of nothing but numbers, month and weekday names and clock words, with at least one number."""
    if not line.words or len(line.words) > 16:
        return False
    part = tokens[line.first : line.after]
    covered = {at for match in know.calendar.find(part) for at in range(match.first, match.after)}
    loose = [
        token
        for at, token in enumerate(part)
        if token.kind == "word" and at not in covered and token.fold not in _CLOCK
    ]
    return not loose and any(token.kind == "number" for token in part)


def _embed(lines: Sequence[Block], at: int) -> None:
    """A post's signature line takes the line before it, and the line after when that trails off or links."""
    lines[at].become("embed", "post")
    if not lines[at].plain.startswith(("—", "–", "-", "@", "(")):
        return
    if at and len(lines[at - 1].words) >= 4:
        lines[at - 1].become("embed", "post")
    if at + 1 < len(lines) and lines[at + 1].plain.endswith(("…", "...")):
        lines[at + 1].become("embed", "post")


def _mark_menus(lines: Sequence[Block]) -> None:
    run: list[Block] = []
    for line in [*lines, None]:
        if (
            line is not None
            and len(line.words) <= MENU_WORDS
            and not line.stops
            and line.kind in ("", "boilerplate")
        ):
            run.append(line)
            continue
        if len(run) >= MENU_RUN:
            for item in run:
                item.become("boilerplate", "menu")
        run = []
