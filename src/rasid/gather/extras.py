"""Libraries that only some formats need."""

from importlib import import_module
from types import ModuleType

from rasid.model.errors import InputError


def extra(module: str, name: str = "formats") -> ModuleType:
    """A module of an optional extra of the package. Raises InputError that says how to install it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise InputError(f'{module} is not installed: pip install "rasid[{name}]"') from error
