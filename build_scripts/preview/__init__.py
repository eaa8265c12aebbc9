"""`make serve`: the site in the browser, drafts included; it follows every edit."""

from build_scripts.preview.serving import serve

__all__ = ["serve"]
