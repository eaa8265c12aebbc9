"""From a saved source to the text that is checked: one module for each format, one typed result."""
