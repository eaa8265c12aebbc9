"""Charts of amounts and of dates, made of what the Record holds and the telling says."""
