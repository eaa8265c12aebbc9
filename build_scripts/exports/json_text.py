"""JSON as all files of the data have it: every letter as it is."""

from __future__ import annotations

import json

json_text = json.JSONEncoder(ensure_ascii=False).encode
"""Returns a value as JSON. Made once: `json.dumps` would make it for every cell."""
