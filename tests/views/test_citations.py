"""A quotation cited as text, BibTeX and CSL-JSON: complete, and never without its label."""

from __future__ import annotations

import json
import re

import pytest
from builders import Story
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from build_scripts.record import Statement
from build_scripts.views.sharing.citations import Citation, Citations, CitedText
from build_scripts.views.sharing.cited_as_bibtex import bibtex_text

ARTICLE = "articles/ferry-debate.yml"
HERE = "https://town.example/articles/ferry-debate/#x"


def whole(text: CitedText) -> str:
    return f"{text.before}{HERE}{text.after}"


def cited(story: Story, identifier: str) -> Citation:
    record = story.record()
    statement = record.evidence[f"ferry-debate#{identifier}"]
    assert isinstance(statement, Statement)
    return Citations(record, record.articles[statement.article]).of(statement)


def test_plain_text_names_speaker_date_words_article_place_and_check(story: Story) -> None:
    assert whole(cited(story, "quill-empty").plain) == (
        "Ada Quill, Mayor of Lowport, for Lowport, 3 March 2031: “We cannot pay for empty boats,” "
        "(Printed in: “Council splits over ‘ghost’ ferry”, The Lowport Gazette, 3 March 2031) "
        f"Collected in: The night ferry of Lowport, {HERE} "
        "[Matches the article as printed: words, marks, the speaker’s turn, what stands around them. "
        "Not a check of truth.]"
    )


def test_a_title_that_is_not_printed_is_not_cited_as_a_headline(story: Story) -> None:
    story.append(ARTICLE, "title_basis: ours\n")
    citation = cited(story, "quill-empty")
    assert "‘ghost’ ferry”, [title not as printed], The Lowport Gazette" in whole(citation.plain)
    assert "Title not as printed." in whole(citation.bibtex)
    assert "Title not as printed." in whole(citation.csl)


def test_reported_words_are_not_cited_as_a_quotation(story: Story) -> None:
    text = whole(cited(story, "oster-denied").plain)
    assert "reported, not quoted: denied that the boats were empty" in text
    assert "[the reporter’s words, not Bram Oster’s]" in text
    assert "“denied" not in text


def test_of_mixed_words_it_says_which_are_the_speakers(story: Story) -> None:
    text = whole(cited(story, "worker-danger").plain)
    assert "only the words inside quotation marks are the speaker’s" in text


@pytest.mark.parametrize("kind", ["plain", "bibtex", "csl"])
def test_what_nobody_compared_says_so_in_every_form(story: Story, kind: str) -> None:
    story.change(ARTICLE, "rights: open\nlicence: CC BY 4.0\n", "unchecked: no copy at hand\n")
    story.remove("texts/ferry-debate.txt")
    text = whole(getattr(cited(story, "quill-empty"), kind))
    assert "Copied by hand; not compared with the source." in text
    assert "Matches the article" not in text


def test_hearsay_is_cited_as_hearsay(story: Story) -> None:
    story.change(
        ARTICLE,
        "    act: urges\n    against: lowport\n",
        "    act: urges\n    against: lowport\n    via: dock-worker\n",
    )
    assert "not heard from the speaker" in whole(cited(story, "oster-urges").plain)


def test_the_original_and_who_translated_it_are_cited(story: Story) -> None:
    story.change(
        ARTICLE,
        "    cue: told reporters\n",
        "    cue: told reporters\n    original: {language: fa, text: پول قایق خالی نداریم}\n"
        "    translated_by: outlet\n",
    )
    citation = cited(story, "quill-empty")
    # Isolated, or the words would turn the marks and numbers around them.
    assert "Original (Persian): \u2068پول قایق خالی نداریم\u2069." in whole(citation.plain)
    assert "Translated by the outlet." in whole(citation.plain)
    assert "پول قایق خالی نداریم" in whole(citation.bibtex)
    assert "\u2068" not in whole(citation.bibtex) + whole(citation.csl)


def test_bibtex_is_read_by_a_reader_of_bibtex(story: Story) -> None:
    story.change(ARTICLE, "publisher: The Lowport Gazette\n", GAZETTE)
    text = whole(cited(story, "quill-empty").bibtex)
    entry = parse_string(text, "bibtex").entries["ferry-debate--quill-empty"]
    fields = dict(entry.fields)
    assert entry.type == "misc"
    assert fields["url"] == "https://gazette.example/a?b=1&c_d=50%25#top"
    assert f"words of Ada Quill, \\url{{{HERE}}}" in fields["note"]
    assert (fields["date"], fields["year"], fields["month"]) == ("2031-03-03", "2031", "March")
    assert meant(fields["howpublished"]) == "The {Lowport} Gazette & Co. 100% \\ #1 $x_y~z^"
    assert [str(person) for person in entry.persons["author"]] == [
        "{Rosa and Otto}",
        "{Quill, Inc.}",
    ]
    assert "Source: https://gazette.example/a?b=1&c_d=50%25#top" in meant(fields["note"])
    assert "“We cannot pay for empty boats,”" in fields["note"]
    assert (
        "Matches the article as printed: words, marks, the speaker’s turn, what stands around them."
        in fields["note"]
    )


GAZETTE = r"""publisher: "The {Lowport} Gazette & Co. 100% \\ #1 $x_y~z^"
authors: ["Rosa and Otto", "Quill, Inc."]
url: https://gazette.example/a?b=1&c_d=50%25#top
"""
_MEANS = {
    r"\textbackslash{}": "\\",
    r"\textquotesingle{}": "'",
    r"\textasciigrave{}": "`",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
}


def meant(value: str) -> str:
    """What LaTeX prints for the value of a field."""
    return re.sub(r"\\(?:text\w+\{\}|[#$%&_])", lambda m: _MEANS.get(m[0], m[0][1:]), value)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF), min_size=1))
def test_no_words_break_out_of_a_field(words: str) -> None:
    words = " ".join(words.split()) or "x"
    value = bibtex_text(words)
    assert meant(value) == words
    depth = 0
    for sign in value:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0


def test_csl_json_is_an_item_of_the_citation_style_language(story: Story) -> None:
    story.change(
        ARTICLE,
        "published: 2031-03-03\n",
        "published: 2031-03-03/2031-03-04\nauthors: ['Rosa \"Q\" Quill']\nretrieved: 2031-04\n",
    )
    (item,) = json.loads(whole(cited(story, "quill-empty").csl))
    assert item == {
        "id": "ferry-debate--quill-empty",
        "type": "article-newspaper",
        "title": "Council splits over ‘ghost’ ferry",
        "author": [{"literal": 'Rosa "Q" Quill'}],
        "container-title": "The Lowport Gazette",
        "issued": {"date-parts": [[2031, 3, 3], [2031, 3, 4]]},
        "accessed": {"date-parts": [[2031, 4]]},
        "language": "en",
        "archive": "The night ferry of Lowport, words of Ada Quill",
        "archive_location": HERE,
        "note": item["note"],
    }
    assert item["note"].endswith("what stands around them. Not a check of truth.")


@pytest.mark.parametrize(
    ("typed", "issued"),
    [
        ("2031~", {"date-parts": [[2031]], "circa": True}),
        ("2031-21", {"date-parts": [[2031]], "season": 1}),
        ("203X", {"literal": "2030s"}),
        ("[..2031-03-23]", {"literal": "on or before 23 March 2031"}),
        ("2031-02/..", {"literal": "from February 2031 on"}),
        ("2031-02/", {"literal": "from February 2031, end not known"}),
        ("2031-02-01/2031-02-03", {"date-parts": [[2031, 2, 1], [2031, 2, 3]]}),
        ("[2031-02-01,2031-02-03]", {"literal": "1 or 3 February 2031"}),
        ("[2031-02-01..2031-02-09]", {"literal": "one day between 1 and 9 February 2031"}),
        ("2031-02-0X", {"literal": "one day between 1 and 9 February 2031"}),
        ("2031-33", {"literal": "the first quarter of 2031"}),
        ("2030-11/2030-12-10", {"literal": "November 2030 to 10 December 2030"}),
        ("2030-12/2031", {"literal": "December 2030 to 2031"}),
        ("2030-24/2031-03", {"literal": "winter 2030 to March 2031"}),
        ("2030-21/2030-23", {"literal": "spring 2030 to autumn 2030"}),
        ("2031-33/2031-35", {"literal": "the first quarter of 2031 to the third quarter of 2031"}),
        (
            "2031-02-10/2031-02",
            {"literal": "from 10 February 2031 until some time in February 2031"},
        ),
    ],
)
def test_dates_that_are_not_certain_are_cited_as_such(
    story: Story, typed: str, issued: dict[str, object]
) -> None:
    story.change(ARTICLE, "published: 2031-03-03\n", f'published: "{typed}"\n')
    # What was said was not said after that, and it was added when it was there.
    story.change(ARTICLE, "{date: 2031-03-03, to: reporters", "{to: reporters")
    story.change(ARTICLE, "added: 2031-03-10", "added: 2032-03-10")
    citation = cited(story, "quill-empty")
    assert json.loads(whole(citation.csl))[0]["issued"] == issued
    # What a style cannot print as a date is in the note.
    assert "Published " in whole(citation.bibtex)


@pytest.mark.parametrize(
    ("typed", "date", "year", "month"),
    [
        ("2031-02", "2031-02", "2031", "feb"),
        ("2031-02~", "2031-02~", "2031", "feb"),
        ("2031-33", None, "2031", None),
        ("2031-24", "2031-24", None, None),
        ("2031-21/2031-23", "2031-21/2031-23", "2031", None),
        ("2030-12/2031-01", "2030-12/2031-01", None, None),
        ("2031-02-01/2031-02-03", "2031-02-01/2031-02-03", "2031", "feb"),
        ("2031-01/2031-02-10", "2031-01/2031-02-10", "2031", None),
        ("[2031-02-01,2031-02-03]", None, "2031", "feb"),
        ("[..2031-02-23]", None, None, None),
        ("[2031-02-23..]", None, None, None),
        ("2031-02-0X", None, "2031", "feb"),
        ("2031~", "2031~", "2031", None),
        ("2031?", "2031?", "2031", None),
        ("2031/", "2031/", "2031", None),
        ("2031-02-09/..", "2031-02-09/..", "2031", None),
        ("/2031", None, None, None),
        ("2031-02-03T10:30:00Z", "2031-02-03", "2031", "feb"),
    ],
)
def test_bibtex_has_the_year_and_the_month_that_are_sure(
    story: Story, typed: str, date: str | None, year: str | None, month: str | None
) -> None:
    story.change(ARTICLE, "published: 2031-03-03\n", f'published: "{typed}"\n')
    # What was said was not said after that, and it was added when it was there.
    story.change(ARTICLE, "{date: 2031-03-03, to: reporters", "{to: reporters")
    story.change(ARTICLE, "added: 2031-03-10", "added: 2032-03-10")
    bibtex = whole(cited(story, "quill-empty").bibtex)
    found = [
        re.search(pattern, bibtex)
        for pattern in (r"  date = \{(.*)\}", r"year = \{(.*)\}", r"month = (\w+)")
    ]
    assert [match[1] if match else None for match in found] == [date, year, month]


def test_an_article_is_cited_at_its_own_address_and_this_site_is_the_archive(story: Story) -> None:
    story.change(ARTICLE, "publisher: The Lowport Gazette\n", GAZETTE)
    (item,) = json.loads(whole(cited(story, "oster-denied").csl))
    assert item["URL"] == "https://gazette.example/a?b=1&c_d=50%25#top"
    assert item["archive_location"] == HERE
    assert item["archive"] == "The night ferry of Lowport, reported words of Bram Oster"


def test_words_that_nobody_compared_are_called_so_where_styles_print_it(story: Story) -> None:
    story.change(ARTICLE, "rights: open\nlicence: CC BY 4.0\n", "unchecked: no copy at hand\n")
    story.remove("texts/ferry-debate.txt")
    (item,) = json.loads(whole(cited(story, "quill-empty").csl))
    assert item["archive"].endswith("words of Ada Quill, not compared with the source")


def test_a_letter_that_nobody_published_is_printed_as_a_document(story: Story) -> None:
    story.write(
        "articles/a.yml",
        "title: To the mayor\nkind: letter\nunchecked: copied by hand\nquotations:\n"
        "  - id: q\n    speaker: ada-quill\n    text: “No more boats,”\n    cue: none\n",
    )
    statement = story.record().evidence["a#q"]
    assert isinstance(statement, Statement)
    citation = Citations(story.record(), story.record().articles["a"]).of(statement)
    (item,) = json.loads(whole(citation.csl))
    assert (item["type"], item.get("URL")) == ("document", None)
    assert "key = {To the mayor}" in whole(citation.bibtex)


@pytest.mark.parametrize(
    ("typed", "urldate"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04T10:00:00Z", "2031-03-04"),
        ("2031-03", None),
        ("2031-03~", None),
        ("2031-33", None),
        ("[2031-03-04,2031-03-05]", None),
        ("2031-03-04/..", None),
    ],
)
def test_bibtex_has_the_day_of_the_copy_where_it_is_one(
    story: Story, typed: str, urldate: str | None
) -> None:
    story.change(
        ARTICLE, "published: 2031-03-03\n", f'published: 2031-03-03\nretrieved: "{typed}"\n'
    )
    found = re.search(r"urldate = \{(.*)\}", whole(cited(story, "quill-empty").bibtex))
    assert (found[1] if found else None) == urldate
