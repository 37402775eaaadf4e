"""What gathering hands on: a document with the bytes it came from, or where and why there is none."""

from typing import NamedTuple

from rasid.model.document import Document


class Raw(NamedTuple):
    """The bytes of one item as they came: a file, a line, a message, a page.

    `locator` says where in its container the item stands («line 17», «message 12»), None for a whole file.
    """

    content: bytes
    media_type: str
    locator: str | None = None


class Gathered(NamedTuple):
    """A document and its bytes, or where reading failed and why."""

    where: str
    document: Document | None
    failure: str | None = None
    raw: Raw | None = None
