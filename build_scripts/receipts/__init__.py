"""Receipts as documents: what they hold, how they are read, and what in them cannot be."""
