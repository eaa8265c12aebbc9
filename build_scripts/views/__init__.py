"""From the Record to pages: view-models made ready for the templates, one module a page family.

A template loops, branches on presence and prints; whatever must be sorted, looked up or put into
words is done here.
"""
