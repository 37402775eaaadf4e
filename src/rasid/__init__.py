"""Rasid reads Arabic reporting on conflicts and gives back evidence.

>>> import rasid
>>> know = rasid.load_knowledge()
>>> reading = rasid.read_text("قال مصدر أمني إن ثلاثة أشخاص قتلوا في انفجار قرب السوق.", know)
>>> reading.attributions[0].identification
'partly_anonymous'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from rasid.version import __version__

if TYPE_CHECKING:
    from rasid.flow.case import Case
    from rasid.knowledge import Knowledge, load_knowledge
    from rasid.model.codec import decode, encode
    from rasid.model.document import Document, Origin
    from rasid.model.errors import RasidError
    from rasid.model.reading import Reading
    from rasid.read.reading import read_text, reading

_HOMES = {
    "Case": "rasid.flow.case",
    "Document": "rasid.model.document",
    "Knowledge": "rasid.knowledge",
    "Origin": "rasid.model.document",
    "RasidError": "rasid.model.errors",
    "Reading": "rasid.model.reading",
    "decode": "rasid.model.codec",
    "encode": "rasid.model.codec",
    "load_knowledge": "rasid.knowledge",
    "read_text": "rasid.read.reading",
    "reading": "rasid.read.reading",
}

__all__ = [
    "Case",
    "Document",
    "Knowledge",
    "Origin",
    "RasidError",
    "Reading",
    "__version__",
    "decode",
    "encode",
    "load_knowledge",
    "read_text",
    "reading",
]


def __getattr__(name: str) -> Any:
    """Public names are imported when they are first used, so that `rasid --help` loads none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'rasid' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
