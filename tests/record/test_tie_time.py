"""When a tie held: stretches that stay apart, ends that stay open, and whether it is over."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.entries.dates import parse_edtf
from build_scripts.record.tie_time import TieTime, joined, time_of

FILES = {
    "relation-types.yml": "pays: {label: pays, inverse: is paid by, family: money}\n",
    "actors/mill.yml": "{name: The Mill, kind: organisation}\n",
    "actors/inn.yml": "{name: The Inn, kind: organisation}\n",
}
PAID = "from: mill, type: pays, to: inn, evidence: q"


def time(folder: Path, *ties: str, published: str = "2031-03-03") -> TieTime:
    story = Story.empty(folder)
    for name, text in {**FILES, "story.yml": "{title: T, contact: a@example.org}\n"}.items():
        story.write(name, text)
    listed = "\n".join(f"  - {{id: t{n}, {PAID}, {tie}}}" for n, tie in enumerate(ties))
    story.write(
        "articles/a.yml",
        f"title: T\n{published and f'published: {published}'}\nunchecked: invented\nquotations:\n"
        "  - {id: q, text: “We pay.”, speaker: inn, cue: said}\n"
        f"relationships:\n{listed}\n",
    )
    record = story.record()
    (tie,) = record.ties
    return time_of(record, tie)


@pytest.mark.parametrize(
    ("dates", "times"),
    [
        (("2030-01-05", "2030-11-09"), "2030-01-05 2030-11-09"),
        (("2030-11-09", "2030-01-05"), "2030-01-05 2030-11-09"),
        (("2030-01", "2030-02"), "2030-01-01/2030-01-31 2030-02-01/2030-02-28"),
        (("2030-01-09", "2030-01-10"), "2030-01-09 2030-01-10"),
        (("2030-01-09/2030-01-12", "2030-01-12/2030-01-14"), "2030-01-09/2030-01-14"),
        (("2014-05/", "2014-05/"), "2014-05-01/"),
        (("2014-05/", "2014-05-20"), "2014-05-01/ 2014-05-20"),
        (("2030", "2030-05-01"), "2030-01-01/2030-12-31"),
        (("'[2030-01-05,2030-11-09]'",), "2030-01-05 2030-11-09"),
        (("2015/..",), "2015-01-01/.."),
        (("../2021",), "../2021-12-31"),
        (("'[..2031-02-23]'",), "../2031-02-23"),
        (("2015/..", "2020"), "2015-01-01/.."),
        (("../2021", "2015/.."), "../.."),
        (("../2015", "2021"), "../2015-12-31 2021-01-01/2021-12-31"),
        (("2014-05/",), "2014-05-01/"),
        (("2014-05/", "2014-05-10/.."), "2014-05-01/ 2014-05-10/.."),
        (("/2014-05", "2020"), "/2014-05-31 2020-01-01/2020-12-31"),
    ],
)
def test_what_lies_between_two_dates_is_not_the_ties(
    tmp_path: Path, dates: tuple[str, ...], times: str
) -> None:
    found = time(tmp_path, *(f"holds: affirms, date: {one}" for one in dates))
    assert " ".join(one.text for one in found.times) == times
    assert found.told == parse_edtf("2031-03-03").last


@pytest.mark.parametrize(
    ("ties", "ended"),
    [
        (("holds: affirms, date: ../2021",), True),
        (("holds: affirms, date: 2014/2031-03-02",), True),
        (("holds: affirms, date: 2014/2031-03-03",), False),
        (("holds: affirms, date: 2014/2021",), True),
        (("holds: affirms, date: /2021",), True),
        (("holds: affirms, date: 2015/..",), False),
        (("holds: affirms, date: 2014-05/",), False),
        (("holds: affirms, date: 2021",), False),
        (("holds: affirms, date: ../2035",), False),
        (("holds: affirms",), False),
        (("holds: affirms, date: ../2021", "holds: denies"), True),
        (("holds: affirms, date: ../2021", "holds: affirms, date: 2030"), False),
        (("holds: denies, date: ../2021",), False),
        (("holds: affirms, date: '[..2021]'",), False),
    ],
)
def test_a_tie_is_over_where_all_who_affirm_it_date_its_end(
    tmp_path: Path, ties: tuple[str, ...], ended: bool
) -> None:
    assert time(tmp_path, *ties).has_ended is ended


def test_stretches_that_cover_one_another_are_one() -> None:
    texts = ["2030", "2030-03", "2030-12-31/2031-01-02", "9999-12-31", "9999"]
    stretches = [one for text in texts for one in parse_edtf(text).stretches]
    assert [one.text for one in joined(stretches)] == [
        "2030-01-01/2031-01-02",
        "9999-01-01/9999-12-31",
    ]
    assert joined([]) == ()


def test_an_article_without_a_date_tells_no_day(tmp_path: Path) -> None:
    found = time(tmp_path, "holds: affirms, date: 2014/2021", published="")
    assert (found.told, found.has_ended) == (None, True)
