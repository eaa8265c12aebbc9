"""What must go with words wherever they are shown: told once for each statement, in words ready to print."""
