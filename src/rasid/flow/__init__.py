"""From gathering to readings, in this process or in several."""

from rasid.flow.jobs import readings

__all__ = ["readings"]
