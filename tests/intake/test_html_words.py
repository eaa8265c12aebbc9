"""Saved pages: what each construct of HTML becomes, and what is said of it."""

from __future__ import annotations

import pytest
from saved import read, said

from build_scripts.intake.decoding import Decoded
from build_scripts.intake.html_page import read_html
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import FactKey, NoteKind

PAGE = '<!doctype html><html lang="{}"><body>{}</body></html>'


def page(markup: str, language: str = "en") -> str:
    return read(PAGE.format(language, markup)).text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("We <b>will</b> <i>not</i>", "We will not"),
        ("we will <u>not</u> close", "we will not close"),
        ("<p>We will<br>not</p><p>stop", "We will\nnot\n\nstop"),
        ("<span>T</span>he", "The"),
        ("offi<wbr>cials", "officials"),
        ("un&shy;able", "unable"),
        ("<ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp></ruby>は", "橋は"),
        ("<b>不</b>可", "不可"),
        ("the officials<sup>1</sup> said", "the officials said"),
        ("the officials<sup><a href='#n2'>[2]</a></sup> said", "the officials said"),
        ("the officials<sup>*</sup>", "the officials"),
        ("the 2<sup>nd</sup>", "the 2nd"),
        ("x<sup>2</sup> and 5 km<sup>2</sup>", "x2 and 5 km2"),
        ("in 2019<sup>3</sup>", "in 2019"),
        ("<del>seven</del><ins>eight</ins>", "eight"),
        ("a<span hidden>b</span>c", "ac"),
        ("a<span style='color:red; display: none'>b</span>c", "ac"),
        ("a<span style='visibility:hidden'>b</span>c", "ac"),
        ("a<template>b</template>c", "ac"),
        ("a<noscript>b</noscript>c", "ac"),
        ('a<script type="application/ld+json">{"articleBody": "b"}</script>c', "ac"),
        ("<details><summary>Why</summary>Because.</details>", "Why\nBecause."),
        ("<p>We will.</p><p>We will.</p>", "We will.\n\nWe will."),
        ("<div>A<div>B</div>C</div>", "A\nB\nC"),
        ("<dl><dt>K:<dd>No</dl>", "K:\nNo"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a\tb\nc\td"),
        ("<pre>two\n  lines</pre>", "two\n  lines"),
        ("<p hidden>gone<p>kept", "kept"),
        ("said<a>he</a>, <cite>Ann</cite> <time>now</time> <mark>not</mark> <bdi>x</bdi>",
         "saidhe, Ann now not x"),
        ("a &nbsp; b", "a \u00a0 b"),
        ("<dialog>x</dialog><dialog open>y</dialog>", "y"),
        ("<svg><title>x</title><text>y</text></svg>", "y"),
    ],
)  # fmt: skip
def test_what_markup_becomes(markup: str, text: str) -> None:
    assert page(markup) == text + "\n"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“we will ‘not’ go”"),
        ("fr", "«\u00a0we will “not” go\u00a0»"),
        ("de", "„we will ‚not‘ go“"),
        ("de-CH", "«we will ‹not› go»"),
        ("uk", "«we will „not“ go»"),
    ],
)
def test_q_gets_the_marks_of_the_language_and_it_is_said(language: str, text: str) -> None:
    made = read(PAGE.format(language, "<p><q>we will <q>not</q> go</q></p>"))
    assert made.text == text + "\n"
    assert said(made, NoteKind.ADDED)[0] == "1: The quotation marks come from the markup (<q>)."


def test_q_takes_its_language_from_around_it_and_typed_marks_stand_once() -> None:
    assert page('<p lang="de"><q>ja</q></p>') == "„ja“\n"
    assert page("<q>“no”</q>") == "“no”\n"


@pytest.mark.parametrize(
    ("markup", "kind", "what"),
    [
        ("<p>seen</p><p hidden>unseen", NoteKind.LEFT_OUT, "“unseen”"),
        ("officials<sup>1</sup>", NoteKind.LEFT_OUT, "The number of a note: “1”."),
        ("2<sup>nd</sup>", NoteKind.DOUBTFUL, "“nd”"),
        ("x<sup>2</sup>", NoteKind.DOUBTFUL, "“2”"),
        ("<del>seven</del> <ins>eight</ins>", NoteKind.LEFT_OUT, "“seven”; in their place stands “eight”"),
        ("<ruby>橋<rt>はし</rt></ruby>", NoteKind.LEFT_OUT, "1 reading"),
        ("We <img alt='will not' src=x> go", NoteKind.DOUBTFUL, "“will not”"),
    ],
)  # fmt: skip
def test_what_is_left_out_or_doubtful_is_said(markup: str, kind: NoteKind, what: str) -> None:
    notes = said(read(PAGE.format("en", markup)), kind)
    assert any(what in note for note in notes), notes


def test_notes_say_on_which_line() -> None:
    made = read(PAGE.format("en", "<p>One.<p>Two <del>not</del> there.<p>Three."))
    assert said(made, NoteKind.LEFT_OUT) == ["3: Struck words: “not”."]


def test_an_aside_that_repeats_the_body_is_out_and_another_one_stands_after_it() -> None:
    made = read(
        PAGE.format(
            "en",
            "<p>“We will never close it,” she said.<aside>“We will never close it”</aside>"
            "<aside>Opened in 1903.</aside><p>He left.",
        )
    )
    assert made.text == "“We will never close it,” she said.\n\nHe left.\n\nOpened in 1903.\n"
    assert any("repeats the article" in note for note in said(made, NoteKind.LEFT_OUT))
    assert said(made, NoteKind.ADDED) == ["5: An aside stands here, after the body."]


def test_shadow_roots_are_read_with_what_is_put_into_them() -> None:
    for name in ("shadowrootmode", "shadowmode"):
        markup = (
            f"<div><template {name}=open><p>Shown <slot></slot> and <slot name=b>none</slot></p>"
            "</template><b>not</b><i slot=b>x</i></div>"
        )
        assert page(markup) == "Shown not and x\n"


def test_an_unclosed_paragraph_and_a_picture_of_11_megabytes_lose_nothing() -> None:
    picture = f"<img src='data:image/png;base64,{'A' * 11_000_000}'>"
    assert page(f"<p hidden>gone<p>One {picture}two<p>three") == "One two\n\nthree\n"


def test_style_sheets_hide_and_show_on_a_screen() -> None:
    sheet = (
        "<style>.x, #y {display: none} @media print {p {display:none}} #z.x {display:block}"
        "/* p{display:none} */ b {display: block}</style>"
    )
    made = page(f"{sheet}<p>a<p class=x>b<p id=y>c<p class=x id=z>d<p>e<b>f</b>")
    assert made == "a\n\nd\n\ne\nf\n"


def test_read_is_the_main_part_and_the_rest_is_counted() -> None:
    made = read(
        PAGE.format(
            "en",
            "<nav>Home News</nav><h1>The gate</h1><article><p>The gate is to close, they said.</p>"
            "</article><footer>About</footer><aside>Weather: rain.</aside>",
        )
    )
    assert made.text == "The gate\n\nThe gate is to close, they said.\n\nWeather: rain.\n"
    assert said(made, NoteKind.LEFT_OUT)[0].startswith(
        "3: 5 words outside of <article>: “Home News”"
    )
    whole = read_html(Decoded("<nav>Home</nav><main><p>The gate.</main>"), whole=True)
    assert whole.text == "Home\n\nThe gate.\n"


def test_of_several_articles_all_are_read() -> None:
    posts = "".join(f"<article><p>Post {number}.</article>" for number in range(6))
    assert page(posts).split("\n\n") == [*(f"Post {number}." for number in range(5)), "Post 5.\n"]


def test_a_teaser_is_not_taken_for_the_article() -> None:
    markup = (
        "<article><p>Read also.</p></article><div><p>" + "The gate was closed. " * 9 + "</p></div>"
    )
    assert "Read also." in page(markup)
    assert "The gate was closed." in page(markup)


def test_what_a_page_says_of_itself_is_read_with_where() -> None:
    made = read(
        """<html lang="en-GB"><head><title>The gate - Gazette</title>
        <meta property="og:site_name" content="Gazette">
        <meta property="article:published_time" content="2026-03-02T23:10:00-05:00">
        <meta name="author" content="By Ann Reed"><meta property="article:author" content="https://x.org/ann">
        <link rel="canonical" href="/gate"><!-- saved from url=(0023)https://example.org/x -->
        <script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "headline": "Gate",
          "author": [{"name": "Ann Reed"}, {"name": "Bo Sand"}], "datePublished": "2026-03-01"}]}</script>
        </head><body><h1>The gate</h1><p>It is to close.</body></html>"""
    )
    facts = {key: made.fact(key) for key in FactKey}
    assert {key: fact.value for key, fact in facts.items() if fact} == {
        FactKey.TITLE: "The gate",
        FactKey.PUBLISHED: "2026-03-01",
        FactKey.PUBLISHER: "Gazette",
        FactKey.AUTHORS: "Ann Reed",
        FactKey.LANGUAGE: "en-GB",
        FactKey.URL: "https://example.org/gate",
    }
    assert made.all_of(FactKey.AUTHORS) == ("Ann Reed", "Bo Sand")
    title = facts[FactKey.TITLE]
    assert title is not None
    assert title.where == "the headline of the page (<h1>)"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('<meta charset="iso-8859-1"><p>café “'.encode("cp1252"), "café “"),
        ("<meta charset=shift_jis><p>橋は".encode("cp932"), "橋は"),
        ("\ufeff<p>é".encode("utf-16-le"), "é"),
        ("<p>é".encode(), "é"),
    ],
)
def test_pages_are_decoded_as_browsers_do(data: bytes, text: str) -> None:
    assert read(data).text == text + "\n"


def test_a_guessed_encoding_is_doubtful() -> None:
    assert any("Windows-1252" in note for note in said(read(b"<p>caf\xe9"), NoteKind.DOUBTFUL))


@pytest.mark.parametrize(
    "markup",
    [
        "<p hidden>x",
        "<html><body><script>document.write('x')</script></body></html>",
        "<div></div>",
    ],
)
def test_a_page_without_words_is_refused(markup: str) -> None:
    with pytest.raises(CannotReadError, match="no words"):
        read(markup)


def test_a_page_nested_without_end_is_refused_at_once() -> None:
    with pytest.raises(CannotReadError, match="inside each other"):
        read("<div>" * 200_000 + "x")
