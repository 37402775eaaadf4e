"""The records of fusion: what is computed across documents, each pointing at records and saying why."""
