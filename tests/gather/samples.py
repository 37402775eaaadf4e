"""One well-formed file of every format, made here: fictional news in each."""

import gzip
import io
import json
import tempfile
import zipfile
from email.message import EmailMessage
from pathlib import Path

import docx as words
import duckdb

NEWS = "قال متحدث باسم بلدية النهر إن ثلاثة عمال أصيبوا في انهيار جدار قرب السوق القديم صباح أمس."
TITLE = "انهيار جدار في النهر"
PAGE = f"""<html lang="ar"><head><title>{TITLE}</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="صحيفة المرفأ">
<meta property="article:published_time" content="2024-08-26T10:00:00+03:00"></head>
<body><article><h1>{TITLE}</h1>{f"<p>{NEWS}</p>" * 3}</article><footer>© 2026</footer></body></html>"""


def feed(content: str = f"<p>{NEWS}</p><p>{NEWS}</p>") -> bytes:
    """RSS of two entries: one with its content, one with a summary alone."""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>صحيفة المرفأ</title><link>https://example.org/</link><language>ar</language>
<item><title>{TITLE}</title><link>https://example.org/1</link><pubDate>Mon, 26 Aug 2024 01:00:00 +0300</pubDate>
<content:encoded><![CDATA[{content}]]></content:encoded></item>
<item><title>خبر ثان</title><guid>b-2</guid><description>{NEWS}</description></item>
</channel></rss>""".encode()


def atom() -> bytes:
    """Atom of one entry that was changed a day later."""
    return f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>رأي النهر</title><entry><title>{TITLE}</title><link href="https://example.org/1"/><id>urn:1</id>
<published>2024-08-26T01:00:00+03:00</published><updated>2024-08-27T01:00:00+03:00</updated>
<content type="html">&lt;p&gt;{NEWS}&lt;/p&gt;</content></entry></feed>""".encode()


def mail(html: bool = False) -> bytes:
    """A mail in plain text, or in HTML alone."""
    message = EmailMessage()
    message["From"] = "مكتب النهر <desk@example.org>"
    message["Subject"] = TITLE
    message["Date"] = "Mon, 26 Aug 2024 01:00:00 +0300"
    message["Message-ID"] = "<a1@example.org>"
    if html:
        message.set_content(PAGE, subtype="html")
    else:
        message.set_content(NEWS)
        message.add_alternative(f"<p>{NEWS} بالألوان</p>", subtype="html")
    return message.as_bytes()


def docx(*paragraphs: str, title: str | None = None) -> bytes:
    """A Word document."""
    document = words.Document()
    if title:
        document.add_heading(title, 0)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def parquet(rows: str = f"SELECT 1 AS id, '{NEWS}' AS text, DATE '2024-08-26' AS date") -> bytes:
    """A Parquet file of the rows of a query."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.parquet")
        duckdb.sql(f"COPY ({rows}) TO '{path}' (FORMAT parquet)")
        return path.read_bytes()


def record(url: str, body: bytes, media: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    """One WARC record of an answered page."""
    http = (
        f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    )
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{abs(hash(url)) % 10**12:012d}>\r\n"
        f"WARC-Date: 2024-08-27T03:00:00Z\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def warc(*records: bytes, packed: bool = False) -> bytes:
    """A WARC file, of records packed one by one as Common Crawl does."""
    info = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Length: 2\r\n\r\nok\r\n\r\n"
    return b"".join(gzip.compress(part) if packed else part for part in (info, *records))


def telegram() -> bytes:
    """One channel of three posts and a service message."""
    messages = [
        {"id": 1, "type": "service", "date": "2024-08-26T00:59:00", "action": "create_channel", "text": ""},
        {
            "id": 2,
            "type": "message",
            "date": "2024-08-26T01:00:00",
            "date_unixtime": "1724623200",
            "edited": "2024-08-26T01:05:00",
            "edited_unixtime": "1724623500",
            "from": "قناة المرفأ",
            "from_id": "channel1",
            "text": ["عاجل | ", {"type": "bold", "text": NEWS}, ""],
        },
        {
            "id": 3,
            "type": "message",
            "date": "2024-08-26T02:00:00",
            "from": "قناة المرفأ",
            "forwarded_from": "قناة النهر",
            "reply_to_message_id": 2,
            "text": "خبر ثان",
        },
        {"id": 4, "type": "message", "date": "2024-08-26T02:01:00", "photo": "photos/a.jpg", "text": ""},
    ]
    chat = {"name": "قناة المرفأ", "type": "public_channel", "id": 1, "messages": messages}
    return json.dumps(chat, ensure_ascii=False, indent=1).encode()


def account() -> bytes:
    """The export of an account: a channel, a private chat, and a group that was left."""
    private = {"name": "سمير", "type": "personal_chat", "id": 2, "messages": [{"id": 1, "text": "كلام خاص"}]}
    left = {
        "name": "مجموعة النهر",
        "type": "private_supergroup",
        "id": 3,
        "messages": [{"id": 9, "date": "2024-08-26T02:00:00", "from": "سلمى", "text": "خبر من المجموعة"}],
    }
    chats = {"about": "…", "list": [json.loads(telegram()), private]}
    return json.dumps(
        {"about": "…", "chats": chats, "left_chats": {"list": [left]}}, ensure_ascii=False
    ).encode()


def pack(**files: bytes) -> bytes:
    """A .zip of files; `__` in a name stands for a dot."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "."), content)
    return stream.getvalue()


def pdf(*lines: str, gap: int = 20) -> bytes:
    """A PDF of one page with lines in visual order (the leftmost letter first), as its printer draws them."""
    letters = sorted({letter for line in lines for letter in line})
    codes = {letter: code for code, letter in enumerate(letters, start=1)}
    unicode = "".join(f"<{codes[letter]:04x}> <{letter.encode('utf-16-be').hex()}>\n" for letter in letters)
    cmap = f"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
{len(letters)} beginbfchar
{unicode}endbfchar endcmap end end"""
    drawn = "".join(
        f"BT /F 12 Tf 1 0 0 1 50 {780 - gap * row} Tm <{''.join(f'{codes[letter]:04x}' for letter in line)}> Tj ET\n"
        for row, line in enumerate(lines)
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /DW 500 /FontDescriptor 8 0 R "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
        "<< /Type /FontDescriptor /FontName /Own /Flags 4 /Ascent 800 /Descent -200 /FontBBox [0 -200 1000 800] >>",
    ]
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    body += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return body.encode("latin-1")


FILES = {
    "a.txt": NEWS.encode(),
    "a.html": PAGE.encode(),
    "a.jsonl": json.dumps({"text": NEWS}).encode(),
    "list.json": json.dumps([{"text": NEWS}], indent=1).encode(),
    "a.csv": f"id,text\n1,{NEWS}\n".encode(),
    "a.tsv": f"id\ttext\n1\t{NEWS}\n".encode(),
    "a.rss": feed(),
    "a.atom": atom(),
    "a.eml": mail(),
    "a.docx": docx(NEWS, title=TITLE),
    "a.parquet": parquet(),
    "a.warc": warc(record("https://example.org/1", PAGE.encode())),
    "a.warc.gz": warc(record("https://example.org/1", PAGE.encode()), packed=True),
    "result.json": telegram(),
    "account.json": account(),
    "a.pdf": pdf(NEWS[::-1]),
    "a.txt.gz": gzip.compress(NEWS.encode()),
    "a.zip": pack(a__txt=NEWS.encode(), b__html=PAGE.encode()),
}
