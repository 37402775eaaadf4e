"""The command line: `rasid --help` tells what there is."""

import sys

from rasid.cli.app import app
from rasid.model.errors import RasidError

__all__ = ["app", "main"]

EXTRAS = {  # what only a case, or the desk, needs
    **dict.fromkeys(("alembic", "numpy", "rapidfuzz", "sqlalchemy"), "case"),
    **dict.fromkeys(("argon2", "fastapi", "nh3", "python_multipart", "starlette", "uvicorn"), "desk"),
}


def main() -> None:
    """Run the command line; what Rasid raises on purpose becomes one line on stderr and exit status 2."""
    try:
        app()
    except RasidError as error:
        print(f"rasid: {error}", file=sys.stderr)
        sys.exit(2)
    except ModuleNotFoundError as error:
        name = (error.name or "").partition(".")[0]
        if name not in EXTRAS:
            raise
        print(f'rasid: {name} is not installed: pip install "rasid[{EXTRAS[name]}]"', file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
