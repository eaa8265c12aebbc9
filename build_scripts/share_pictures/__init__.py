"""Pictures for sharing: a few words on a page's question, drawn with fonts of our own at build time."""
