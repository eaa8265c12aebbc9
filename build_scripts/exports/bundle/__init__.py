"""All files of the data: written in one pass over each table, and told on the page of the data."""
