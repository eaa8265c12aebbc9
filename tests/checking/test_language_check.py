"""What is told of languages: unknown tags, and texts in another language than the article says."""

from __future__ import annotations

from builders import Story

FRENCH = (
    "La jetée est vieille, a-t-elle dit jeudi, et il faut la fermer avant que vienne l’hiver. " * 3
)


def told(story: Story, more: str, text: str = FRENCH) -> list[tuple[str, str]]:
    story.write("articles/row.yml", f"title: Row\nrights: open\nlicence: CC0\n{more}")
    story.write("texts/row.txt", text)
    return [
        (p.code.name, p.message.partition(";")[0])
        for p in story.check().problems
        if p.code.name in ("unknown-language", "language-differs")
    ]


def test_no_language_given_is_told_where_the_text_is_none_that_is_assumed(story: Story) -> None:
    assert told(story, "") == [
        ("language-differs", "No `language` is given, so it is read as English")
    ]
    assert told(story, "language: en\n") == [("language-differs", "`language` is 'en'")]
    assert told(story, "language: fr\n") == []
    assert told(story, "", "The pier is old, she said, and it has to be closed. " * 6) == []


def test_unknown_tags_are_told_wherever_they_stand(story: Story) -> None:
    rows = (
        "language: xq\nquotations:\n"
        "  - id: q\n    text: La jetée est vieille\n    speaker: ada-quill\n    cue: a-t-elle dit\n"
        "    says: It is old.\n    attribution: pronoun\n    near: jeudi\n"
        "    spoken_in: qx\n    original: {language: en-UK, text: It is old.}\n"
    )
    assert told(story, rows) == [
        ("unknown-language", "In the language tag 'xq' the part 'xq' is not known."),
        ("unknown-language", "In the language tag 'qx' the part 'qx' is not known."),
        ("unknown-language", "In 'en-UK' the part 'UK' is no code of a region."),
    ]
    story.change("story.yml", "title:", "language: qx\ntitle:")
    assert len(told(story, rows)) == 4
