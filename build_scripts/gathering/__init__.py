"""Texts of articles from their public addresses: fetched with care, made, and compared with the story."""
