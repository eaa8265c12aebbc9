"""The types of single values: ids, addresses of evidence, web addresses, languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from build_scripts.entries.dates import Edtf
from build_scripts.entries.fields import (
    ActorId,
    ActorIds,
    Address,
    Day,
    Language,
    Prose,
    Reference,
    When,
)


def read(kind: object, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


def code(kind: object, value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    return caught.value.errors()[0]["type"]


@pytest.mark.parametrize("text", ["a", "ada-quill", "us-aid-2022-12-09", "7", "a" * 80])
def test_an_id_is_made_of_words_joined_by_hyphens(text: str) -> None:
    assert read(ActorId, text) == text


@pytest.mark.parametrize(
    "text",
    [
        *("Ada", "ada_quill", "ada quill", "-a", "a-", "a--b", "é", "a.b", "", "a/b", ".."),
        pytest.param("а", id="a Cyrillic letter"),
        pytest.param("a" * 81, id="81 letters"),
    ],
)
def test_anything_else_is_no_id(text: str) -> None:
    assert code(ActorId, text) == "OTR104"


def test_space_around_an_id_is_not_part_of_it() -> None:
    assert read(ActorId, " a\n") == "a"


def test_an_id_may_be_written_alone_where_a_list_is_meant() -> None:
    assert read(ActorIds, "ada-quill") == ("ada-quill",)
    assert read(ActorIds, ["a", "b"]) == ("a", "b")


def test_evidence_is_named_inside_an_article_or_from_elsewhere() -> None:
    assert read(Reference, "quill-stop") == "quill-stop"
    assert read(Reference, "ferry#quill-stop") == "ferry#quill-stop"


@pytest.mark.parametrize("text", ["ferry#", "#q", "a#b#c", "Ferry#q", "a #b"])
def test_anything_else_is_no_address_of_evidence(text: str) -> None:
    assert code(Reference, text) == "OTR104"


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org",
        "HTTP://Example.org/a?b=c#d",
        "https://example.org:8080/ferry",
        "https://[2001:db8::1]/",
        "https://example.org/fähre",
        "https://127.0.0.1:8000/",
        "https://my_pier.example.org/",
        "https://a--b.example.org/",
        "https://" + "a" * 63 + ".example.org/",
        "https://localhost/",
        "https://3-ferries.example/",
    ],
)
def test_a_web_address_is_kept_as_typed(text: str) -> None:
    assert read(Address, text) == text


def test_a_host_in_another_script_is_shown_for_what_it_is() -> None:
    assert read(Address, "https://Exаmple.org/A") == "https://xn--exmple-4nf.org/A"


def test_a_host_leads_where_a_browser_would_go() -> None:
    assert read(Address, "https://faß.example/a") == "https://xn--fa-hia.example/a"


@pytest.mark.parametrize("text", ["2026", "2026-11", "2026-11-25", "1970-01-01", "2099-12-31"])
def test_what_we_did_has_a_day_or_a_month_or_a_year(text: str) -> None:
    when = read(Day, text)
    assert isinstance(when, Edtf)
    assert when.text == text


@pytest.mark.parametrize("text", ["1969-05-01", "2200-01-01", "0001"])
def test_what_we_did_lies_within_what_files_can_carry(text: str) -> None:
    assert code(Day, text) == "OTR106"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://example.org",
            "//example.org",
            "mailto:a@b",
        ),
        *("https://", "https:///x", "https:example.org", "example.org", "https://a b.org"),
        *("https://user@example.org", "https://user:word@example.org", "https://example.org:99999"),
        *(
            'https://example.org/"onclick',
            "https://example.org/<b>",
            "https://[::1",
            "https://a\\b",
        ),
        *("https://example.org/\x01", "java\nscript:alert(1)", "https://.ä"),
    ],
)
def test_any_other_address_is_refused(text: str) -> None:
    assert code(Address, text) == "OTR107"


@pytest.mark.parametrize(
    "rest",
    [
        *("a..b", "a..b/pier", ".example.org", "example.org.", "example.org./pier", "..", "."),
        *("-a.example", "a-.example", "a.-b.example", "a.b-", "a." + "b" * 64, "-"),
        ".".join(["a" * 50] * 6),
        *("exa%41mple.org", "exa!mple.org", "a,b.example", "a;b", "*.example.org", "é..example"),
        *("faß-.example", "é.example.", "é" * 70 + ".example"),
        *("256.1.1.1", "1.2.3", "2130706433", "0x7f.1", "example.1", "01.2.3.4"),
        *("[::1]evil.example", "[::g]", "[fe80::1%25eth0]", "[::1", "[1.2.3.4]"),
        *("example.org:", "example.org:0", "example.org:65536", "example.org:+80"),
        *("example.org:8O", "example.org:-1", "example.org:80:80", "example.org:٨٠", ":80"),
    ],
)
def test_a_host_or_port_that_cannot_be_is_refused(rest: str) -> None:
    assert code(Address, f"https://{rest}") == "OTR107"


_ANY_LABEL = st.text(st.sampled_from("ab1-_.é"), max_size=6)


@given(st.lists(_ANY_LABEL, min_size=1, max_size=4).map(".".join))
def test_whatever_passes_for_a_host_has_whole_labels(host: str) -> None:
    try:
        address = read(Address, f"https://{host}/pier")
    except ValidationError:
        return
    shown = str(address).removeprefix("https://").removesuffix("/pier")
    assert shown.isascii()
    assert all(label and label == label.strip("-") for label in shown.split("."))
    assert read(Address, address) == address


@pytest.mark.parametrize("text", ["en", "fa", "zh-Hans", "pt-BR", "gsw"])
def test_a_language_is_a_tag(text: str) -> None:
    assert read(Language, text) == text


@pytest.mark.parametrize("text", ["English", "e", "en_GB", "EN", "en-", "german?"])
def test_anything_else_is_no_language(text: str) -> None:
    assert code(Language, text) == "OTR108"


def test_a_date_is_parsed_and_written_as_typed() -> None:
    kind: TypeAdapter[object] = TypeAdapter(When)
    assert kind.dump_python(kind.validate_python(" 2022-12~ ")) == "2022-12~"
    assert kind.validate_python(kind.validate_python("2022")) == kind.validate_python("2022")
    assert code(When, "Friday") == "OTR106"


def test_a_fault_may_hold_braces() -> None:
    with pytest.raises(ValidationError, match=r"\{x\}"):
        read(ActorId, "{x}")


def test_words_lose_the_space_around_them_only() -> None:
    assert read(Prose, "  two\n words ") == "two\n words"


@pytest.mark.parametrize("value", [["a"], {"a": "b"}])
def test_a_list_is_no_text(value: object) -> None:
    assert code(Prose, value) == "OTR103"


def test_brackets_without_quotation_marks_are_told_with_the_form(tmp_path: Path) -> None:
    story = Story.of_the_night_ferry(tmp_path)
    story.write("actors/bo.yml", "name: Bo\nkind: person\nadded: [2031-03-01, 2031-03-04]\n")
    problem = story.only_problem()
    assert problem.code.name == "bad-date"
    assert "'[2031-03-01,2031-03-04]'" in problem.message


def test_a_date_as_news_prints_it_is_told_with_the_form(tmp_path: Path) -> None:
    story = Story.of_the_night_ferry(tmp_path)
    story.write("actors/bo.yml", "name: Bo\nkind: person\nadded: early March 2031\n")
    problem = story.only_problem()
    assert problem.code.name == "bad-date"
    assert "'[2031-03-01..2031-03-10]'" in problem.message
