#!/usr/bin/env bash
# edtf 5.0.2 cannot read a month whose second digit is not known, and prints to standard output.
#
# “2022-1X” (October, November or December 2022) is level 2 of EDTF, as is “1XXX-12”. parse_edtf()
# raises an AttributeError about a dict instead of its own EDTFParseException, and before that it
# prints a line of its inner workings to standard output, where a program’s own results go.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2 pyparsing==3.3.3 python-dateutil==4.0.0
"$room/venv/bin/python" - <<'END'
import contextlib, io
from edtf import parse_edtf

for text in ("2022-1X",):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            parse_edtf(text)
    except AttributeError as raised:
        print(text, "->", type(raised).__name__, raised)
    else:
        raise SystemExit("it is read now")
    print("printed before:", out.getvalue().strip())
    assert out.getvalue().startswith("trying to")
print("202X ->", parse_edtf("202X"))
END
