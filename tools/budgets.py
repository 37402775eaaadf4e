"""The shape budgets of the house: sizes of files and functions, tests beside modules, docstrings, root entries.

Run by `make budgets`; prints what is over and exits 1, or one line with the figures.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).resolve().parent.parent
SOURCE, TESTS = ROOT / "src" / "rasid", ROOT / "tests"
FILE_MEDIAN, FILE_P90, FILE_MOST = 120, 300, 500
FUNCTION_P90, FUNCTION_MOST = 30, 80
ROOT_ENTRIES = 14


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name and length in lines of every function in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path.relative_to(ROOT)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def has_test(module: Path) -> bool:
    """Whether a module has a test of its name: `a/b.py` -> `a/test_b.py`; a package's, beside or inside it."""
    at = module.relative_to(SOURCE)
    if at.name == "__init__.py":
        room = at.parent
        name = f"test_{room.name or 'rasid'}.py"
        return (TESTS / room.parent / name).exists() or (TESTS / room / name).exists()
    return (TESTS / at.parent / f"test_{at.name}").exists()


def lines(paths: list[Path]) -> list[int]:
    """Length of each file."""
    return [len(path.read_text(encoding="utf-8").splitlines()) for path in paths]


TESTS_TO_SOURCE = 0.92  # lines of tests and examples for a line of source; the house wants 1


def faults() -> Iterator[str]:
    """Every budget that is overrun, in words."""
    modules = sorted(SOURCE.rglob("*.py"))
    sizes = lines(modules)
    long_functions = sorted((size, name) for module in modules for name, size in functions(module))
    p90 = quantiles(sizes, n=10)[-1]
    function_p90 = quantiles([size for size, _ in long_functions], n=10)[-1]
    if median(sizes) > FILE_MEDIAN:
        yield f"the median file has {median(sizes)} lines, over {FILE_MEDIAN}"
    if p90 > FILE_P90:
        yield f"a tenth of the files have over {p90:.0f} lines, over {FILE_P90}"
    yield from (
        f"{p.relative_to(ROOT)} has {n} lines, over {FILE_MOST}"
        for p, n in zip(modules, sizes, strict=True)
        if n > FILE_MOST
    )
    if function_p90 > FUNCTION_P90:
        yield f"a tenth of the functions have over {function_p90:.0f} lines, over {FUNCTION_P90}"
    yield from (
        f"{name} has {size} lines, over {FUNCTION_MOST}"
        for size, name in long_functions
        if size > FUNCTION_MOST
    )
    wanted = (module for module in modules if any(functions(module)) and not has_test(module))
    yield from (f"{module.relative_to(ROOT)} has no test of its name" for module in wanted)
    tests = sum(lines([*TESTS.rglob("*.py"), *SOURCE.rglob("examples.yaml")]))
    if tests < TESTS_TO_SOURCE * sum(sizes):
        yield f"{tests} lines of tests and examples for {sum(sizes)} lines of source"
    entries = [path.name for path in ROOT.iterdir() if not path.name.startswith(".")]
    if len(entries) > ROOT_ENTRIES:
        yield f"{len(entries)} entries in the root, over {ROOT_ENTRIES}: {', '.join(sorted(entries))}"


def main() -> int:
    """Print the faults, or the figures."""
    found = list(faults())
    for fault in found:
        print(fault)
    if not found:
        sizes = lines(sorted(SOURCE.rglob("*.py")))
        print(f"budgets kept: {len(sizes)} files, median {median(sizes)} lines, longest {max(sizes)}")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
