#!/usr/bin/env bash
# undate 0.8.0 reads an uncertain or approximate EDTF date, and forgets that it is one.
#
# “2022?”, “2022~” and “2022-12-09%” are level 1. They are accepted, equal the same date without the
# sign, and are written back without it, to EDTF as well; so is “2022-12~/2023-01”. What came in as
# “about 2022” goes out as “2022”, with no warning.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check undate==0.8.0
"$room/venv/bin/python" - <<'END'
from undate import Undate

for text, plain in {
    "2022?": "2022",
    "2022~": "2022",
    "2022-12-09%": "2022-12-09",
    "2022-12~/2023-01": "2022-12/2023-01",
}.items():
    date = Undate.parse(text, "EDTF")
    print(text, "->", date.format("EDTF"))
    assert date == Undate.parse(plain, "EDTF"), text
    assert date.format("EDTF") == plain, text
END
