"""`publish`: a draft, its actors and its receipt in one step, or nothing at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from running import run

from build_scripts.commands import editing
from build_scripts.system.whole_files import write_whole

TEXT = """\
The mill race is dry

“The sluice was shut for nine days,” miller Ines Rook said on Monday.

Her neighbour Per Lunt denied that he had touched it.

The mill stands below the village, where the race leaves the river. It has ground the corn of three
valleys for as long as anybody can say, and it has not stood still in summer since the bridge was
built. The parish will look at the sluice again in autumn, when the river is low, and then decide who
keeps its key. Until that day the key hangs in the church, and two people must sign for it.
"""
ARTICLE = """\
# A comment stays.
title: The mill race is dry
published: 2031-05-05
added: 2031-05-06
status: draft  # remove this line when the entry is ready to be published
quotations:
  - id: rook-shut
    text: “The sluice was shut for nine days,”
    speaker: ines-rook
    cue: said
  - id: lunt-denied
    text: that he had touched it
    says: He did not touch the sluice; he denied it.
    speaker: per-lunt
    cue: denied
    act: denies
"""


@pytest.fixture
def mill(empty_story: Story) -> Story:
    """A story whose one article, and whose two actors, are drafts."""
    empty_story.write("story.yml", "title: Who shut the sluice?\ncontact: a@example.org\n")
    empty_story.write("texts/mill-race.txt", TEXT)
    empty_story.write("articles/mill-race.yml", ARTICLE)
    empty_story.write(
        "actors/ines-rook.yml",
        "name: Ines Rook\nkind: person\nstatus: draft\nroles:\n"
        "  - {title: miller, organisation: the-mill, as_of: 2031-05-05}\n",
    )
    empty_story.write("actors/the-mill.yml", "name: The Mill\nkind: organisation\nstatus: draft\n")
    empty_story.write("actors/per-lunt.yml", "{name: Per Lunt, kind: person, status: draft}\n")
    return empty_story


def published(story: Story, *more: str) -> tuple[int, str]:
    result = run("publish", "mill-race", "--content", story.content, *more)
    return result.exit_code, result.output


def files(story: Story) -> dict[str, bytes]:
    return {
        path.relative_to(story.content).as_posix(): path.read_bytes()
        for path in story.content.rglob("*")
        if path.is_file()
    }


def test_the_article_its_actors_and_the_receipt_in_one_step(mill: Story) -> None:
    code, told = published(mill)
    assert code == 0, told
    assert "Published content/articles/mill-race.yml" in told
    assert "Published content/actors/the-mill.yml" in told, "named by an actor that it names"
    assert "2 quotations and passages compared with the text" in told
    assert mill.check().problems == ()
    assert mill.check().counts.drafts == 0
    assert mill.record().articles["mill-race"]


def test_of_each_file_only_the_line_of_the_draft_goes(mill: Story) -> None:
    before = files(mill)
    published(mill)
    after = files(mill)
    line = b"status: draft  # remove this line when the entry is ready to be published\n"
    assert after["articles/mill-race.yml"] == before["articles/mill-race.yml"].replace(line, b"")
    assert after["actors/per-lunt.yml"] == b"{name: Per Lunt, kind: person, status: published}\n"
    unchanged = before.keys() - {name for name in before if before[name] != after[name]}
    assert unchanged == {"story.yml", "texts/mill-race.txt"}


def test_line_ends_of_windows_stay(mill: Story) -> None:
    path = mill.content / "actors/ines-rook.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert published(mill)[0] == 0
    data = path.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n") == 4


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("articles/mill-race.yml", "nine days", "ten days", "OTR201"),
        ("actors/per-lunt.yml", "kind: person", "kind: miller", "OTR105"),
        ("articles/mill-race.yml", "speaker: per-lunt", "speaker: nobody-here", "OTR110"),
    ],
)
def test_an_error_in_its_entries_leaves_everything_as_it_is(
    mill: Story, file: str, old: str, new: str, told: str
) -> None:
    mill.change(file, old, new)
    before = files(mill)
    code, output = published(mill)
    assert code == 1
    assert told in output
    assert "Nothing was written" in output
    assert files(mill) == before


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_an_error_stands_at_the_line_of_the_file_that_is_there(mill: Story, line_end: str) -> None:
    """The check sees the file without `status: draft`; the contributor has it with that line."""
    mill.change("articles/mill-race.yml", "cue: denied", "cue: swore")
    path = mill.content / "articles/mill-race.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", line_end.encode()))
    _, told = published(mill)
    line = ARTICLE.split("\n").index("    cue: denied") + 1
    assert f"content/articles/mill-race.yml:{line}:" in told
    assert f"  {line} |     cue: swore\n" in told


def test_an_error_before_the_line_that_goes_stays_where_it_is(mill: Story) -> None:
    mill.change(
        "articles/mill-race.yml", "title: The mill", "published_basis: None\ntitle: The mill"
    )
    mill.change("articles/mill-race.yml", "published: 2031-05-05", "published: 2031-05-45")
    _, told = published(mill)
    assert "content/articles/mill-race.yml:4:" in told
    assert "  4 | published: 2031-05-45\n" in told


def test_what_the_check_warns_of_is_shown_and_holds_nothing_up(mill: Story) -> None:
    long = " ".join(f"and the wheel turned for the {number}th time" for number in range(30))
    mill.change("texts/mill-race.txt", "nine days", f"nine days {long}")
    mill.change("articles/mill-race.yml", "nine days", f"nine days {long}")
    _, dry = published(mill, "--dry-run")
    code, told = published(mill)
    assert code == 0, told
    for output in (dry, told):
        assert "warning OTR330 much-printed" in output
        assert "1 warning above" in output
    assert "Published content/articles/mill-race.yml" in told


def test_warnings_of_other_files_are_not_shown(mill: Story) -> None:
    mill.write("topics/water.yml", "title: Water\nadded: 2031-05-06\n")
    mill.write("actors/nora-hill.yml", "name: Nora Hill\nkind: person\naliases: [Nora Hill]\n")
    assert "warning" not in published(mill)[1]


def test_an_error_elsewhere_does_not_hold_it_up_and_is_named(mill: Story) -> None:
    mill.write("topics/water.yml", "title: Water\ncolour: blue\n")
    code, told = published(mill)
    assert code == 0, told
    assert "The story has 1 error elsewhere" in told


def test_an_error_that_publishing_would_make_elsewhere_stands_in_the_way(mill: Story) -> None:
    """The first receipt makes a receipt due of every private text."""
    mill.write("texts/other.txt", TEXT)
    other = ARTICLE.replace("status: draft  #", "#").replace("mill-race", "other")
    mill.write("articles/other.yml", other)
    before = files(mill)
    code, told = published(mill)
    assert code == 1
    assert "content/articles/other.yml" in told
    assert files(mill) == before


def test_drafts_of_other_kinds_are_published_when_asked_for(mill: Story) -> None:
    mill.write("topics/water.yml", "title: Water\nadded: 2031-05-06\nstatus: draft\n")
    mill.append("articles/mill-race.yml", "topics: [water]\n")
    before = files(mill)
    code, told = published(mill)
    assert code == 1
    assert "refers-to-draft" in told
    assert "make publish ARTICLE=mill-race ALL=1" in told
    assert files(mill) == before
    code, told = published(mill, "--all")
    assert code == 0, told
    assert "Published content/topics/water.yml" in told
    assert mill.check().problems == ()


def test_a_dry_run_shows_all_of_it_and_writes_nothing(mill: Story) -> None:
    before = files(mill)
    code, told = published(mill, "--dry-run")
    assert code == 0
    assert "-status: draft" in told
    assert "Would write content/receipts/mill-race.json" in told
    assert files(mill) == before


def test_a_second_time_there_is_nothing_to_do(mill: Story) -> None:
    published(mill)
    before = files(mill)
    code, told = published(mill)
    assert code == 0
    assert "is published already" in told
    assert files(mill) == before


def test_an_actor_that_came_later_is_published_with_its_article(mill: Story) -> None:
    published(mill)
    mill.write("actors/per-lunt.yml", "name: Per Lunt\nkind: person\nstatus: draft\n")
    code, told = published(mill)
    assert code == 0
    assert "Published content/actors/per-lunt.yml" in told
    assert mill.check().problems == ()


def test_without_a_text_and_a_receipt_nothing_can_be_published(mill: Story) -> None:
    mill.remove("texts/mill-race.txt")
    code, told = published(mill)
    assert code == 1
    assert "neither a text nor a receipt" in told


def test_an_open_text_needs_no_receipt(mill: Story) -> None:
    mill.append("articles/mill-race.yml", "rights: open\nlicence: CC0\n")
    code, told = published(mill)
    assert code == 0
    assert "It needs no receipt" in told
    assert not (mill.content / "receipts").exists()


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_fails_half_way_is_taken_back(
    mill: Story, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    before = files(mill)
    written: list[Path] = []

    def failing(target: Path, data: bytes) -> None:
        if not written or target in written:
            written.append(target)
            write_whole(target, data)
        else:
            raise fault

    monkeypatch.setattr(editing, "write_whole", failing)
    code, _ = published(mill)
    assert code == 1
    assert len(written) == 2, "written once, and taken back"
    assert files(mill) == before
    assert not (mill.content / "receipts").exists()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("mill-rase", "Did you mean `mill-race`?"),
        ("ines-rook", "'ines-rook' is an actor, and no article"),
        ("articles/mill-race.yml", "Published content/articles/mill-race.yml"),
    ],
)
def test_what_is_meant_by_a_name(mill: Story, name: str, told: str) -> None:
    assert told in run("publish", name, "--content", mill.content).output


def test_nothing_is_written_through_a_link(mill: Story, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (mill.content / "receipts").symlink_to(tmp_path / "elsewhere")
    before = files(mill)
    code, _ = published(mill)
    assert code == 1
    assert files(mill) == before
    assert list((tmp_path / "elsewhere").iterdir()) == []
