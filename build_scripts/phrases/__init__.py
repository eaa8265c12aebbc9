"""Every sentence that the program makes for readers, with an example of each from built pages."""
