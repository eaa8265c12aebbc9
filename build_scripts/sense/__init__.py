"""The check of sense: what a quotation leaves out, what stands around it, and who is printed as speaking."""
