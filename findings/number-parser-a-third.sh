#!/usr/bin/env bash
# number-parser 0.3.2 turns a fraction into a whole number, and moves marks.
#
# parse() writes “a third of them” as “a 3 of them” and “two thirds” stays “2 thirds”; a year said in
# pairs is left in two numbers (“nineteen ninety” becomes “19 90”); and between a number and the mark
# or bracket that closes after it a blank is put: “two hundred” in marks becomes “200 ” in marks, so
# that the text no longer has the words that stood there.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check number-parser==0.3.2
"$room/venv/bin/python" - <<'END'
from number_parser import parse

expected = {
    "a third of them": "a 3 of them",
    "two thirds of them": "2 thirds of them",
    "nineteen ninety": "19 90",
    "“two hundred”": "“200 ”",
    "(two hundred)": "(200 )",
}
for words, parsed in expected.items():
    print(f"{words} -> {parse(words)}")
    assert parse(words) == parsed, words
END
