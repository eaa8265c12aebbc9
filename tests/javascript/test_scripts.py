"""What decides in the scripts: their own tests, run by Node; and that they read what Python writes.

They need Node and nothing else. `make test-scripts` lints the scripts and checks their types as well.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.search.numbers import encoded
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
@given(st.lists(st.lists(st.integers(0, 1 << 24), max_size=30, unique=True), max_size=60))
def test_the_browser_reads_the_numbers_that_are_written(lists: list[list[int]]) -> None:
    rising = [sorted(numbers) for numbers in lists]
    read = answers("search-index.js", "decoded", [encoded(numbers) for numbers in rising])
    assert read == rising


@needs_node
@settings(max_examples=5, deadline=None)
@given(st.lists(st.text(st.characters(max_codepoint=0x2FFF, exclude_categories=["Cs", "Cn"]))))
def test_the_browser_folds_words_as_the_index_does(texts: list[str]) -> None:
    assert answers("search-words.js", "wordsOf", texts) == [search_words(text) for text in texts]
