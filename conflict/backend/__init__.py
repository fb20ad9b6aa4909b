"""Django's Postgres, with a quicker way to tell a connection that has gone."""
