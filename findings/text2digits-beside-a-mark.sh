#!/usr/bin/env bash
# text2digits 0.1.2 stops reading a number at the quotation mark beside it.
#
# “two hundred ships” without marks becomes “200 ships”. With a mark before it the number is left in
# words; with one after it only the first word is read (“2 hundred”); and of “twenty-five” behind a
# mark the second half alone is turned, which gives “twenty-5”. Curly and straight marks alike.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check text2digits==0.1.2
"$room/venv/bin/python" - <<'END'
from text2digits import text2digits

convert = text2digits.Text2Digits().convert
expected = {
    "two hundred ships": "200 ships",
    "“two hundred ships": "“two 100 ships",
    "“two hundred”": "“two hundred”",
    "two hundred”": "2 hundred”",
    "“twenty-five ships”": "“twenty-5 ships”",
    "\"two hundred\"": "\"two hundred\"",
}
for words, converted in expected.items():
    print(f"{words} -> {convert(words)}")
    assert convert(words) == converted, words
END
