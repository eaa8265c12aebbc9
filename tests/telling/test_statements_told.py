"""A statement with all that must go with its words, where it stands in one line as well."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.telling.caveats import About
from build_scripts.telling.statements import StatementTelling
from build_scripts.telling.tellings import tellings_of

FERRY = "articles/ferry-debate.yml"


def told(story: Story, name: str) -> StatementTelling:
    record = story.record()
    found = tellings_of(record).of(record.evidence[f"ferry-debate#{name}"])
    assert isinstance(found, StatementTelling)
    return found


def pasted(story: Story, keys: str, head: str = "published: 2031-03-09\n") -> StatementTelling:
    """What is told of words that were copied by hand."""
    story.write(
        "articles/pier.yml",
        f"title: The pier\nunchecked: by hand\n{head}quotations:\n  - {{id: q, cue: said, {keys}}}\n",
    )
    record = story.record()
    found = tellings_of(record).of(record.evidence["pier#q"])
    assert isinstance(found, StatementTelling)
    return found


def test_one_who_speaks_is_named_with_role_and_body(story: Story) -> None:
    one = told(story, "quill-empty")
    assert (one.names, one.who, one.role) == ("Ada Quill", "Ada Quill", "Mayor of Lowport")
    assert one.byline == "Ada Quill, Mayor of Lowport, for Lowport"


def test_of_several_each_has_its_role_and_nobody_that_of_another(story: Story) -> None:
    one = pasted(story, "text: “We pay.”, speaker: [ada-quill, bram-oster, gull-line]")
    who = "Ada Quill (Mayor of Lowport), Bram Oster (head of the Gull Line) and The Gull Line"
    assert (one.names, one.who) == ("Ada Quill, Bram Oster and The Gull Line", who)
    assert (one.role, one.for_whom, one.byline) == ("", "", who)


def test_a_headline_says_when_and_what_must_be_known(story: Story) -> None:
    assert told(story, "quill-empty").headline("She said") == "She said, 3 March 2031"
    assert told(story, "quill-stop").headline("She said") == (
        "She said, 3 March 2031 (date of the article; reported, not quoted)"
    )
    assert told(story, "quill-stop").headline("She said", but=(About.WHOSE,)) == (
        "She said, 3 March 2031 (date of the article)"
    )


def test_a_headline_of_words_without_a_day_has_none(story: Story) -> None:
    one = pasted(story, "text: “We pay.”, speaker: ada-quill", head="")
    assert one.when is None
    assert one.headline("She said") == "She said (copied by hand)"
    assert one.headline("She said", but=(About.CHECK,)) == "She said"


def test_reported_words_are_shown_in_ours_and_said_to_be_so(story: Story) -> None:
    one = told(story, "quill-stop")
    assert (one.gloss, one.shown.text) == ("The night ferry would stop in May.",) * 2
    assert (one.is_gloss, one.is_reported, one.language, one.direction) == (
        *(True, True),
        *("en", "ltr"),
    )
    assert one.whose == "the reporter’s words, not Ada Quill’s"


@pytest.mark.parametrize(
    ("keys", "whose"),
    [
        ("text: “We pay.”", ""),
        (
            "text: they “pay”",
            "only the words inside quotation marks are the speaker’s; the rest is the reporter’s",
        ),
    ],
)
def test_quoted_words_are_shown_as_printed_in_their_language(
    story: Story, keys: str, whose: str
) -> None:
    one = pasted(story, f"{keys}, speaker: ada-quill", head="language: ar\n")
    assert (one.gloss, one.is_gloss, one.is_reported, one.whose) == ("", False, False, whose)
    assert one.shown is one.printed
    assert (one.language, one.direction) == ("ar", "rtl")


def test_reported_words_without_words_of_ours_stand_as_printed(story: Story) -> None:
    one = told(story, "oster-denied")
    assert (one.gloss, one.shown.text) == ("", "denied that the boats were empty")


def test_who_speaks_is_only_said_to_say_where_it_does_no_more(story: Story) -> None:
    says, urges = told(story, "quill-empty"), told(story, "oster-urges")
    assert (says.says_only, says.act, says.basis) == (True, "says", "")
    assert (urges.says_only, urges.act) == (False, "urges (“We urge”)")


def test_to_whom_it_was_said_is_empty_where_nobody_says(story: Story) -> None:
    assert (told(story, "quill-empty").to, told(story, "quill-stop").to) == ("reporters", "")


def test_words_that_were_compared_are_not_said_to_be_copied(story: Story) -> None:
    compared = told(story, "quill-empty")
    assert (compared.is_unchecked, compared.short_check) == (False, "")
    by_hand = pasted(story, "text: “We pay.”, speaker: ada-quill")
    assert (by_hand.is_unchecked, by_hand.short_check) == (True, "Copied by hand")


CHAIN = "Ada Quill, according to Bram Oster, according to The Gull Line, as printed by "


@pytest.mark.parametrize(
    ("head", "printer"),
    [
        ("", "the article"),
        ("publisher: The Bell\n", "The Bell"),
        ("publisher: The Bell\nrepost_of: The Horn\n", "The Bell (repost)"),
    ],
)
def test_hearsay_is_a_chain_from_who_spoke_to_who_printed_it(
    story: Story, head: str, printer: str
) -> None:
    one = pasted(story, "text: “We pay.”, speaker: ada-quill, via: [gull-line, bram-oster]", head)
    assert (one.chain, one.is_hearsay) == (f"{CHAIN}{printer}", True)


def test_what_was_heard_from_the_speaker_is_no_hearsay(story: Story) -> None:
    one = told(story, "quill-empty")
    assert (one.chain, one.is_hearsay) == ("", False)


@pytest.mark.parametrize(
    ("keys", "naming"),
    [
        ("", ""),
        ("attributed_as: Ms Quill", ""),
        ("attribution: title, attributed_as: the mayor", "The article says “the mayor”"),
        ("attribution: pronoun, attributed_as: she", "The article says “she”"),
        ("attribution: metonym, attributed_as: the quay", "The article says “the quay”"),
        ("attribution: title", "Named by title"),
        ("attribution: carried-over", "Still quoting Ada Quill"),
        ("attribution: carried-over, attributed_as: she", "Still quoting Ada Quill"),
        ("attribution: inferred, identified_by: p", "Speaker inferred by us"),
        (
            "attribution: inferred, identified_by: p, attributed_as: an official",
            "Speaker inferred by us: “an official”",
        ),
    ],
)
def test_how_the_article_names_the_speaker_is_told_where_not_by_name(
    story: Story, keys: str, naming: str
) -> None:
    more = f", {keys}" if keys else ""
    head = "passages: [{id: p, text: She is the mayor.}]\n"
    one = pasted(story, f"text: “We pay.”, speaker: ada-quill{more}", head)
    assert one.naming == naming


def test_what_is_told_is_made_once_and_is_the_same_for_all_who_ask(story: Story) -> None:
    record = story.record()
    tellings = tellings_of(record)
    tellings.make_all()
    for address, item in record.evidence.items():
        assert tellings.of(item) is tellings.of(item)
        assert tellings.of(item).address == address
    assert tellings_of(record) is tellings
    assert tellings.article("ferry-debate") is tellings.article("ferry-debate")
