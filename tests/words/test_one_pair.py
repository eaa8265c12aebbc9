"""Words in one pair of marks are read at once, and as the long way reads them."""

from __future__ import annotations

import random

from build_scripts.words.mark_customs import customs_of, known_languages
from build_scripts.words.mark_reading import read_marks
from build_scripts.words.one_pair import read_one_pair

SIGNS = "ab Aéя1.,!?’’…–—-()[]  x7ש,"


def test_the_quick_way_reads_what_the_long_one_does() -> None:
    chance = random.Random(3)
    languages = ("", *known_languages())
    read = 0
    for _ in range(5_000):
        text = "“" + "".join(chance.choices(SIGNS, k=chance.randint(1, 9))) + "”"
        if (quick := read_one_pair(text)) is None:
            continue
        read += 1
        for language in chance.sample(languages, 3):
            assert read_marks(text, customs_of(language)) == quick, (text, language)
    assert read > 300


def test_what_has_another_sign_is_read_the_long_way() -> None:
    for text in ("“a ‘b’ c”", "“a” b", "“a“", "a”", "“a\n\nb”", "“ a”", "“a,, b”", '“a "b”'):
        assert read_one_pair(text) is None
