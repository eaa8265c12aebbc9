"""How the site was made and checked: the method page, and the references of keys and problems."""
