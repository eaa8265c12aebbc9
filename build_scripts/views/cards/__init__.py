"""Quotations and evidence as cards, rows and lines, and long lists in parts."""
