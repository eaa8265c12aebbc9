"""What people have elsewhere (sheets, annotations, citations, people) becomes drafts of the story."""
