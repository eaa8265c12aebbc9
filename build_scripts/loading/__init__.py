"""From the files of a folder to typed entries."""
