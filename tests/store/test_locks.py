"""One process at a time: the second is refused, and the hold ends with the process."""

import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from threading import Timer

import pytest

from rasid.model.errors import StoreError
from rasid.store import Store
from rasid.store.locks import alone

HOLD = """
import sys, time
from rasid.store import Store
from rasid.store.locks import alone
with Store.open(sys.argv[1]) as store, alone(store.engine, "fuse"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_the_second_is_refused_and_another_work_is_not(store):
    with Store.open(store.where) as other, alone(store.engine, "fuse"), alone(store.engine, "read"):
        refused = pytest.raises(StoreError, match="another process is at `fuse`")
        with refused, alone(other.engine, "fuse"):
            pass
    with alone(store.engine, "fuse"):
        pass


def test_a_killed_process_holds_nothing(store):
    with subprocess.Popen([sys.executable, "-c", HOLD, store.where], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(StoreError), alone(store.engine, "fuse"):
            pass
        child.send_signal(signal.SIGKILL)
        child.wait()
    for _ in range(100):
        try:
            with alone(store.engine, "fuse"):
                return
        except StoreError:  # the server has not noticed yet
            time.sleep(0.05)
    pytest.fail("the hold of a killed process stays")


def test_who_is_patient_waits_for_the_other(store):
    with Store.open(store.where) as other:
        hold = ExitStack()
        hold.enter_context(alone(store.engine, "fuse"))
        Timer(0.15, hold.close).start()
        with alone(other.engine, "fuse", patience=5):
            pass
