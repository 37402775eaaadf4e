"""Markup inside a feed or a mail: its words, a line a paragraph."""

import re
from html.parser import HTMLParser

_BLOCKS = re.compile(
    "address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|"
    "section|table|tr|ul"
)
_SILENT = frozenset(("script", "style", "title", "template", "noscript"))
_SPACE = re.compile(r"\s+")


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._silent += tag in _SILENT
        if _BLOCKS.fullmatch(tag):
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if _BLOCKS.fullmatch(tag):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(_SPACE.sub(" ", data))


def text_of(markup: str) -> str:
    """The words of a piece of HTML: a paragraph a line, runs of space as one, scripts and styles left out."""
    parser = _Words()
    parser.feed(markup)
    parser.close()
    found = (" ".join(line.split()) for line in "".join(parser.parts).split("\n"))
    return "\n".join(line for line in found if line)
