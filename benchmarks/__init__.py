"""Measurements against the goals, each with a peer or a floor beside it in the same run."""
