"""Readings as one self-contained HTML page: its styles, its scripts and the readings are all inside."""

import json
import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from rasid.model.codec import encode
from rasid.model.reading import Reading
from rasid.version import __version__

STYLES = ("theme.css", "page.css", "article.css", "panel.css", "print.css")
SCRIPTS = (
    "text.js",
    "writing.js",
    "records.js",
    "lanes.js",
    "cards.js",
    "timeline.js",
    "panel.js",
    "reader.js",
    "library.js",
    "documents.js",
    "controls.js",
)
LANGUAGES = ("ar", "en")
LAYERS = ("attributions", "events", "times", "quantities", "steps", "entities", "problems")
OPENING = 90  # characters of a text without a title that name it in the list


def page(readings: Iterable[Reading]) -> str:
    """The page that shows these readings, one document at a time.

    Readings made without their text can be browsed but show no article.
    """
    from jinja2 import Environment  # noqa: PLC0415 - only who writes a page pays for it
    from markupsafe import Markup  # noqa: PLC0415 - as above

    rows, lines = [], []
    for reading in readings:
        rows.append(_row(reading))
        lines.append(Markup(_inert(encode(reading).decode("utf-8"))))
    style, script = _joined("static", STYLES), _program()
    template = Environment(autoescape=True).from_string(_file("templates", "page.html"))
    return template.render(
        title=rows[0]["title"] if len(rows) == 1 else "",
        version=__version__,
        policy=_policy(style, script),
        style=Markup(style),
        script=Markup(script),
        texts=Markup(_inert(_json({name: texts(name) for name in LANGUAGES}))),
        words=texts("ar"),
        rows=Markup(_inert(_json(rows))),
        readings=lines,
    )


@cache
def texts(language: str) -> dict[str, str]:
    """The words of the interface in a language (`ar` or `en`)."""
    parts = (json.loads(_file("texts", f"{part}.{language}.json")) for part in ("interface", "values"))
    return {key: words for part in parts for key, words in part.items()}


def _row(reading: Reading) -> dict[str, Any]:
    """What the list of documents shows of one."""
    document = reading.document
    return {
        "id": document.id,
        "title": " ".join(
            (document.title.text if document.title else (document.text or "")[:OPENING]).split()
        ),
        "outlet": document.outlet,
        "published": document.published.value,
        "counts": [len(getattr(reading, layer)) for layer in LAYERS],
    }


@cache
def _file(folder: str, name: str) -> str:
    return (files("rasid.web") / folder / name).read_text("utf-8")


def _joined(folder: str, names: Iterable[str]) -> str:
    return "\n".join(_file(folder, name) for name in names)


def _program() -> str:
    """The modules as one function: each is there once and in order, so what they import and export falls away."""
    joined = re.sub(r"^import .*\n|^export ", "", _joined("static", SCRIPTS), flags=re.MULTILINE)
    return '(function () {\n"use strict";\n' + joined + "\n})();"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _inert(text: str) -> str:
    """JSON that may stand inside a script element: nothing in it can end the element or open a comment."""
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _policy(style: str, script: str) -> str:
    """A content security policy: these styles and this script, and nothing from anywhere."""
    allowed = f"style-src {_hash(style)}; script-src {_hash(script)}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode('utf-8')).digest()).decode('ascii')}'"
