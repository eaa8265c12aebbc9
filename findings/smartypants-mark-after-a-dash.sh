#!/usr/bin/env bash
# smartypants 2.0.2 closes a quotation that opens right after a dash, a slash or a colon.
#
# Speech after an em dash is how many papers print an interruption. There the straight mark that opens
# becomes one that closes, and the quotation has two closing marks. After a bracket, an ellipsis or
# two hyphens with blanks around them the mark is right.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check smartypants==2.0.2
"$room/venv/bin/python" - <<'END'
from smartypants import Attr, smartypants

expected = {
    "he said—\"No,\" and left": "he said—”No,” and left",
    "—\"No\"": "—”No”",
    "/\"No\"": "/”No”",
    "He said:\"No\"": "He said:”No”",
    "(\"No\")": "(“No”)",
    "he said -- \"No\"": "he said -- “No”",
}
for words, set_ in expected.items():
    made = smartypants(words, Attr.q | Attr.u)
    print(words, "->", made)
    assert made == set_, words
END
