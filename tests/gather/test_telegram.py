import json

import pytest
from tests.gather.samples import NEWS, account, telegram

from rasid.gather.articles import Source
from rasid.gather.telegram import is_export, posts
from rasid.model.document import Document
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered


def read(content: bytes) -> list[Gathered]:
    return list(posts(content, Source("result.json", "result.json")))


def one(**message: object) -> Document:
    (found,) = read(json.dumps({"name": "المرفأ", "messages": [{"id": 1, **message}]}).encode())
    assert found.document is not None, found.failure
    return found.document


def test_posts_are_documents_and_service_messages_and_pictures_are_none() -> None:
    documents = [item.document for item in read(telegram()) if item.document]
    assert [document.id for document in documents] == ["قناة المرفأ/2", "قناة المرفأ/3"]
    assert {document.origin.outlet for document in documents} == {"قناة المرفأ"}


def test_a_text_of_many_stretches_is_one_text() -> None:
    assert read(telegram())[0].document is not None
    assert (
        one(text=["عاجل | ", {"type": "bold", "text": NEWS}, "", {"type": "link"}]).text == f"عاجل | {NEWS}"
    )
    assert one(text=NEWS).text == NEWS


def test_a_forward_and_a_reply_keep_whose_they_are() -> None:
    origin = one(text="خبر", forwarded_from="قناة النهر", reply_to_message_id=7).origin
    assert (origin.forwarded_from, origin.reply_to) == ("قناة النهر", "المرفأ/7")


def test_times_are_told_on_the_clock_of_the_export() -> None:
    origin = one(
        text="خبر",
        date="2024-08-26T01:00:00",
        date_unixtime="1724623200",
        edited="2024-08-26T01:05:00",
        edited_unixtime=1724623500,
    ).origin
    assert (origin.date, origin.edited) == ("2024-08-26T01:00:00+03:00", "2024-08-26T01:05:00+03:00")


@pytest.mark.parametrize(
    ("message", "date"),
    [
        ({"date": "2024-08-26T01:00:00"}, "2024-08-26T01:00:00"),
        ({"date": "2024-08-26T01:00:00", "date_unixtime": "x"}, "2024-08-26T01:00:00"),
        ({"date": "2024-08-26T01:00:00", "date_unixtime": "9" * 30}, "2024-08-26T01:00:00"),
        ({"date": "2024-08-26T01:00:00", "date_unixtime": "0"}, "2024-08-26T01:00:00"),
        ({"date": "أمس"}, None),
        ({}, None),
    ],
)
def test_a_time_that_does_not_hold_is_left_as_it_is(message: dict[str, str], date: str | None) -> None:
    assert one(text="خبر", **message).origin.date == date


def test_who_writes_in_a_group_is_the_author_and_a_channel_is_not() -> None:
    assert one(**{"text": "خبر", "from": "سلمى"}).origin.author == "سلمى"
    assert one(**{"text": "خبر", "from": "المرفأ"}).origin.author is None
    assert one(**{"text": "خبر", "from": "المرفأ", "author": "ليلى"}).origin.author == "ليلى"


def test_an_account_gives_its_channels_and_groups_and_no_private_talk() -> None:
    texts = [item.document.text for item in read(account()) if item.document]
    assert texts == [f"عاجل | {NEWS}", "خبر ثان", "خبر من المجموعة"]


def test_a_post_comes_as_it_stood_in_the_export() -> None:
    content = b'{"name": "c", "messages": [{"id": 1,  "text": "a"}]}'
    (found,) = read(content)
    assert found.raw is not None
    assert (found.raw.content, found.raw.locator) == (b'{"id": 1,  "text": "a"}', "message 1")


def test_a_bad_message_is_told_and_the_rest_goes_on() -> None:
    bad = b'{"name": "c", "messages": [{"id": "x"}, {"id": 2, "text": 5}, {"id": 3, "text": "\xff"}, {"id": 4, "text": "a"}]}'
    *failures, last = read(bad)
    assert all("c: " in (item.failure or "") and "not a message" in (item.failure or "") for item in failures)
    assert len(failures) == 3
    assert last.document is not None and last.document.id == "c/4"


@pytest.mark.parametrize("content", [b"{}", b'{"messages": []}', b'{"chats": {}}'])
def test_an_empty_export_holds_nothing(content: bytes) -> None:
    assert read(content) == []


def test_what_is_no_export_is_told() -> None:
    with pytest.raises(InputError, match="not an export of Telegram Desktop"):
        read(b'{"messages": 3}')


@pytest.mark.parametrize(
    ("value", "export"),
    [
        ({"messages": []}, True),
        ({"chats": {"list": []}}, True),
        ({"messages": [], "text": "خبر"}, False),
        ({"text": "خبر"}, False),
        ([], False),
    ],
)
def test_an_export_is_known_by_its_keys(value: object, export: bool) -> None:
    assert is_export(value) is export
