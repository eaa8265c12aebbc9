"""Every page carries the policy, and nothing in a page needs more than it allows."""

from __future__ import annotations

from harbour import BuiltSite

from build_scripts.publishing.content_policy import content_policy, inline_scripts
from build_scripts.views.sharing.standalone import CITE_POLICY, EMBED_POLICY

_META = "//head/meta[@http-equiv='Content-Security-Policy']"


def test_every_page_carries_one_policy_before_anything_is_run(harbour: BuiltSite) -> None:
    for address, page in harbour.pages.items():
        (meta,) = page.tree.xpath(_META)
        assert meta.xpath("preceding::script | preceding::style | preceding::body") == [], address
        policy = harbour.pages[""].tree.xpath(_META)[0].get("content")
        if address.startswith("embed/"):
            policy = EMBED_POLICY
        elif address.startswith("cite/"):
            policy = CITE_POLICY
        assert meta.get("content") == policy


def test_every_inline_script_is_one_of_the_theme(harbour: BuiltSite) -> None:
    policy = harbour.pages[""].tree.xpath(_META)[0].get("content")
    for path in harbour.folder.rglob("*.html"):
        alone = content_policy([path.read_text("utf-8")])
        for rule in alone.split("; "):
            for source in rule.split():
                assert source in policy, path


def test_a_page_has_inline_scripts_at_all(harbour: BuiltSite) -> None:
    """Else the test above would hold of nothing."""
    assert inline_scripts((harbour.folder / "404.html").read_text("utf-8"))
