"""Templates and escaping: how values become text in HTML, Markdown and everything else."""
