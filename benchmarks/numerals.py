"""How many numbers are read right: numerals.py PATH [PATH ...], JSON Lines of Duckling, Maha or Recognizers.

A case counts as right when some number in its text has the expected value; each miss is printed with -v.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rasid.arabic.numerals import numeral_at, ordinal_at
from rasid.arabic.words import tokenize

NUMBER = ("NumberModel", "numeral", "Numeral", "NUMERAL")
ORDINAL = ("Ordinal", "ordinal")


def expected(case: dict[str, Any]) -> list[float] | None:
    """The values a case asks for; None when it asks for something else than numbers."""
    found = case.get("expected", case.get("results"))
    values = [found.get("value")] if isinstance(found, dict) else [item.get("value") for item in found or []]
    plain = [value.get("value") if isinstance(value, dict) else value for value in values]
    try:
        return [float(value) for value in plain]
    except (TypeError, ValueError):
        return None


def numbers(text: str, ordinal: bool) -> list[float]:
    """Every number read from the text, left to right."""
    tokens, at, values = list(tokenize(text)), 0, []
    while at < len(tokens):
        found = ordinal_at(tokens, at) if ordinal else numeral_at(tokens, at)
        if found:
            values.append(float(found.value))
        at = found.after if found else at + 1
    return values


def cases(path: Path) -> Iterator[tuple[str, list[float], bool]]:
    """(text, expected values, whether ordinals are asked for) of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        wanted = expected(case)
        ordinal = any(
            word in str(case.get("dim") or case.get("dims") or case.get("spec")) for word in ORDINAL
        )
        if wanted:
            yield case["text"], wanted, ordinal


def main() -> None:
    """Print the accuracy of each file."""
    verbose = "-v" in sys.argv
    for path in (Path(name) for name in sys.argv[1:] if name != "-v"):
        right = total = 0
        for text, wanted, ordinal in cases(path):
            read = numbers(text, ordinal)
            good = all(any(abs(value - one) < 1e-9 for one in read) for value in wanted)
            right, total = right + good, total + 1
            if verbose and not good:
                print("   ", text, wanted, read)
        print(f"{path.name}: {right} of {total}" + (f" ({right / total:.1%})" if total else ""))


if __name__ == "__main__":
    main()
