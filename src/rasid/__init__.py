"""Rasid reads Arabic reporting on conflicts and gives back evidence.

    >>> import rasid
    >>> know = rasid.load_knowledge()
    >>> reading = rasid.read_text("قال مصدر أمني إن ثلاثة أشخاص قتلوا في انفجار قرب السوق.", know)
    >>> reading.attributions[0].identification
    'partly_anonymous'
"""

from rasid.gather import gather
from rasid.knowledge import Knowledge
from rasid.knowledge import load as load_knowledge
from rasid.model.codec import decode, encode
from rasid.model.document import Document, Origin
from rasid.model.errors import RasidError
from rasid.model.reading import Reading
from rasid.read.reading import read_text, reading
from rasid.version import __version__

__all__ = [
    "Document",
    "Knowledge",
    "Origin",
    "RasidError",
    "Reading",
    "__version__",
    "decode",
    "encode",
    "gather",
    "load_knowledge",
    "read_text",
    "reading",
]
