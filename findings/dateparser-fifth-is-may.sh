#!/usr/bin/env bash
# dateparser 1.5.0 takes an ordinal up to twelve for a month.
#
# Seen from 19 October 2022 “the 13th” is 13 October, but “the 5th” is 19 May: the number becomes the
# month, and the day is that of the base. A weekday beside it changes nothing: “on Friday the 5th” is
# 19 May as well, which was a Thursday. With “of this month” behind it the same words are right, and so
# is the French “le 5”. search_dates() finds “on the 5th” in a sentence and says the same.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0
"$room/venv/bin/python" -W ignore - <<'END'
from datetime import datetime

import dateparser
from dateparser.search import search_dates

seen_from = {"RELATIVE_BASE": datetime(2022, 10, 19)}
expected = {
    "the 13th": (10, 13),
    "the 5th": (5, 19),
    "the 12th": (12, 19),
    "on Friday the 5th": (5, 19),
    "the 5th of this month": (10, 5),
    "le 5": (10, 5),
}
for words, (month, day) in expected.items():
    found = dateparser.parse(words, settings=seen_from)
    print(f"{words} -> {found:%A %d %B %Y}")
    assert found == datetime(2022, month, day), words
ordinals = search_dates("He spoke on the 5th, not on the 13th.", languages=["en"], settings=seen_from)
assert [found for _, found in ordinals] == [datetime(2022, 5, 19), datetime(2022, 10, 13)], ordinals
END
