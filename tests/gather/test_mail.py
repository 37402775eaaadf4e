from email.message import EmailMessage

import pytest
from tests.gather.samples import NEWS, TITLE, mail

from rasid.gather.articles import Source
from rasid.gather.mail import document
from rasid.model.document import Document
from rasid.model.errors import InputError


def of(content: bytes) -> Document:
    found = document(content, Source("a.eml", "a.eml"))
    assert found.document is not None and found.raw is not None
    assert (found.raw.content, found.raw.media_type) == (content, "message/rfc822")
    return found.document


def test_a_mail_is_its_plain_text_under_its_subject() -> None:
    found = of(mail())
    assert found.text.strip() == f"{TITLE}\n\n{NEWS}"
    origin = found.origin
    assert (origin.id, origin.date) == ("a1@example.org", "2024-08-26T01:00:00+03:00")
    assert origin.author == "مكتب النهر <desk@example.org>"


def test_a_mail_of_html_alone_is_its_words() -> None:
    assert of(mail(html=True)).text.startswith(f"{TITLE}\n\n{TITLE}\n{NEWS}\n{NEWS}")


def test_a_flowed_text_has_whole_lines() -> None:
    content = b"Subject: a\nContent-Type: text/plain; format=flowed\n\none \ntwo\nthree\n"
    assert of(content).text == "a\n\none two\nthree\n"


def test_an_encoding_is_believed() -> None:
    message = EmailMessage()
    message["Subject"] = "x"
    message.set_content(NEWS, charset="cp1256")
    assert of(message.as_bytes()).text.strip().endswith(NEWS)
    assert NEWS in of(message.as_bytes().replace(b"windows-1256", b"no-such-one")).text


def test_an_odd_date_is_no_date() -> None:
    assert of(mail().replace(b"Mon, 26 Aug 2024 01:00:00 +0300", b"yesterday")).origin.date is None


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (NEWS.encode(), "not a mail: no From, Subject or Date"),
        (b"", "not a mail"),
        (b"Subject: a\n\n \n", "no text but its attachments"),
        (b"Subject: a\nContent-Type: image/png\n\nxx", "no text but its attachments"),
    ],
)
def test_what_is_no_mail_is_told(content: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why):
        document(content, Source("a.eml"))
