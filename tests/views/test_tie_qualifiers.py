"""What is said of the ties of a story: who affirms, limits and denies, and each of them once."""

from __future__ import annotations

from builders import Story

from build_scripts.record import Record
from build_scripts.record.standing import standing_of
from build_scripts.views.tie_words import qualifier, short_qualifier

FERRY = "articles/ferry-debate.yml"
BY_PAYER = "evidence: oster-urges"
BY_PAID = "evidence: quill-stop"
BY_ANOTHER = "evidence: the-count"


def words(story: Story, *assertions: str) -> tuple[str, str]:
    """What is said, in full and in short, of the tie that the assertions make."""
    record = with_ties(story, *assertions)
    (tie,) = record.ties
    standing = standing_of(record, tie)
    return qualifier(record, standing), short_qualifier(record, standing)


def with_ties(story: Story, *assertions: str) -> Record:
    text = (story.content / FERRY).read_text("utf-8")
    head, _, rest = text.partition("relationships:\n")
    _, _, tail = rest.partition("events:\n")
    ties = "".join(
        f"  - {{id: t{number}, from: gull-line, type: pays, to: lowport, {keys}}}\n"
        for number, keys in enumerate(assertions)
    )
    story.write(FERRY, f"{head}relationships:\n{ties}events:\n{tail}")
    return story.record()


def test_who_is_heard_is_not_named_again_as_reported(story: Story) -> None:
    story.change(FERRY, "in March.}", "in March., stated_by: lowport}")
    full, short = words(story, f"holds: denies, {BY_PAID}", f"holds: denies, {BY_ANOTHER}")
    assert full == short == "Lowport denies it"


def test_a_denial_with_a_scope_may_be_of_a_part(story: Story) -> None:
    full, _ = words(
        story, f"holds: affirms, {BY_ANOTHER}", f"holds: denies, scope: in March, {BY_PAID}"
    )
    assert full.endswith("Lowport denies it, or a part of it")


def test_what_is_only_considered_is_said_where_others_deny_it(story: Story) -> None:
    _, short = words(story, f"holds: considers, {BY_PAYER}", f"holds: denies, {BY_PAID}")
    assert short == "only considered according to Bram Oster; Lowport denies it"


def test_who_denies_stands_before_the_limits(story: Story) -> None:
    full, _ = words(
        story, f"holds: partly, scope: {'once ' * 50}, {BY_PAYER}", f"holds: denies, {BY_PAID}"
    )
    assert full.startswith("Lowport denies it; Bram Oster affirms only a part: once")
