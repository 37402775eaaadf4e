"""From gathering to readings, in this process or in several."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rasid.flow.jobs import readings

__all__ = ["readings"]


def __getattr__(name: str) -> Any:
    """Imported when it is first used, so that a worker process loads only what its work needs."""
    if name not in __all__:
        raise AttributeError(f"module 'rasid.flow' has no attribute {name!r}")
    return import_module("rasid.flow.jobs").readings
