#!/usr/bin/env bash
# word2number 1.1 adds up numbers that a sentence sets against each other.
#
# A range or a choice is read as one number, the sum of its ends: “ten to fifteen” is 25, “one or two”
# is 3, “between ten and twenty” is 30. Two hundreds side by side lose their hundreds: “five hundred,
# six hundred” is 130. There is no error and nothing tells such an answer from a plain one.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check word2number==1.1
"$room/venv/bin/python" - <<'END'
from word2number import w2n

expected = {
    "fifteen": 15,
    "ten to fifteen": 25,
    "one or two": 3,
    "between ten and twenty": 30,
    "five hundred, six hundred": 130,
}
for words, number in expected.items():
    print(f"{words} -> {w2n.word_to_num(words)}")
    assert w2n.word_to_num(words) == number, words
END
