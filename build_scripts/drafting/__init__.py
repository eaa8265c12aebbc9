"""Proposals from an article's text: the stretch meant, who speaks, with which words, and the entry."""
