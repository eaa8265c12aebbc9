"""All entries of a story, validated."""

from __future__ import annotations

from builders import Story

from build_scripts.loading.folder import Folder


def test_the_entries_have_the_ids_of_their_files(story: Story) -> None:
    entries = story.entries()
    assert set(entries.articles) == {"ferry-debate"}
    assert set(entries.relation_types) == {"pays", "opposes", "works-with"}
    assert entries.story is not None
    assert entries.story.entry.title == "The night ferry of Lowport"


def test_an_entry_that_cannot_be_understood_is_kept_in_mind_as_broken(story: Story) -> None:
    story.write("actors/bo.yml", "kind: person\n").write("actors/di.yml", "name: [\n")
    assert story.entries().broken[Folder.ACTORS] == {"bo", "di"}


def test_whoever_names_a_broken_entry_is_not_told_again(story: Story) -> None:
    story.write("actors/ada-quill.yml", "kind: person\n")
    story.write("claims/boats-empty.yml", "title: [\n")
    files = {line.partition(":")[0] for line in story.problems()}
    assert files == {"actors/ada-quill.yml", "claims/boats-empty.yml"}


def test_a_relation_type_that_is_broken_does_not_hide_the_others(story: Story) -> None:
    story.change("relation-types.yml", "opposes: {label: opposes", "opposes: {lable: opposes")
    assert story.problems() == ["relation-types.yml:2 unknown-key"]
    assert set(story.entries().relation_types) == {"pays", "works-with"}


def test_relation_types_that_cannot_be_read_are_told_once(story: Story) -> None:
    story.write("relation-types.yml", "pays: [\n")
    assert {line.partition(":")[0] for line in story.problems()} == {"relation-types.yml"}


def test_entries_without_a_story_are_told_of(story: Story) -> None:
    assert story.remove("story.yml").problems() == ["story.yml:1 no-story"]


def test_a_story_that_cannot_be_read_is_not_missing(story: Story) -> None:
    story.write("story.yml", "title: [\n")
    assert [line for line in story.problems() if "no-story" in line] == []


def test_nothing_at_all_needs_no_story(empty_story: Story) -> None:
    assert empty_story.problems() == []
