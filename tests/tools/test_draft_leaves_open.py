"""What a draft leaves open or only notes: amounts, occasions, names without a kind, metonyms, acts."""

from __future__ import annotations

import pytest
from builders import Story
from running import run

ARTICLE = "articles/quay.yml"
ENTRY = "title: Quay\npublished: 2031-03-05\nadded: 2031-03-10\nstatus: draft\n"


def drafted(story: Story, text: str, language: str = "en") -> str:
    """Draft an article of this text, whose draft passes the check; return its file."""
    story.write(ARTICLE, f"{ENTRY}language: {language}\n")
    story.write("texts/quay.txt", f"Quay\n\n{text}\n")
    result = run("draft", "quay", "--content", story.content)
    assert result.exit_code == 0, result.output
    assert "error OTR" not in result.output
    return (story.content / ARTICLE).read_text("utf-8")


def actor(story: Story, name: str) -> str:
    return (story.content / f"actors/{name}.yml").read_text("utf-8")


def test_amounts_are_proposed_where_print_names_what_is_counted(story: Story) -> None:
    entry = drafted(story, "“More than 400 boats and almost $2 million were lost,” Ada Quill said.")
    assert "\n    amounts: [{words: More than 400, of: boats}]\n" in entry
    assert "# perhaps: amounts: [{words: almost $2 million, of: TODO}]" in entry


def test_of_words_that_deny_amounts_are_noted_only(story: Story) -> None:
    entry = drafted(story, "Ada Quill denied that the storm “took more than 400 boats”.")
    assert "# perhaps: amounts: [{words: more than 400, of: boats, denied: TODO}]" in entry
    assert "\n    amounts:" not in entry


def test_a_year_and_a_bare_figure_are_no_amounts(story: Story) -> None:
    assert "amounts" not in drafted(
        story, "“In 2029 we had 12, and that was that,” Ada Quill said."
    )


def test_an_occasion_has_its_kind_its_audience_and_its_day(story: Story) -> None:
    entry = drafted(
        story,
        "“We will close the quay,” Ada Quill said in an interview with the Lowport Herald on Monday.",
    )
    assert "to: the Lowport Herald" in entry
    assert (
        "occasions: {interview: {title: Interview, to: the Lowport Herald, date: 2031-03-03"
        in entry
    )


def test_reporters_who_were_told_are_the_audience(story: Story) -> None:
    entry = drafted(story, "“We will close the quay in winter,” Ada Quill told reporters.")
    assert "\n    to: reporters\n" in entry


@pytest.mark.parametrize("name", ["Kyiv", "Zelmar", "The White House", "Quill’s office"])
def test_a_name_of_no_sure_kind_is_left_open_and_makes_nobody(story: Story, name: str) -> None:
    before = sorted((story.content / "actors").iterdir())
    entry = drafted(story, f"On Friday {name} said that the plan was “a poor joke, and no more”.")
    assert "speaker: undecided" in entry
    assert f"attributed_as: {name}" in entry
    assert sorted((story.content / "actors").iterdir()) == before


def test_a_capital_names_the_state_of_the_story_as_a_candidate(story: Story) -> None:
    story.write("actors/ukraine.yml", "name: Ukraine\nkind: country\nadded: 2031-03-10\n")
    entry = drafted(story, "Kyiv said that the plan was “a poor joke, and no more”.")
    assert "candidates: [ukraine]" in entry


def test_an_alias_of_a_state_is_a_metonym(story: Story) -> None:
    story.write(
        "actors/ukraine.yml",
        "name: Ukraine\nkind: country\naliases: [Kyiv]\nadded: 2031-03-10\n",
    )
    entry = drafted(story, "Kyiv said that the plan was “a poor joke, and no more”.")
    assert "speaker: ukraine" in entry
    assert "attribution: metonym" in entry


def test_a_title_shows_that_a_name_of_one_word_is_a_persons(story: Story) -> None:
    entry = drafted(story, "“We will close the quay in winter,” Mr Zelmar said.")
    assert "speaker: zelmar" in entry
    assert "kind: person" in actor(story, "zelmar")


def test_a_role_names_the_body_for_which_it_is_held(story: Story) -> None:
    text = "“It leaks in every winter,” said Tom Barrow, a spokesman for the Harbour Trust."
    drafted(story, text)
    assert "# Held for “Harbour Trust”, which is no actor yet" in actor(story, "tom-barrow")
    (story.content / "actors/tom-barrow.yml").unlink()
    story.write(
        "actors/harbour-trust.yml",
        "name: Harbour Trust\nkind: organisation\nadded: 2031-03-10\n",
    )
    drafted(story, text)
    assert "  - title: spokesman\n    organisation: harbour-trust\n" in actor(story, "tom-barrow")


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("de", "„Ohne Kai kommt kein Boot“, warnte Bram Oster.", "act: warns"),
        ("fr", "« La porte fuit », a reconnu Bram Oster.", "act: admits"),
        ("es", "«Cerraremos el muelle», anunció Ada Quill.", "act: announces"),
        ("uk", "«Це неправда, і годі», — заперечив Брам Остер.", "act: denies"),
        ("ru", "«Закройте причал», — потребовал Брам Остер.", "act: urges"),
        ("de", "„Das Tor ist dicht“, behauptete Bram Oster.", "# TODO: the verb leaves open"),
    ],
)
def test_a_verb_of_another_language_has_its_act_or_leaves_it_open(
    story: Story, language: str, text: str, told: str
) -> None:
    assert told in drafted(story, text, language)


def test_names_of_any_script_become_actors_and_bent_ones_do_not(story: Story) -> None:
    entry = drafted(
        story,
        "«Ми закриємо причал», — сказала Ада Квілл.\n\nЗа словами Брама Остера, «він протікає».",
        "uk",
    )
    assert "speaker: ada-kvill" in entry
    assert "name: Ада Квілл" in actor(story, "ada-kvill")
    assert "speaker: undecided" in entry
    assert not list((story.content / "actors").glob("brama*"))


def test_a_source_without_a_name_is_typed_in_other_languages(story: Story) -> None:
    drafted(story, "« Personne ne savait », a affirmé un responsable du port.", "fr")
    (path,) = (story.content / "actors").glob("*unnamed*.yml")
    assert "described_as: un responsable du port" in path.read_text("utf-8")
    assert "undecided" in drafted(
        story, "« Personne ne savait », a affirmé le responsable du port.", "fr"
    )


def test_speech_behind_a_dash_says_that_it_has_no_marks(story: Story) -> None:
    entry = drafted(story, "— Мы закроем причал зимой, — сказала Ада Квилл.", "ru")
    assert "Мы закроем причал зимой" in entry
    assert "speech_marks: absent" in entry
