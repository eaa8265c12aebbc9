"""What happened and what was said, by date."""
