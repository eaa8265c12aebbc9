"""Ties: what each is called, who says so, the pages of pairs and of the whole story, the walk."""
