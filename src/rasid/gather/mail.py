"""Mail: one message, its subject as title."""

from datetime import datetime
from email import message_from_bytes, policy
from email.message import Message

from rasid.gather.articles import Source, article, holds_text
from rasid.gather.fragments import text_of
from rasid.gather.texts import decode
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered, Raw


def document(content: bytes, source: Source) -> Gathered:
    """The document of a mail: its plain text, else the words of its HTML; attachments are left out."""
    message = message_from_bytes(content, policy=policy.default)
    if not any(message[name] for name in ("From", "Subject", "Date")):
        raise InputError("not a mail: no From, Subject or Date at its top")
    body = message.get_body(("plain", "html"))
    text = _text(body) if body else ""
    if not holds_text(text):
        raise InputError("the mail holds no text but its attachments")
    return article(
        source,
        text,
        Raw(content, "message/rfc822"),
        str(message["Subject"] or ""),
        id=str(message["Message-ID"] or "").strip("<> ") or None,
        author=str(message["From"] or "") or None,
        date=_date(message),
    )


def _text(body: Message) -> str:
    payload = body.get_payload(decode=True)
    text = decode(payload if isinstance(payload, bytes) else b"", body.get_content_charset())
    if body.get_content_subtype() == "html":
        return text_of(text)
    text = text.replace("\r\n", "\n")
    return text.replace(" \n", " ") if body.get_param("format") == "flowed" else text


def _date(message: Message) -> str | None:
    moment = getattr(message["Date"], "datetime", None)
    return moment.isoformat() if isinstance(moment, datetime) else None
