"""An article beside words: by its title, printed or not, by whom it is, when, and that it is a copy."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.telling.articles import ArticleTelling, article_telling

NOT_PRINTED = "title not as printed"


def told(story: Story, keys: str = "") -> ArticleTelling:
    story.write("articles/pier.yml", f"title: The pier\n{keys}")
    return article_telling(story.record().articles["pier"])


def test_of_an_article_nobody_is_known_to_have_published_only_the_title_is_told(
    story: Story,
) -> None:
    bare = told(story)
    assert (bare.publisher, bare.published, bare.note, bare.whole_note) == ("", None, "", "")
    assert (bare.title_line, bare.printer) == ("The pier", "The pier")
    assert bare.voice == "the article itself"
    assert bare.has_headline


def test_who_published_it_and_when_stand_beside_it(story: Story) -> None:
    full = told(story, "publisher: The Bell\npublished: 2031-03-02\n")
    assert full.note == full.whole_note == "The Bell, 2 March 2031"
    assert (full.printer, full.voice) == ("The Bell", "The Bell")


def test_a_title_that_is_not_printed_is_said_to_be_so(story: Story) -> None:
    ours = told(story, "title_basis: The page has none.\n")
    assert (ours.title_note, ours.title_basis) == (NOT_PRINTED, "The page has none.")
    assert ours.title_line == ours.printer == f"The pier ({NOT_PRINTED})"
    assert ours.note == ours.whole_note == NOT_PRINTED
    assert not ours.has_headline


def test_a_copy_is_called_one_and_with_more_room_whose_text_it_is(story: Story) -> None:
    copy = told(story, "publisher: The Bell\nrepost_of: The Horn\n")
    assert copy.note == "The Bell, repost"
    assert copy.whole_note == "The Bell, repost of The Horn"


@pytest.mark.parametrize(
    ("keys", "note"),
    [("", "2 March 2031"), ("published_basis: Its foot.\n", "2 March 2031 (Its foot.)")],
)
def test_how_its_day_is_known_is_told_where_it_is_not_printed(
    story: Story, keys: str, note: str
) -> None:
    published = told(story, f"published: 2031-03-02\n{keys}").published
    assert published is not None
    assert published.line == note


@pytest.mark.parametrize(("tag", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_its_language_says_which_way_its_words_are_written(
    story: Story, tag: str, direction: str
) -> None:
    one = told(story, f"language: {tag}\n")
    assert (one.language, one.direction) == (tag, direction)
