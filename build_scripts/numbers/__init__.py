"""Numbers in words: what a figure as printed says, and no more than that.

Read is English. Of other languages only digits are looked at: how they say “more than” is not known here.
"""
