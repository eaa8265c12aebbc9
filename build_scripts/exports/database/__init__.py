"""The data as one SQLite file: tables with keys, views that answer, a search; and as Datasette shows it."""
