"""The lists of reporting words of other languages than English."""

from __future__ import annotations

import pytest

from build_scripts.entries import Act
from build_scripts.words.list_files import parse_lists
from build_scripts.words.reporting_lists import REPORTING, languages_of_reporting, reporting_in

DRAFTED = ("de", "es", "fr", "ru", "uk")


def test_five_languages_say_who_speaks_and_two_only_who_denies() -> None:
    assert languages_of_reporting() == ("ar", "de", "es", "fa", "fr", "ru", "uk")
    spoken = [tag for tag in languages_of_reporting() if reporting_in(tag).is_spoken]
    assert tuple(spoken) == DRAFTED


@pytest.mark.parametrize("language", DRAFTED)
def test_each_act_has_its_verbs_and_no_verb_has_two(language: str) -> None:
    lists = reporting_in(language)
    assert [act for act in Act if not lists.of(act.value)] == []
    listed = [verb for act in Act for verb in lists.of(act.value)] + list(lists.of("doubtful"))
    assert sorted(verb for verb in set(listed) if listed.count(verb) > 1) == []


@pytest.mark.parametrize("language", languages_of_reporting())
def test_the_sections_are_those_that_the_file_of_help_explains(language: str) -> None:
    explained = (REPORTING / "README.md").read_text("utf-8")
    sections = parse_lists((REPORTING / f"{language}.txt").read_text("utf-8"))
    assert [name for name in sections if f"`{name}`" not in explained] == []


@pytest.mark.parametrize(
    ("language", "verb", "act"),
    [
        ("de", "warnte", Act.WARNS),
        ("de", "bestritt", Act.DENIES),
        ("de", "behauptete", None),
        ("fr", "a reconnu", Act.ADMITS),
        ("fr", "s’est engagé", Act.PROMISES),
        ("es", "anunció", Act.ANNOUNCES),
        ("es", "denunció", None),
        ("uk", "закликав", Act.URGES),
        ("ru", "Обвинил", Act.ACCUSES),
        ("ja", "warnte", None),
    ],
)
def test_the_act_of_a_verb(language: str, verb: str, act: Act | None) -> None:
    plain, lists = verb.replace("’", "'").lower(), reporting_in(language)
    assert [one for one in Act if plain in lists.of(one.value)] == [
        one for one in Act if one is act
    ]


def test_a_language_without_a_file_has_no_words() -> None:
    for tag in ("ja", "", "../de"):
        assert reporting_in(tag).verbs == ()
