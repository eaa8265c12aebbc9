"""The policy of what a page may load and run."""

from __future__ import annotations

from build_scripts.publishing.content_policy import content_policy, inline_scripts

_PAGE = """<!doctype html><html><head><script src="a.js"></script><script>one()</script>
<script type="application/json">{"a": "<b>"}</script>
<script type="application/ld+json">{}</script></head>
<body><p>script</p><SCRIPT type="module">two("&amp;") < 3</SCRIPT><script></script></body></html>"""


def test_only_what_a_browser_would_run_is_an_inline_script() -> None:
    assert inline_scripts(_PAGE) == ["one()", 'two("&amp;") < 3']


def test_the_scripts_of_trusted_pages_are_allowed_by_their_hashes() -> None:
    rules = _rules(content_policy([_PAGE, _PAGE]))
    sources = rules["script-src"].split()
    # printf 'one()' | openssl dgst -sha256 -binary | base64
    assert "'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4='" in sources
    assert sum(source.startswith("'sha256-") for source in sources) == 2


def test_nothing_is_allowed_but_what_is_named() -> None:
    rules = _rules(content_policy([]))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self'"
    assert not any("unsafe" in value or "http" in value for value in rules.values())


def _rules(policy: str) -> dict[str, str]:
    named = (rule.strip().partition(" ") for rule in policy.split(";"))
    return {name: value for name, _, value in named}
