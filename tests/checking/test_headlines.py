"""The title is the headline with which the text begins."""

from __future__ import annotations

import pytest
from builders import Story

BODY = "The mayor said on Monday that the pier would stay.\n\nNobody laughed.\n"


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("Mayor keeps the pier", "Mayor keeps the pier\n\n" + BODY, False),
        ("Mayor keeps the pier", "MAYOR KEEPS THE PIER\n\n" + BODY, False),
        ("Mayor ‘keeps’ the pier", 'Mayor "keeps" the pier\n\n' + BODY, False),
        ("Mayor keeps the pier", "Mayor keeps\nthe pier\n\n" + BODY, False),
        ("Mayor keeps the pier", "Mayor keeps the pier - The Lowport Gazette\n\n" + BODY, False),
        ("Mayor keeps the pier | The Gazette", "Mayor keeps the pier\n\n" + BODY, False),
        ("Mayor keeps the pier", "LOCAL NEWS\n\nMayor keeps the pier\n\n" + BODY, False),
        ("Mayor keeps the pier", "Mayor keeps the pier\nBy Ada Quill\n\n" + BODY, False),
        # Texts without a headline have none to compare.
        ("The pier", BODY, False),
        ("The pier", "“The pier is old”", False),
        ("The pier", "“The pier is old,” said Ada Quill. “It stays.”\n\n" + BODY, False),
        ("The pier", "WEBVTT\n\n00:01.000 --> 00:04.000\nThe pier is old\n", False),
        ("The pier", "1\n00:00:01,000 --> 00:00:04,000\nThe pier is old\n\n" + BODY, False),
        # Other words, fewer words, and a question that became a fact.
        ("Mayor sells the pier", "Mayor keeps the pier\n\n" + BODY, True),
        ("Mayor keeps", "Mayor keeps the pier\n\n" + BODY, True),
        ("Mayor was paid", "Mayor was paid?\n\n" + BODY, True),
        ("Mayor lied", "Mayor ‘lied’\n\n" + BODY, True),
    ],
)
def test_the_title_is_compared_with_the_headline(
    story: Story, title: str, text: str, found: bool
) -> None:
    article = f"title: '{title}'\nrights: open\nlicence: CC0\n"
    story.write("articles/paper.yml", article).write("texts/paper.txt", text)
    assert story.problems() == (["articles/paper.yml:1 title-not-headline"] if found else [])
    story.write("articles/paper.yml", article + "title_basis: the outlet’s list of articles\n")
    assert story.problems() == []
