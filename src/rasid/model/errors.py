"""The five exceptions of Rasid. What is wrong with a document is a `Problem` record instead."""


class RasidError(Exception):
    """Anything Rasid raises on purpose; its message says what, where, and what to do."""


class InputError(RasidError):
    """An input could not be read as a document."""


class DataError(RasidError):
    """A knowledge file holds something the loader refuses; the message names file and entry."""


class StageError(RasidError):
    """A stage is declared wrongly or asks for a layer it did not declare."""


class StoreError(RasidError):
    """A stored reading cannot be decoded."""
