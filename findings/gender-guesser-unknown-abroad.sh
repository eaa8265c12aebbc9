#!/usr/bin/env bash
# gender-guesser 0.4.0 calls a name androgynous where a country has no figures for it.
#
# get_gender("Karine") is “female”. Asked for a country in which the name was not counted, the answer is
# “andy”, the word for names that women and men bear alike, and not “unknown”, which only a name gets
# that stands nowhere in the list. So a pronoun resolved by it is open where the name itself is plain.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check gender-guesser==0.4.0
"$room/venv/bin/python" - <<'END'
from gender_guesser.detector import Detector

detector = Detector()
expected = {
    ("Karine", None): "female",
    ("Karine", "italy"): "andy",
    ("Nasser", None): "male",
    ("Nasser", "italy"): "andy",
    ("Xyqua", None): "unknown",
    ("Xyqua", "italy"): "unknown",
}
for (name, country), gender in expected.items():
    print(f"{name}, {country} -> {detector.get_gender(name, country)}")
    assert detector.get_gender(name, country) == gender, name
END
