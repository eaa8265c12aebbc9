"""Who is printed as speaking: reporting words, mentions of speakers, and which of them belong to some words."""
