"""JSON Schemas for editors, made from the models; one set for every story, one with a story's ids."""
