"""What a worker process sends back of a document."""

import subprocess
import sys

from tests.flow.articles import TRUCE

from rasid.flow.pages import Pages, worker
from rasid.model.codec import decode, unpack
from rasid.model.document import Document, Origin
from rasid.model.fusion.copies import Print
from rasid.read import read
from rasid.read.prints import fingerprint


def test_a_worker_gives_the_reading_and_the_print(know):
    pages = unpack(worker(None)((TRUCE, Origin(id="d1"))), Pages)
    assert decode(pages.reading).document.id == "d1"
    assert unpack(pages.print, Print) == fingerprint(read(Document(TRUCE), know), know)


def test_a_worker_loads_no_database():
    code = "import sys, rasid.flow.pages; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
