"""YAML to plain values: what is kept as typed, and what is refused, and where."""

from __future__ import annotations

import pytest
from reading import document, only_problem, problems_of, read

from build_scripts.yaml_text.reader import read_yaml


@pytest.mark.parametrize(
    "typed",
    [
        *(
            pytest.param(word, id=f"B19-{word}")
            for word in ("no", "yes", "on", "off", "No", "true")
        ),
        *(pytest.param(word, id=f"B20-{word}") for word in ("12:30", "60:00", "190:20:30")),
        *(pytest.param(word, id=f"B21-{word}") for word in ("2024-03-01", "2024-3-1")),
        pytest.param("2024-02-30", id="B22"),
        *(pytest.param(word, id=f"B23-{word}") for word in ("1e3", "1.0e+3", "1_000", "3.10")),
        *(pytest.param(word, id=f"B24-{word}") for word in ("010", "0777", "08", "0x1F", "0b11")),
        *(pytest.param(word, id=f"B25-{word}") for word in (".nan", ".inf", "nullable")),
        *(pytest.param(word, id=f"B40-{word}") for word in ("../../x", "/etc/x", r"a\\b", "C:x")),
        *(pytest.param(word, id=f"B41-{word}") for word in ("CON", "nul.txt", "aux", "a?b")),
        pytest.param("x" * 260, id="B44"),
        pytest.param("1" + ":59" * 5000, id="B08"),
        pytest.param("9" * 20_000, id="B09"),
    ],
)
def test_a_plain_value_stays_the_text_that_was_typed(typed: str) -> None:
    assert document(f"key: {typed}\n").data == {"key": typed}


def test_keys_stay_as_typed_too() -> None:
    assert document("no: a\n1: b\ntrue: c\n1.0: d").data == {
        "no": "a",
        "1": "b",
        "true": "c",
        "1.0": "d",
    }


def test_lists_and_mappings_nest() -> None:
    text = "title: x\nwho: [a, b]\nquotations:\n  - id: q\n    to: {x: [y, {z: w}]}\n"
    assert document(text).data == {
        "title": "x",
        "who": ["a", "b"],
        "quotations": [{"id": "q", "to": {"x": ["y", {"z": "w"}]}}],
    }


def test_a_block_keeps_every_sign() -> None:
    words = "“We’ll go: now,” @someone said #1 [sic] & left"
    assert document(f"text: >-\n  {words}\n").data == {"text": words}


def test_one_document_may_begin_and_end_with_marks() -> None:
    assert document("---\na: b\n...\n# end\n").data == {"a": "b"}


def test_quoted_emptiness_is_a_text() -> None:
    assert document("a: ''\nb: 'null'\nc: \"~\"").data == {"a": "", "b": "null", "c": "~"}


def test_crlf_is_normalised() -> None:
    # B33
    assert document("a: |\r\n  b\r\n  c\r\n").data == {"a": "b\nc\n"}


def test_a_list_at_the_root_is_read_where_it_is_allowed() -> None:
    found, problems = read_yaml(b"- a\n- {b: c}\n", "a.yml", allow_root_list=True)
    assert problems == ()
    assert found is not None
    assert (found.data, found.items) == ({}, ["a", {"b": "c"}])
    assert str(found.locate((1, "b"))) == "a.yml:2:7"


# What is refused, and where


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "a: &a [x]\nb: &b [*a, *a]",
            ["1:4 anchor-or-alias", *(f"2:{n} anchor-or-alias" for n in (4, 8, 12))],
            id="B01",
        ),
        pytest.param("a: {<<: x}", ["1:5 merge-key"], id="B02"),
        pytest.param("a: &a [*a]", ["1:4 anchor-or-alias", "1:8 anchor-or-alias"], id="B03"),
        pytest.param("a: " + "[" * 100_000, ["1:15 nested-too-deeply"], id="B04"),
        pytest.param(
            "a: " + "[" * 100_000 + "]" * 100_000, ["1:15 nested-too-deeply"], id="B04-closed"
        ),
        pytest.param(
            "".join(f"{' ' * n}a:\n" for n in range(1000)),
            ["13:13 nested-too-deeply"],
            id="B05",
        ),
        pytest.param(b"a" * 50_000_000, ["1:1 file-too-large"], id="B06"),
        pytest.param("a: " + "x" * 20_001, ["1:4 value-too-long"], id="B07"),
        pytest.param("a: 1" + ":59" * 100_000, ["1:4 value-too-long"], id="B08"),
        pytest.param("a: " + "9" * 200_000, ["1:4 value-too-long"], id="B09"),
        pytest.param("a: &" + "b" * 1_000_000 + " c", ["1:4 anchor-or-alias"], id="B10-anchor"),
        pytest.param("k" * 201 + ": v", ["1:1 key-too-long"], id="B10-key"),
        pytest.param("a: b\n" + "k" * 1025 + ": v", ["2:1 key-too-long"], id="B10-long-key"),
        pytest.param("a: b\nc: d\na: e", ["3:1 repeated-key"], id="B11"),
        pytest.param("x:\n  a: b\n  a: c", ["3:3 repeated-key"], id="B11-nested"),
        pytest.param("a: !!python/object/apply:os.system [ls]", ["1:4 tag"], id="B12"),
        pytest.param("a: !custom b", ["1:4 tag"], id="B13-custom"),
        pytest.param("a: !ENV b", ["1:4 tag"], id="B13-env"),
        pytest.param("a: !!binary b", ["1:4 tag"], id="B14-binary"),
        pytest.param("a: !!omap [b]", ["1:4 tag"], id="B14-omap"),
        pytest.param("%TAG ! tag:x,2000:\n---\na: b", ["1:1 directive"], id="B15-tag"),
        pytest.param("# x\n%YAML 3.0\n---\na: b", ["2:1 directive"], id="B15-yaml"),
        pytest.param("a: b\n...\n%TAG ! x\n", ["3:1 directive"], id="B15-late"),
        pytest.param("a: b\n---\nc: d", ["2:1 several-documents"], id="B16-two-documents"),
        pytest.param("", ["1:1 empty-file"], id="B16-empty"),
        pytest.param("\n# only\n", ["1:1 empty-file"], id="B16-comment-only"),
        pytest.param("---\n", ["1:1 empty-file"], id="B16-mark-only"),
        pytest.param("- a\n- b", ["1:1 root-not-a-mapping"], id="B16-list"),
        pytest.param("words", ["1:1 root-not-a-mapping"], id="B16-text"),
        pytest.param("? [1, 2]\n: b", ["1:3 complex-key"], id="B17-list"),
        pytest.param("? {a: b}\n: c", ["1:3 complex-key"], id="B17-mapping"),
        pytest.param("{'': b}", ["1:2 complex-key"], id="B17-empty"),
        pytest.param("a:\n\tb: c", ["2:1 tab-indentation"], id="B18"),
        pytest.param("a:\n  - b\n\t- c", ["3:1 tab-indentation"], id="B18-list"),
        pytest.param("a: |\n\tb", ["2:1 tab-indentation"], id="B18-block"),
        pytest.param(b"a: b\x00c", ["1:5 forbidden-character"], id="B28-NUL"),
        pytest.param(b"a: b\x1bc", ["1:5 forbidden-character"], id="B28-ESC"),
        pytest.param(r'a: "b\0c"', ["1:6 forbidden-character"], id="B29-NUL"),
        pytest.param(r'a: "b\ec"', ["1:6 forbidden-character"], id="B29-ESC"),
        pytest.param(r'a: "b\ac"', ["1:6 forbidden-character"], id="B29-BEL"),
        pytest.param('a: "b\n  c\\x1b"', ["2:4 forbidden-character"], id="B29-second-line"),
        pytest.param(r'"\e": b', ["1:2 forbidden-character"], id="B29-key"),
        pytest.param(r'a: "b\ud800"', ["1:6 forbidden-character"], id="B30"),
        pytest.param(b"\xef\xbb\xbfa: b", ["1:1 byte-order-mark"], id="B31-start"),
        pytest.param("a: b\n\ufeffc: d", ["2:1 forbidden-character"], id="B31-middle"),
        pytest.param("a: b\n".encode("utf-16"), ["1:1 not-utf8"], id="B32-utf-16-with-mark"),
        pytest.param("a: b\n".encode("utf-16-le"), ["1:1 not-utf8"], id="B32-utf-16-le"),
        pytest.param("a: b\n".encode("utf-16-be"), ["1:1 not-utf8"], id="B32-utf-16-be"),
        pytest.param("a: b\n".encode("utf-32"), ["1:1 not-utf8"], id="B32-utf-32"),
        pytest.param("a: b\nc: dé".encode("latin-1"), ["2:5 not-utf8"], id="B32-latin-1"),
        pytest.param(b"a: b\rc: d\r", ["1:5 lone-carriage-return"], id="B33-CR"),
        pytest.param("a: b\u202ec", ["1:5 forbidden-character"], id="B34"),
        pytest.param("a: b\u200ec", ["1:5 invisible-character-outside-original"], id="B34-LRM"),
        pytest.param("a: b\u00adc", ["1:5 forbidden-character"], id="B35"),
        pytest.param("a: b\u2028c: d", ["1:5 forbidden-character"], id="B36-2028"),
        pytest.param("a: b\u0085c", ["1:5 forbidden-character"], id="B36-0085"),
        pytest.param("a: Jose\u0301", ["1:7 not-nfc"], id="B37"),
        pytest.param(r'a: "Jose\u0301"', ["1:4 not-nfc"], id="B37-escaped"),
        pytest.param("a: \u0410dmin", ["1:4 mixed-script-word"], id="B38"),
        pytest.param(r'a: "\u0410dmin"', ["1:4 mixed-script-word"], id="B38-escaped"),
        pytest.param("a: b" + "\u0301" * 200, ["1:5 too-many-combining-marks"], id="B39"),
    ],
)
def test_a_bad_input_is_told_with_its_place(text: str | bytes, expected: list[str]) -> None:
    assert problems_of(text) == expected


def test_a_repeated_key_names_the_line_of_the_first_and_keeps_its_value() -> None:
    found, (problem,) = read("title: b\nc: d\ntitle: e")
    assert "“title” stands on line 1" in problem.message
    assert str(problem.related[0].location) == "a.yml:1:1"
    assert found is not None
    assert found.data == {"title": "b", "c": "d"}


def test_twelve_levels_are_read_and_thirteen_refused() -> None:
    assert read("a: " + "[" * 11 + "x" + "]" * 11)[0] is not None
    assert problems_of("a: " + "[" * 12 + "x" + "]" * 12) == ["1:15 nested-too-deeply"]


def test_the_number_of_values_is_capped() -> None:
    assert problems_of("a: [" + "x," * 200_000 + "]")[-1].endswith("too-many-values")


def test_reading_stops_at_a_thousand_problems() -> None:
    names = problems_of("title:\n" + "- \n" * 5000)
    assert names[-1].endswith("too-many-problems")
    assert len(names) == 22


# Empty values


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL", "|", ">-"])
def test_an_empty_value_is_told_at_its_key(nothing: str) -> None:
    # B25
    found, (problem,) = read(f"a: b\nspeaker: {nothing}\nc: d\n")
    assert problem.code.name == "empty-value"
    assert str(problem.location) == "a.yml:2:1"
    assert "“speaker” has no value" in problem.message
    assert found is not None
    assert found.told == {("speaker",)}
    assert found.data == {"a": "b", "speaker": "", "c": "d"}


def test_an_empty_item_is_told_where_it_stands() -> None:
    assert problems_of("a:\n  - b\n  -\n") == ["3:4 empty-value"]


def test_the_word_null_may_be_quoted() -> None:
    assert '`"null"`' in only_problem("name: null").hint


def test_a_value_that_is_all_comment_says_so() -> None:
    # B26
    problem = only_problem("text: # only\nb: c")
    assert problem.code.name == "empty-value"
    assert "“# only” is read as a comment" in problem.message
    assert ">-" in problem.hint


# Characters that some scripts need


@pytest.mark.parametrize(
    "text",
    [
        "original: می\u200cخواهم",
        "quotations:\n  - original: {language: fa, text: می\u200cخواهم}",
        "original:\n  text: |\n    می\u200cخواهم\n    می\u200fخواهم\n",
        'original: {text: "\\u200c"}',
    ],
)
def test_joiners_stand_in_original_wordings(text: str) -> None:
    assert problems_of(text) == []


def test_joiners_stand_nowhere_else() -> None:
    text = 'original: می\u200cخواهم\ntext: می\u200cخواهم\nsays: "\\u200c"'
    name = "invisible-character-outside-original"
    assert problems_of(text) == [f"2:9 {name}", f"3:8 {name}"]
