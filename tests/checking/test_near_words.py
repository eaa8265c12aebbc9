"""What stands around found words: cue, printed attribution, headline."""

from __future__ import annotations

import pytest
from builders import article_with, source

from build_scripts.checking.near_words import neighbours_problems
from build_scripts.words.matching import Found, find
from build_scripts.words.sources import SourceText

TEXT = source(
    """
    Mayor says ‘no’ to ferry

    The mayor, Ada Quill, told reporters the ferry would stop. “We cannot pay,” she said. “He warned us.”

    Bram Oster denied it. “The captain told me ‘never again’ and left,” he said.
    """
)


def names(lines: str, text: SourceText = TEXT, title: str = "A title") -> list[str]:
    article = article_with(f"speaker: x\n{lines}", f"title: {title}\n")
    quotation = article.entry.quotations[0]
    found = find(text, quotation.text, quotation.near, marks_printed=True)
    assert isinstance(found, Found)
    problems = neighbours_problems(article, "quotations", 0, text, found)
    return [problem.code.name for problem in problems]


def test_a_cue_in_the_same_paragraph_is_near() -> None:
    assert names("text: “We cannot pay,”\ncue: told reporters\n") == []


def test_a_cue_far_away_is_not_near() -> None:
    far = source("The mayor denied it.\n\n" + "Rain fell. " * 30 + "\n\nShe said: “No.”")
    assert names("text: “No.”\ncue: denied\n", far) == ["cue-not-near"]


@pytest.mark.parametrize(
    ("text", "words", "cue"),
    [
        ("张三说：“我们不能保留这个码头。”", "“我们不能保留这个码头。”", "说"),
        ("田中氏は「この桟橋は維持できない」と述べた。", "「この桟橋は維持できない」", "述べた"),
        ("นายกกล่าวว่า “เราไม่มีเรือ”", "“เราไม่มีเรือ”", "กล่าว"),
    ],
)
def test_a_cue_is_found_where_words_have_no_spaces(text: str, words: str, cue: str) -> None:
    assert names(f"text: {words}\ncue: {cue}\n", source(text)) == []


def test_a_cue_is_not_found_inside_another_word() -> None:
    assert names("text: “No.”\ncue: said\n", source("Unsaid: “No.”")) == ["cue-not-near"]


def test_a_cue_at_the_end_of_the_paragraph_before_is_near() -> None:
    text = source("The mayor added:\n\n“No.”")
    assert names("text: “No.”\ncue: added\n", text) == []


def test_a_cue_that_is_not_printed_is_told_of() -> None:
    assert names("text: “We cannot pay,”\ncue: announced\n") == ["cue-not-near"]


def test_a_cue_inside_quotation_marks_is_none() -> None:
    assert names("text: “We cannot pay,”\ncue: warned\n") == ["cue-not-near"]


def test_a_cue_inside_the_words_is_none() -> None:
    assert names("text: “He warned us.”\ncue: warned\n") == ["cue-not-near"]


def test_the_cue_of_words_inside_a_quotation_stands_inside_it() -> None:
    assert names("text: ‘never again’\nwithin: q\ncue: told me\n") == []


def test_a_cue_inside_the_words_own_single_marks_is_none() -> None:
    text = source("‘The captain warned me,’ he said.")
    assert names("text: ‘The captain warned me,’\ncue: warned\n", text) == ["cue-not-near"]


def test_a_cue_inside_indirect_words_is_theirs() -> None:
    assert names("text: denied it\ncue: denied\n") == []


def test_without_a_cue_nothing_is_looked_for() -> None:
    assert names("text: “We cannot pay,”\ncue: none\n") == []


def test_the_words_that_name_the_speaker_stand_near() -> None:
    assert names("text: “We cannot pay,”\ncue: said\nattributed_as: Ada Quill\n") == []
    assert names("text: “We cannot pay,”\ncue: said\nattributed_as: Bo Rem\n") == [
        "attribution-not-in-source"
    ]


def test_the_words_that_name_the_speaker_may_be_carried_over_from_elsewhere() -> None:
    far = source("The mayor, Ada Quill, came.\n\n" + "Rain fell. " * 30 + "\n\nShe said: “No.”")
    near = "text: “No.”\ncue: said\nattributed_as: Ada Quill\n"
    assert names(near, far) == ["attribution-not-in-source"]
    assert names(near + "attribution: carried-over\n", far) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("text: ‘no’\ncue: says\nplace: headline\n", []),
        ("text: ‘no’\ncue: says\n", ["place-differs"]),
        ("text: “We cannot pay,”\ncue: said\nplace: headline\n", ["place-differs"]),
        ("text: “We cannot pay,”\ncue: said\nplace: standfirst\n", []),
    ],
)
def test_words_of_the_headline_say_so(lines: str, expected: list[str]) -> None:
    assert names(lines, title="Mayor says 'no' to ferry") == expected


def test_where_the_text_does_not_begin_with_the_title_no_headline_is_known() -> None:
    assert names("text: “We cannot pay,”\ncue: said\nplace: headline\n") == []


@pytest.mark.parametrize("key", ["cue: “said”", "cue: said\nattributed_as: “the mayor”"])
def test_who_puts_marks_around_a_value_is_told_so(key: str) -> None:
    article = article_with(f"speaker: x\ntext: “We cannot pay,”\n{key}\n", "title: A title\n")
    found = find(TEXT, "“We cannot pay,”", None, marks_printed=True)
    assert isinstance(found, Found)
    hints = [p.hint for p in neighbours_problems(article, "quotations", 0, TEXT, found)]
    assert any("without quotation marks around them" in hint for hint in hints)
