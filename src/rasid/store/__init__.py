"""The store: documents and versions, readings, groups, judgements and an audit log in one database."""

from rasid.store.adding import Outcome
from rasid.store.documents import Unread, Version
from rasid.store.faults import Fault
from rasid.store.store import Store

__all__ = ["Fault", "Outcome", "Store", "Unread", "Version"]
