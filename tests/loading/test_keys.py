"""What the models say of their keys."""

from __future__ import annotations

import pytest

from build_scripts.loading.keys import Key, Section, classes_in, sections

SECTIONS = {section.name: section for section in sections()}


def key(section: str, name: str) -> Key:
    return next(key for key in SECTIONS[section].keys if key.name == name)


def test_files_come_first_and_their_parts_after() -> None:
    names = list(SECTIONS)
    assert names[:6] == ["Article", "Actor", "Claim", "Topic", "Relation type", "Story"]
    assert {"Quotation", "Passage", "Relationship", "Role", "Variant"} < set(names)


@pytest.mark.parametrize("section", sections(), ids=lambda section: section.name)
def test_every_section_and_key_is_described(section: Section) -> None:
    assert section.description
    assert [key.name for key in section.keys if not key.description] == []


def test_a_quotation_needs_four_keys() -> None:
    needed = [key.name for key in SECTIONS["Quotation"].keys if key.required]
    assert needed == ["id", "text", "speaker", "cue"]


def test_a_key_has_the_name_that_people_type() -> None:
    assert key("Relationship", "from").required


@pytest.mark.parametrize(
    ("section", "name", "kind"),
    [
        ("Article", "published", "date"),
        ("Article", "rights", "choice"),
        ("Article", "quotations", "list of quotations"),
        ("Article", "occasions", "mapping of names to occasions"),
        ("Quotation", "speaker", "one or a list"),
        ("Quotation", "original", "original"),
        ("Quotation", "context", "text"),
        ("Relation type", "directed", "true or false"),
    ],
)
def test_a_key_says_what_it_holds(section: str, name: str, kind: str) -> None:
    assert key(section, name).kind == kind


def test_a_choice_lists_its_values() -> None:
    assert key("Article", "rights").choices == ("excerpt", "open")


def test_a_key_leads_to_the_section_of_its_parts() -> None:
    assert key("Article", "quotations").section == SECTIONS["Quotation"].anchor


def test_the_classes_inside_an_annotation_are_found() -> None:
    assert classes_in(tuple[int, ...] | None) == [int, type(...)][:1]
    assert classes_in(dict[str, int]) == [int]
