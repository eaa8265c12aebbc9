"""`rename`: another id wherever an entry is named, all or nothing, and the old one kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from running import run

from build_scripts.views.frame.addresses import url_of
from build_scripts.views.generate import generate

SITE = "https://ferry.example/"


def renamed(story: Story, *arguments: str) -> tuple[int, str]:
    result = run("rename", *arguments, "--content", story.content)
    return result.exit_code, result.output


def files(story: Story) -> dict[str, bytes]:
    return {
        path.relative_to(story.content).as_posix(): path.read_bytes()
        for path in story.content.rglob("*")
        if path.is_file()
    }


def addresses(story: Story) -> dict[str, str]:
    """Every file of the site by its address, with what stands there."""
    return {
        url_of(page.path).removesuffix("index.html"): page.text
        for page in generate(story.record(), SITE)
    }


@pytest.mark.parametrize(
    ("old", "new", "own"),
    [
        ("ada-quill", "ada-rowe", "actors/ada-rowe.yml"),
        ("lowport", "lowport-council", "actors/lowport-council.yml"),
        ("boats-empty", "were-boats-empty", "claims/were-boats-empty.yml"),
        ("night-ferry", "the-night-boat", "topics/the-night-boat.yml"),
        ("ferry-debate", "council-splits", "articles/council-splits.yml"),
        ("opposes", "speaks-against", "relation-types.yml"),
    ],
)
def test_every_kind_of_entry_is_renamed_wherever_it_is_named(
    story: Story, old: str, new: str, own: str
) -> None:
    before = addresses(story)
    code, told = renamed(story, old, new)
    assert code == 0, told
    assert story.check().problems == ()
    assert f"formerly: [{old}]" in (story.content / own).read_text("utf-8")
    gone = before.keys() - addresses(story).keys()
    # In which file the card of a name is follows from its address: nobody is led there.
    assert {path for path in gone if not path.startswith("hover/")} == set(), (
        "every address of before leads on"
    )


def test_text_and_receipt_go_along_with_an_article(story: Story) -> None:
    renamed(story, "ferry-debate", "council-splits")
    assert (story.content / "texts/council-splits.txt").is_file()
    assert not (story.content / "texts/ferry-debate.txt").exists()


def test_old_pages_lead_on_without_a_script_and_feeds_stay_whole(story: Story) -> None:
    feed = addresses(story)["actors/ada-quill/feed.xml"]
    renamed(story, "ada-quill", "ada-rowe")
    now = addresses(story)
    page = now["actors/ada-quill/"]
    assert '<meta http-equiv="refresh" content="0; url=../../actors/ada-rowe/">' in page
    assert f'<link rel="canonical" href="{SITE}actors/ada-rowe/">' in page
    assert now["actors/ada-quill/feed.xml"] == now["actors/ada-rowe/feed.xml"]
    ids = [line for line in feed.splitlines() if "<id>" in line]
    assert [line for line in now["actors/ada-rowe/feed.xml"].splitlines() if "<id>" in line] == ids


def test_embedded_quotations_of_a_renamed_article_lead_on(story: Story) -> None:
    renamed(story, "ferry-debate", "council-splits")
    now = addresses(story)
    assert "../../embed/council-splits/quill-stop.html" in now["embed/ferry-debate/quill-stop.html"]
    assert "articles/ferry-debate/" in now
    assert "cite/ferry-debate.html" in now


def test_the_pages_of_pairs_lead_on_also_where_their_order_turns(story: Story) -> None:
    assert "relationships/bram-oster--lowport/" in addresses(story)
    renamed(story, "bram-oster", "zed-oster")
    renamed(story, "lowport", "lowport-town")
    now = addresses(story)
    assert "relationships/lowport-town--zed-oster/" in now
    for pair in ("bram-oster--lowport", "lowport--zed-oster", "bram-oster--lowport-town"):
        page = now[f"relationships/{pair}/"]
        assert "../../relationships/lowport-town--zed-oster/" in page


def test_an_entry_may_have_its_old_id_again(story: Story) -> None:
    renamed(story, "ada-quill", "ada-rowe")
    code, told = renamed(story, "ada-rowe", "ada-quill")
    assert code == 0, told
    assert "formerly: [ada-rowe]" in (story.content / "actors/ada-quill.yml").read_text("utf-8")
    assert story.check().problems == ()


def test_all_former_ids_are_kept(story: Story) -> None:
    for old, new in (("ada-quill", "ada-rowe"), ("ada-rowe", "ada-lind")):
        assert renamed(story, old, new)[0] == 0
    text = (story.content / "actors/ada-lind.yml").read_text("utf-8")
    assert "formerly: [ada-quill, ada-rowe]" in text


def test_a_former_id_is_never_given_to_somebody_else(story: Story) -> None:
    renamed(story, "ada-quill", "ada-rowe")
    code, told = renamed(story, "bram-oster", "ada-quill")
    assert code == 1
    assert "'ada-quill' was the id of ada-rowe" in told
    story.write("actors/ada-quill.yml", "name: Ada Quill\nkind: person\n")
    assert "former-id-taken" in " ".join(story.problems())


def test_whoever_still_writes_the_old_id_is_told_the_new_one_and_fix_writes_it(
    story: Story,
) -> None:
    renamed(story, "ada-quill", "ada-rowe")
    article = "articles/ferry-debate.yml"
    story.change(article, "actors: [ada-rowe]", "actors: [ada-quill]")
    assert story.only_problem().hint == "`ada-quill` has the id `ada-rowe` now: write that."
    assert run("check", "--fix", "--content", story.content).exit_code == 0
    assert "actors: [ada-rowe]" in (story.content / article).read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("nobody-here", "x-y", "There is no entry 'nobody-here'."),
        ("ada-quil", "x-y", "Did you mean `ada-quill`?"),
        ("ada-quill", "Ada Rowe", "is not an id"),
        ("ada-quill", "index", "is reserved"),
        ("ada-quill", "ada-quill", "has this id already"),
        ("ada-quill", "bram-oster", "Two entries for one thing"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_changes(
    story: Story, old: str, new: str, told: str
) -> None:
    before = files(story)
    code, output = renamed(story, old, new)
    assert code == 1
    assert told in output
    assert files(story) == before


def test_an_id_of_two_kinds_asks_which(story: Story) -> None:
    story.write("topics/lowport.yml", "title: Lowport\nadded: 2031-03-10\n")
    before = files(story)
    assert "say which with --kind" in renamed(story, "lowport", "low-port")[1]
    assert files(story) == before
    assert renamed(story, "lowport", "low-port", "--kind", "topic")[0] == 0
    assert (story.content / "topics/low-port.yml").is_file()
    assert (story.content / "actors/lowport.yml").is_file()


def test_a_dry_run_shows_and_changes_nothing(story: Story) -> None:
    before = files(story)
    code, told = renamed(story, "ada-quill", "ada-rowe", "--dry-run")
    assert code == 0
    assert "+    speaker: ada-rowe" in told
    assert "Would rename" in told
    assert files(story) == before


def test_a_story_with_errors_is_left_alone(story: Story) -> None:
    story.append("actors/bram-oster.yml", "colour: blue\n")
    before = files(story)
    code, told = renamed(story, "ada-quill", "ada-rowe")
    assert code == 1
    assert "Nothing was renamed" in told
    assert files(story) == before


def test_a_full_disk_half_way_takes_everything_back(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(story)

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr(Path, "rename", full)
    code, told = renamed(story, "ada-quill", "ada-rowe")
    assert code == 1
    assert "No space left" in told
    assert files(story) == before


def test_line_ends_stay_as_they_are(story: Story) -> None:
    path = story.content / "actors/ada-quill.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert renamed(story, "ada-quill", "ada-rowe")[0] == 0
    data = (story.content / "actors/ada-rowe.yml").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 0


def test_ties_and_assertions_that_a_walk_shows_are_renamed_too(story: Story) -> None:
    story.append(
        "story.yml",
        "walk:\n  - {say: They differ., show: [bram-oster--opposes--lowport]}\n"
        "  - {say: So they do., show: ferry-debate#oster-against-council}\n",
    )
    assert renamed(story, "bram-oster", "bram-lind")[0] == 0
    assert renamed(story, "opposes", "is-against")[0] == 0
    assert renamed(story, "ferry-debate", "council-splits")[0] == 0
    text = (story.content / "story.yml").read_text("utf-8")
    assert "bram-lind--is-against--lowport" in text
    assert "show: council-splits#oster-against-council" in text


@pytest.fixture
def compared_earlier(story: Story) -> Story:
    """The story with its text private and gone, so that only the receipt vouches for it."""
    article = "articles/ferry-debate.yml"
    story.change(article, "rights: open\nlicence: CC BY 4.0\n", "")
    story.make_receipts()
    return story.remove("texts/ferry-debate.txt")


def test_receipts_follow_a_recorded_rename_without_the_text(compared_earlier: Story) -> None:
    before = compared_earlier.check().counts
    assert before.by_receipt > 0
    assert renamed(compared_earlier, "ada-quill", "ada-rowe")[0] == 0
    assert renamed(compared_earlier, "ferry-debate", "council-splits")[0] == 0
    assert compared_earlier.check().counts == before


def test_a_rename_that_nobody_recorded_needs_the_text(compared_earlier: Story) -> None:
    renamed(compared_earlier, "ada-quill", "ada-rowe")
    compared_earlier.change("actors/ada-rowe.yml", "formerly: [ada-quill]\n", "")
    assert "receipt-differs" in " ".join(compared_earlier.problems())
