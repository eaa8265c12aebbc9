"""What every page has: its address, its frame and foot, filters, months, files beside it."""
