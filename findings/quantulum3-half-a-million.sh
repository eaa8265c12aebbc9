#!/usr/bin/env bash
# quantulum3 0.10.0 reads “half a million” as one and a half million.
#
# It reports the surface “half a million” with the value 1,500,000, the same value that it gives
# “one and a half million”; “half a billion” becomes 1.5 billion. “a half million” is right (500,000).
# “half a dozen” comes back as 0.5 of a unit called “per dozen”. Of “one or two ships” only the two
# is reported. A checker of figures that trusts it accepts three times the number that was said.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check quantulum3==0.10.0 inflect==7.6.0 num2words==0.5.14
"$room/venv/bin/python" - <<'END'
from quantulum3 import parser

def read(words):
    return [(q.value, q.unit.name) for q in parser.parse(words)]

seen = {
    words: read(words)
    for words in (
        "half a million",
        "one and a half million",
        "half a billion",
        "a half million",
        "half a dozen",
        "one or two ships",
    )
}
for words, values in seen.items():
    print(f"{words}: {values}")
assert seen["half a million"] == seen["one and a half million"] == [(1_500_000.0, "dimensionless")]
assert seen["half a billion"] == [(1_500_000_000.0, "dimensionless")]
assert seen["a half million"] == [(500_000.0, "dimensionless")]
assert seen["half a dozen"] == [(0.5, "per dozen")]
assert [value for value, _ in seen["one or two ships"]] == [2.0]
END
