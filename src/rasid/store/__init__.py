"""The store: documents and versions, readings, groups, judgements and an audit log in one database."""
