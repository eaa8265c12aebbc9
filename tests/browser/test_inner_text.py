"""The words of a saved page are those that a browser shows: `innerText`, details open, no capitals set.

What is otherwise on purpose (`<q>`, `<ruby>`, struck words, numbers of notes, asides) is not in these
pages; tests/intake/test_html_words.py has it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from build_scripts.intake.decoding import Decoded
from build_scripts.intake.html_page import read_html
from build_scripts.intake.refusals import CannotReadError

pytestmark = pytest.mark.browser

SHOWN = """() => {
  for (const one of document.querySelectorAll("details")) one.open = true;
  const style = document.createElement("style");
  style.textContent = "* { text-transform: none !important }";
  document.head.append(style);
  return document.body.innerText;
}"""

SNIPPETS = [
    "<span class=dropcap>T</span>he <b>will</b> <i>not</i> go",
    "offi<wbr>cials un&shy;able 5&nbsp;km",
    "<p>one<p hidden>two<p>three<div style='display:none'>x</div>",
    "<p>a<style>.h{display:none} .s{display:block}</style><i class=h>b</i><b class=s>c</b>d",
    "<dl><dt>KIRBY:<dd>We will not.<dt>Q:<dd>Why?</dl>",
    "<table><caption>c</caption><tr><th>a<td>b<td><p>c<tr><td colspan=3>d</table>",
    "<ul><li>a<li>b<ol start=3><li>c</ol></ul>",
    "<pre>a\n  b   c</pre>x<textarea>t</textarea>y",
    "<details><summary>s</summary>inner</details>",
    "<svg><text>in a picture</text><title>t</title></svg> after",
    "<button>b</button> <label>l<input value=v></label>",
    "<noscript>n</noscript><template>t</template><iframe srcdoc='f'></iframe><canvas>c</canvas>k",
    "<blockquote class=tweet><p>No.<br>Never</p>&mdash; Ann</blockquote>",
    "<div>A<div>B</div>C</div>D<span>E</span>",
    "text, <a href=x>link</a>. <em>x</em>— “y”",
    "<section><header>h</header><p style='visibility:hidden'>v<p>w<footer>f</footer></section>",
    "<font color=red>f</font><center>c</center><nobr>n b</nobr>",
    "<p>&lt;b&gt; 3 < 4 &amp;amp; &#x201C;q&#8221;",
    "<x-a>own</x-a><span>  spaced   out </span>z",
    "<table>stray<tr><td>cell</table>",
    "<p>a</b>b<i>c<p>d</i>e",
    "<select><option>o1<option>o2</select> s",
]

WORDS = st.sampled_from(
    ["will", " not ", "go", "\n", "no. ", "&amp;", " ", "橋", "é&nbsp;x", "“y”", "&#8203;"]
)
_INLINE_NAMES = "b i em strong span a u code small mark cite time font sub label bdi x-own"
INLINE = _INLINE_NAMES.split()
_BLOCK_NAMES = (
    "p div h2 ul li blockquote section table tr td dl dt dd pre article header figure details"
)
BLOCK = _BLOCK_NAMES.split()
ATTRIBUTES = st.sampled_from(
    ["", "", "", " hidden", " style='display:none'", " class=x", " lang=de"]
)


def _element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def made(name: str, attributes: str, parts: list[str], closed: bool) -> str:
        return f"<{name}{attributes}>{''.join(parts)}" + (f"</{name}>" if closed else "")

    names = st.sampled_from([*INLINE, *BLOCK])
    return st.builds(made, names, ATTRIBUTES, st.lists(inner, max_size=4), st.booleans())


MARKUP = st.lists(
    st.recursive(
        WORDS | st.sampled_from(["<br>", "<hr>", "<wbr>", "<!-- c -->"]), _element, max_leaves=25
    ),
    min_size=1,
    max_size=5,
).map("".join)


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def shown(page: Page, markup: str) -> list[str]:
    page.set_content(markup)
    text: str = page.evaluate(SHOWN)
    return text.replace("\u200b", "").replace("\u00ad", "").split()


def ours(markup: str) -> list[str]:
    try:
        return read_html(Decoded(markup), whole=True).text.split()
    except CannotReadError:
        return []


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_the_words_of_a_snippet_are_those_of_the_browser(blank: Page, snippet: str) -> None:
    markup = f"<!doctype html><html><body>{snippet}"
    assert ours(markup) == shown(blank, markup)


@settings(max_examples=120, suppress_health_check=list(HealthCheck))
@given(MARKUP)
def test_the_words_of_any_page_are_those_of_the_browser(blank: Page, snippet: str) -> None:
    markup = f"<!doctype html><html><body>{snippet}"
    assert ours(markup) == shown(blank, markup)
