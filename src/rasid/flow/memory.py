"""Memory: what stays for the whole run is not looked through again and again for garbage.

The compiled knowledge holds some hundred thousand objects that live as long as the process. Python's cyclic
collector walks over all of them whenever enough new objects have been made, which took a third of the time of
reading (measured by `benchmarks/read.py`: 59 against 84 articles of 2,500 characters a second).
"""

import gc

YOUNG, MIDDLE, OLD = 50_000, 20, 50


def settle() -> None:
    """Keep everything there is now out of the collector's sight and make it run less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
