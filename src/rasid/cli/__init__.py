"""The command line: `rasid --help` tells what there is."""

import sys

from rasid.cli.app import app
from rasid.model.errors import RasidError

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line; what Rasid raises on purpose becomes one line on stderr and exit status 2."""
    try:
        app()
    except RasidError as error:
        print(f"rasid: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
