"""Claims: who said what when, the clearest words, the grid, what is only reported."""
