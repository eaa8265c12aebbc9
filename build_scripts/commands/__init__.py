"""What can be run: one module for each command of the command line."""
