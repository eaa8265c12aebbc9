"""On the Record: annotated news articles in, a site that shows its evidence out."""
