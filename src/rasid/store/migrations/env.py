"""Run by Alembic: migrations in the transaction of whoever called `migrate`."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], target_metadata=None)
context.run_migrations()
