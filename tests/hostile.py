"""A story whose every text field holds what could run, or be read as markup.

It is built twice: once hostile, once with harmless words in the same places. The pages of both must
have the same elements with the same attributes, and the hostile words must stand on them as text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from harbour import BuiltSite, shared_site

RUN = "window.__pwned=1"
PAYLOADS = (
    f"<script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg/onload={RUN}>",
    f"\"><img src=x onerror='{RUN}'>",
    f'\'><svg onload="{RUN}">',
    f'" autofocus tabindex=0 onfocus="{RUN}',
    f"' style='position:fixed' onmouseover='{RUN}",
    f"</script><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</textarea></style><script>{RUN}</script>",
    "</p></div></article></details><h1>out</h1>",
    "<!-- a comment that never ends",
    "<![CDATA[ x ]]> ]]> <?php echo 1 ?>",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&#60;script&#62;{RUN}&#x3c;/script&#x3e;",
    "&amp; &amp;amp; &nbsp; &copy &notanentity;",
    f"[link](javascript:{RUN})",
    f"![image](x onerror={RUN})",
    f"<javascript:{RUN}>",
    f"javascript:{RUN}",
    "<https://evil.invalid/> https://evil.invalid/ www.evil.invalid",
    f'[ref]: javascript:{RUN} "title"',
    "[^1] and [^1]: a footnote",
    "*[HTML]: an abbreviation",
    f"words {{: #taken .class onclick={RUN} }}",
    f"{{#taken onclick={RUN}}}",
    "{ .card style=color:red }",
    "{{ 7 * 7 }} {{ config }} {{ self._TemplateReference__context }}",
    "{% raw %} {% include '/etc/passwd' %} {% endraw %} {#- a comment #}",
    "<# a comment of ours #> {{ '{{' }}",
    '--8<-- "../../content/story.yml"',
    ";--8<--",
    "# Heading {#taken}",
    "Heading\n=======",
    "- item\n- item",
    "1. one\n2. two",
    "> quoted",
    "```html\n<b>bold</b>\n```",
    "words\n\n    indented code\n\n<b>bold</b>",
    "words\n\n# Heading\n\n<script>window.__pwned=1</script>",
    "~~~ {.python onclick=1}",
    "`code` ``more` **strong** *emphasis* _under_ ~~gone~~ ==mark== ^^up^^",
    "| a | b |\n|---|---|\n| c | d |",
    "one | two || three",
    '!!! danger "Title"\n    inside',
    '??? note "Title"\n    inside',
    '=== "Tab"\n    inside',
    "Term\n:   definition",
    "---\ntitle: taken\n---",
    "*** rule",
    "+++ \\n \\u003cscript\\u003e \\x3c",
    r"\1 \g<0> \\ %s %(x)s {0} {x!r} $1 ${x} $$x$$",
    ":smile: :material-home: @user #123 [[wiki]]",
    "klzzwxh:0 wzxhzdk:0 STX ETX",
    "=1+1 +1 -1 @SUM(A1)",
    "url(javascript:1) expression(1) @import 'x'; } body { display: none",
    "a" * 400,
    "<b>unclosed",
    "ends with a backslash \\",
    "ends with less than <",
    "“curly” ‘single’ „low“ «guillemets» \"straight\" 'single'",
    "مرحبا <b>بالعالم</b> עברית & 東京",
)
HARMLESS = "Harmless words"
SOURCES = 12
"""So many of them name an unnamed source and something withdrawn: the others would only repeat it."""


def write_story(folder: Path, *, hostile: bool) -> Path:
    """Write the story, with a set of entries for each payload, and return its folder."""
    words = PAYLOADS if hostile else (HARMLESS,) * len(PAYLOADS)
    worst = " ".join((PAYLOADS[0], PAYLOADS[5], PAYLOADS[16], PAYLOADS[24], PAYLOADS[27]))
    if not hostile:
        worst = HARMLESS
    _write(folder, "story", _story(words, worst))
    _write(folder, "actors/body", {"name": worst, "kind": "organisation"})
    _write(folder, "actors/westmark", {"name": worst, "kind": "country"})
    types = {f"type-{i}": _relation_type(word) for i, word in enumerate(words)}
    _write(folder, "relation-types", types)
    for index, word in enumerate(words):
        for path, entry in _entries(index, word):
            _write(folder, path, entry)
    return folder


def _write(folder: Path, path: str, entry: dict[str, Any]) -> None:
    target = folder / f"{path}.yml"
    target.parent.mkdir(parents=True, exist_ok=True)
    # JSON is YAML, and quotes whatever it holds.
    target.write_text(json.dumps(entry, ensure_ascii=False, indent=1), "utf-8")


def _story(words: tuple[str, ...], worst: str) -> dict[str, Any]:
    every = list(enumerate(words))
    return {
        "title": worst,
        "question": worst,
        "policy": worst,
        "licence": worst,
        "contact": "corrections@harbour.example",
        "answer": [
            row
            for i, word in every
            for row in (
                {"evidence": f"article-{i}#direct", "in_short": _short(word)},
                {"evidence": f"article-{i}#indirect", "in_short": _short(word)},
            )
        ],
        # One sentence is never longer than a standfirst may be.
        "standfirst": [{"lead": "It:", "say": words[0], "evidence": ["article-0#direct"]}],
        "questions": [{"ask": f"{word} ({i})", "claims": [f"claim-{i}"]} for i, word in every],
        "story": [
            {"say": word, "date": "2031-01-01", "evidence": [f"article-{i}#direct"]}
            for i, word in every
        ],
        "walk": [
            {"say": word, "show": [f"person-{i}"], "evidence": [f"article-{i}#direct"]}
            for i, word in every
        ],
    }


def _short(word: str) -> str:
    """The words, or where they are too long for a short answer, some others."""
    return word if len(word.split()) <= 8 else "it"


def _relation_type(word: str) -> dict[str, Any]:
    return {"label": word, "inverse": word, "meaning": word, "family": "other"}


def _entries(index: int, word: str) -> Iterator[tuple[str, dict[str, Any]]]:
    corrections = [{"date": "2031-01-02", "what": word}]
    yield (
        f"actors/person-{index}",
        {
            "name": word,
            "kind": "person",
            "aliases": [word],
            "summary": word,
            "corrections": corrections,
            "roles": [{"title": word, "organisation": "body", "as_of": "2031"}],
        },
    )
    if index < SOURCES:
        described = {"name": word, "kind": "unnamed-source", "described_as": word}
        yield f"actors/source-{index}", described
        withdrawn = {"date": "2031", "why": word}
        yield f"actors/gone-{index}", {"name": word, "kind": "person", "withdrawn": withdrawn}
        yield f"articles/gone-{index}", {"title": word, "unchecked": word, "withdrawn": withdrawn}
    chosen = {"position": "yes", "evidence": f"article-{index}#direct", "why": word}
    yield (
        f"claims/claim-{index}",
        {"title": word, "proposition": word, "summary": word, "clearest": [chosen]},
    )
    fact = {"say": word, "evidence": [f"article-{index}#direct"]}
    yield (
        f"topics/topic-{index}",
        {"title": word, "aliases": [word], "summary": word, "facts": [fact]},
    )
    yield f"articles/article-{index}", {**_article(index, word), "corrections": corrections}


def _article(index: int, word: str) -> dict[str, Any]:
    person, body = f"person-{index}", "body"
    quotation = {
        "speaker": person,
        "cue": word,
        "attribution": "title",
        "attributed_as": word,
        "near": word,
        "act": "questions",
        "act_basis": word,
        "on_behalf_of": [body],
        "about": ["westmark"],
        "topics": [f"topic-{index}"],
        "positions": [
            {
                "claim": f"claim-{index}",
                "position": "yes",
                "scope": word,
                "figure": word,
                "in_short": _short(word),
            }
        ],
        "to": word,
        "relays": word,
        "via": [body],
        "context": word,
        "variants": [
            {
                "text": word,
                "publisher": _outlet(index, word),
                "url": "https://a.example/",
                "note": word,
                "language": "de",
                "translation": {"words": word, "by": "official"},
            }
        ],
        "translation": {"words": word, "by": "us"},
        "original": {"language": "en", "text": word},
        "translated_by": "us",
        "utterance": f"said-{index}",
        "said_on": "2031-01-01",
        "said_on_basis": word,
    }
    tie = {"type": f"type-{index}", "scope": word, "context": word, "evidence": ["direct"]}
    return {
        "title": word,
        "title_basis": word,
        "published": "2031-01-01",
        "published_basis": word,
        "rights": "open",
        "licence": word,
        "unchecked": word,
        "publisher": _outlet(index, word),
        "authors": [word],
        "agency": word,
        "repost_of": word,
        "grade": {"is": "repost", "why": word},
        "url": "https://a.example/?a=1&b=2",
        "summary": word,
        "occasions": {"one": {"title": word, "place": word, "to": word, "date_basis": word}},
        "quotations": [
            {"id": "direct", "text": f"“{_unmarked(word)}”", **quotation},
            {"id": "indirect", "text": _unmarked(word), "says": word, **quotation},
            {"id": "gone", "withdrawn": {"date": "2031", "why": word}},
        ],
        "passages": [
            {
                "id": "passage",
                "text": word,
                "context": word,
                "translation": {"words": word, "by": "us"},
            }
        ],
        "reports": [{"id": "report", "fact": word}],
        "relationships": [
            {"id": "tie", "from": person, "to": body, "holds": "affirms", **tie},
            {"id": "limit", "from": person, "to": body, "holds": "partly", **tie},
        ],
        "events": [
            {
                "id": "event",
                "date": "2031-01-01",
                "date_basis": word,
                "title": word,
                "counts": [{"what": word, "figure": word}],
                "actors": [person],
                "evidence": ["direct"],
            }
        ],
    }


def _outlet(index: int, word: str) -> str:
    """Each outlet has a page of its own: there must be as many of them in the harmless story."""
    return f"{word} {index}" if word == HARMLESS else word


def _unmarked(word: str) -> str:
    """The words without quotation marks, which would change the form of a quotation."""
    return "".join(c for c in word if c not in "“”„«»\"'‘’") or word


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The hostile story as a site."""
    return shared_site(tmp_path_factory, "hostile", lambda f: write_story(f, hostile=True))


@pytest.fixture(scope="session")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Its harmless twin."""
    return shared_site(tmp_path_factory, "harmless", lambda f: write_story(f, hostile=False))
