"""The data of a story as files for others: tables that are described once, and written in each format."""
