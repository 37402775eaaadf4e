"""The revisions of the schema. A released one is never edited: a change is a new one, named in `REVISIONS`."""
