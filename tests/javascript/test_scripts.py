"""What decides in the scripts: their own tests, run by Node; and that they read what Python writes.

They need Node and nothing else. `make test-scripts` lints the scripts and checks their types as well.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.search.letters import COMBINING, INVISIBLE, LETTERS, ZEROS, folded
from build_scripts.search.numbers import encoded_freely
from build_scripts.search.vocabulary import by_length
from build_scripts.search.word_files import WordFile
from build_scripts.search.words import search_words

ROOT = Path(__file__).resolve().parents[2]
TESTS = sorted(Path(__file__).parent.glob("*.test.js"))
NODE = shutil.which("node")

needs_node = pytest.mark.skipif(
    NODE is None, reason="NO NODE: install Node 20 or later to run the tests of the scripts"
)


def run(*arguments: str, given_to_it: str = "") -> subprocess.CompletedProcess[str]:
    assert NODE is not None
    return subprocess.run(
        [NODE, *arguments],
        cwd=ROOT, input=given_to_it, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


@needs_node
@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.name)
def test_what_the_scripts_decide(path: Path) -> None:
    done = run("--test", str(path.relative_to(ROOT)))
    assert done.returncode == 0, done.stdout + done.stderr
    (count,) = re.findall(r"^\W*pass (\d+)$", done.stdout, re.MULTILINE)
    assert int(count) == path.read_text("utf-8").count("\ntest("), done.stdout


def answers(module: str, function: str, questions: list[Any]) -> Any:
    """What a function of a script returns for each of the questions."""
    program = (
        f'import {{ {function} as asked }} from "./docs/javascripts/{module}";'
        'import { readFileSync } from "node:fs";'
        "console.log(JSON.stringify(JSON.parse(readFileSync(0)).map((one) => asked(one))));"
    )
    done = run("--input-type=module", "--eval", program, given_to_it=json.dumps(questions))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@needs_node
@settings(max_examples=5, deadline=None)
@given(st.lists(st.lists(st.integers(0, 1 << 24), max_size=30), max_size=60))
def test_the_browser_reads_the_numbers_that_are_written(lists: list[list[int]]) -> None:
    assert answers("search-numbers.js", "numbersOf", list(map(encoded_freely, lists))) == lists


@needs_node
@settings(max_examples=5, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=60))
def test_the_browser_knows_the_files_of_words_by_name(words: list[str]) -> None:
    assert answers("search-index.js", "nameOf", words) == [WordFile(one, {}).name for one in words]


@needs_node
@settings(max_examples=5, deadline=None)
@given(st.lists(st.text(st.characters(max_codepoint=0x2FFF, exclude_categories=["Cs", "Cn"]))))
def test_the_browser_folds_words_as_the_index_does(texts: list[str]) -> None:
    assert answers("search-words.js", "wordsOf", texts) == [search_words(text) for text in texts]


@needs_node
def test_both_halves_fold_every_letter_of_the_basic_plane_alike() -> None:
    letters = [chr(one) for one in range(0x10000) if unicodedata.category(chr(one))[0] in "LNM"]
    assert answers("search-letters.js", "folded", letters) == list(map(folded, letters))


@needs_node
@pytest.mark.parametrize(
    ("name", "table"),
    [("LETTERS", LETTERS), ("ZEROS", ZEROS), ("COMBINING", COMBINING), ("INVISIBLE", INVISIBLE)],
)
def test_both_halves_have_one_table(name: str, table: str) -> None:
    program = (
        f'import {{ {name} as one }} from "./docs/javascripts/search-letters.js";'
        "console.log(JSON.stringify(one));"
    )
    written = json.loads(run("--input-type=module", "--eval", program).stdout)
    ours = written.encode("ascii").decode("unicode_escape") if "\\u" in written else written
    assert ours == table


@needs_node
@settings(max_examples=5, deadline=None)
@given(st.sets(st.text("abcdeабв", min_size=4, max_size=9)))
def test_the_browser_reads_the_vocabulary_that_is_written(words: set[str]) -> None:
    written = by_length(sorted(words))
    read = answers("search-near.js", "listed", list(written.values()))
    assert sorted(word for part in read for word in part) == sorted(words)


@needs_node
def test_the_browser_folds_words_of_every_script_as_the_index_does() -> None:
    texts = [
        "Łódź Bjørn Ødegård Straßenbahn İlham Işık Фёдор п’ятниця п'ятниця",
        "ไทยแลนด์ हिन्दी বাংলা தமிழ் 한국어 ខ្មែរ မြန်မာ",
        "1,400 1.400 1\u00a0400 ۱٬۴۰۰ १४०० 12.10.2022 10,5 2022–23",
        "东京塔 タワー ﾛｼｱ ＮＡＴＯ ﬁﬀ Ǆ ½ № 〇 々",
        "كياني کیانی مُغلق المِيـنـاء قایق\u200cها",
    ]
    assert answers("search-words.js", "wordsOf", texts) == [search_words(text) for text in texts]
