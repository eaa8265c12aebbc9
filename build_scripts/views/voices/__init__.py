"""Who is quoted, and how much."""
