"""The room that writes: pages are staged, rendered beside, and put in place as a whole."""
