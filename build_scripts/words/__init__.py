"""What comparing words needs: the folding, marks, where words begin and end, an article's text."""
