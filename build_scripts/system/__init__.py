"""What the program asks of the system: several processes, and an end that leaves nothing half done."""
