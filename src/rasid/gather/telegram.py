"""Chats as Telegram Desktop exports them: `result.json` of one chat, or of all of an account."""

from collections.abc import Iterator
from datetime import UTC, datetime, timezone
from typing import Any

import msgspec

from rasid.gather.articles import Source, article, holds_text, iso_date
from rasid.gather.items import failure
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered, Raw

_PRIVATE = {"personal_chat", "bot_chat", "saved_messages", "verification_codes"}


class _Chat(msgspec.Struct):
    """A chat with its messages, each undecoded until its turn."""

    name: str | None = None
    type: str | None = None
    id: int | str | None = None
    messages: list[msgspec.Raw] = []


class _Chats(msgspec.Struct):
    listed: list[_Chat] = msgspec.field(name="list", default_factory=list)


class _Export(_Chat):
    """Either root: one chat, or the lists of all chats there are and were."""

    chats: _Chats = msgspec.field(default_factory=_Chats)
    left_chats: _Chats = msgspec.field(default_factory=_Chats)


class _Message(msgspec.Struct):
    """What is read of a message; its text is a string, or strings and marked stretches in turn."""

    id: int
    type: str = "message"
    date: str | None = None
    date_unixtime: int | str | None = None
    edited: str | None = None
    edited_unixtime: int | str | None = None
    sender: str | None = msgspec.field(name="from", default=None)
    author: str | None = None
    forwarded_from: str | None = None
    reply_to_message_id: int | None = None
    text: str | list[str | dict[str, Any]] = ""


_MESSAGES = msgspec.json.Decoder(_Message, strict=False)


def is_export(value: object) -> bool:
    """Whether an object of JSON is an export of Telegram: a chat with messages, or lists of chats."""
    return (
        isinstance(value, dict) and not value.keys().isdisjoint(("messages", "chats")) and "text" not in value
    )


def posts(content: bytes, source: Source) -> Iterator[Gathered]:
    """A document a message that holds words, of channels and groups; a bad message is a failure.

    Private chats of an account's export are left out. Raises InputError when it is no export.
    """
    try:
        export = msgspec.json.decode(content, type=_Export)
    except msgspec.DecodeError as error:
        raise InputError(f"not an export of Telegram Desktop: {error}") from error
    listed = [chat for chat in export.chats.listed + export.left_chats.listed if chat.type not in _PRIVATE]
    for chat in [export, *listed]:
        for raw in chat.messages:
            yield from _post(bytes(raw), chat, source)


def _post(content: bytes, chat: _Chat, source: Source) -> Iterator[Gathered]:
    channel = chat.name or str(chat.id)
    try:
        message = _MESSAGES.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        yield failure(source, InputError(f"not a message: {error}"), f"{channel}: {content[:60]!r}")
        return
    text = _text(message.text)
    if message.type != "message" or not holds_text(text):
        return
    place = f"message {message.id}"
    answered = message.reply_to_message_id
    sender = message.sender if message.sender != channel else None
    yield article(
        source,
        text,
        Raw(content, "application/json", place),
        id=f"{channel}/{message.id}",
        outlet=channel,
        author=message.author or sender,
        date=_moment(message.date, message.date_unixtime),
        edited=_moment(message.edited, message.edited_unixtime),
        forwarded_from=message.forwarded_from,
        reply_to=f"{channel}/{answered}" if answered else None,
    )


def _text(text: str | list[str | dict[str, Any]]) -> str:
    if isinstance(text, str):
        return text
    return "".join(part if isinstance(part, str) else str(part.get("text") or "") for part in text)


def _moment(local: str | None, unix: int | str | None) -> str | None:
    """The time of the exporting machine's clock with its offset from UTC, where the export tells both."""
    found = iso_date(local)
    try:
        clock = datetime.fromisoformat(found or "")
        offset = clock - datetime.fromtimestamp(int(unix or ""), UTC).replace(tzinfo=None)
        return clock.replace(tzinfo=timezone(offset)).isoformat()
    except (ValueError, OverflowError, OSError):
        return found
