"""The desk's server and its REST API: who may come in, what is refused, and the case as JSON."""
