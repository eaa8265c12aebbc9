"""What a page reads of the Record, written down while it is made, and told apart from what it was."""
