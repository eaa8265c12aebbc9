"""What is said of a tie, word by word: when, as far as is known, in whose print, and what goes with it."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.entries import Article, Holds
from build_scripts.entries.dates import parse_edtf
from build_scripts.record.seats import Channel, Voice
from build_scripts.record.spoken import Word, are_of_two_publishers, said_of_tie, sources_of

FERRY = "articles/ferry-debate.yml"


def word(
    said: str = "", *, by_publication: bool = False, sources: str = "", name: str = "a"
) -> Word:
    return Word(
        holds=Holds.AFFIRMS,
        channel=Channel.OWN,
        ends=frozenset(),
        is_doer=False,
        voice=Voice(actor="mill"),
        article=name,
        sources=frozenset(sources.split()),
        said=parse_edtf(said) if said else None,
        is_by_publication=by_publication,
    )


@pytest.mark.parametrize(
    ("one", "other", "is_before"),
    [
        ("2031-03-01", "2031-03-02", True),
        ("2031-03-02", "2031-03-02", False),
        ("2031-03-02", "2031-03-01", False),
        ("2031-03", "2031-03-31", False),
        ("2031-03-01", "2031-03", False),
        ("2031-02", "2031-03", True),
        # Of an end that is open or not told nobody knows whether it came before.
        ("2031-01/..", "2031-03-02", False),
        ("../2031-01", "2031-03-02", True),
        ("2031-03-01", "../2031-04", False),
        ("2031-03-01", "2031-03-02/..", True),
        # Nor of words without a day.
        ("", "2031-03-02", False),
        ("2031-03-01", "", False),
        ("", "", False),
    ],
)
def test_words_come_before_others_only_where_that_is_sure(
    one: str, other: str, is_before: bool
) -> None:
    assert word(one).is_before(word(other)) is is_before
    assert word(one).is_surely_before(word(other)) is is_before
    assert not word(one).is_surely_before(word(other, by_publication=True))
    assert word(one, by_publication=True).is_surely_before(word(other)) is is_before


@pytest.mark.parametrize(
    ("evidence", "by_publication"),
    [("quill-empty", False), ("quill-stop", True), ("the-place", True), ("the-count", True)],
)
def test_an_articles_day_is_never_taken_for_the_day_of_the_words(
    story: Story, evidence: str, by_publication: bool
) -> None:
    record = story.with_ties(f"holds: affirms, evidence: {evidence}")
    (tie,) = record.ties
    (one,) = said_of_tie(record, tie)
    assert one.is_by_publication is by_publication
    assert one.said is not None
    assert one.said.text == "2031-03-03"


def test_limits_and_short_words_and_the_time_of_the_tie_go_with_each_word(story: Story) -> None:
    record = story.with_ties(
        "holds: partly, scope: in March, in_short: a limited fee, date: 2031-02, evidence: quill-stop",
        "holds: affirms, evidence: quill-empty",
    )
    (tie,) = record.ties
    told = {one.holds: (one.scope, one.in_short, one.date) for one in said_of_tie(record, tie)}
    assert told == {
        Holds.PARTLY: ("in March", "a limited fee", parse_edtf("2031-02")),
        Holds.AFFIRMS: ("", "", None),
    }


def test_what_is_said_twice_in_one_article_is_one_word(story: Story) -> None:
    same = "holds: affirms, evidence: [quill-stop, the-place]"
    record = story.with_ties(same, same)
    (tie,) = record.ties
    assert len(said_of_tie(record, tie)) == 2


@pytest.mark.parametrize(
    ("keys", "sources"),
    [
        ({}, set()),
        ({"agency": "Wire"}, set()),
        ({"publisher": "The Bell"}, {"the bell"}),
        ({"publisher": "Bell", "agency": "Wire/Post; Sun and Ox"}, {"bell", "wire", "post", "sun", "ox"}),
        ({"publisher": "The Bell (online)", "repost_of": "Horn"}, {"the bell", "horn"}),
    ],
)  # fmt: skip
def test_whose_text_an_article_prints_is_named_where_it_was_published(
    keys: dict[str, str], sources: set[str]
) -> None:
    assert sources_of(Article.model_validate({"title": "T", **keys})) == sources


@pytest.mark.parametrize(
    ("words", "are_two"),
    [
        ([], False),
        ([word(sources="bell", name="a")], False),
        ([word(sources="bell", name="a"), word(sources="horn", name="b")], True),
        ([word(sources="bell", name="a"), word(sources="bell", name="b")], False),
        ([word(sources="bell wire", name="a"), word(sources="horn wire", name="b")], False),
        ([word(sources="bell", name="a"), word(sources="", name="b")], False),
        ([word(sources="", name="a"), word(sources="", name="b")], False),
    ],
)
def test_two_publishers_are_two_texts_of_which_both_are_known(
    words: list[Word], are_two: bool
) -> None:
    assert are_of_two_publishers(words) is are_two
