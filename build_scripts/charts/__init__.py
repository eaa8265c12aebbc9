"""Charts of what was said: a row for each who says it, and one axis for what can be compared.

Nothing is added up and no line joins two rows. A mark shows no more than the words say.
"""
