"""Every combination of who says what of a tie, against tables that were written down by hand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from build_scripts.entries import Holds
from build_scripts.entries.dates import parse_edtf
from build_scripts.record.seats import Channel, Voice
from build_scripts.record.spoken import Word
from build_scripts.record.standing import judged

A, B = "mill", "harbour"
CHANNELS = ("own", "indirect", "told", "relayed", "cites")
SEATS = ("doer", "other", "third", "article")
KINDS = ("deed", "act", "joint")
"""A deed such as paying; an act done by word; a tie without direction, whose two ends are doers."""


def word(said: str, kind: str = "deed") -> Word:
    """A word from "seat channel holds", with @day, /limits (a scope), ~ (day of the paper).

    #paper is who published the article, with the agency behind a plus; ?article nobody published.
    """
    first, *more = said.split()
    ends = {"doer": {A}, "other": {B}}.get(first, set())
    channel, holds = ("article", more[0]) if first == "article" else (more[0], more[1])
    marks = more[1:] if first == "article" else more[2:]
    found = {mark[0]: mark[1:] for mark in marks}
    papers = found.get("#", "")
    return Word(
        holds=Holds(holds),
        channel=Channel(channel),
        ends=frozenset(ends),
        is_doer=first == "doer" or (first == "other" and kind == "joint"),
        voice=Voice(article="a") if first == "article" else Voice(actor=first),
        article=papers or found.get("?", "a"),
        sources=frozenset(papers.split("+")) if papers else frozenset(),
        scope="in March" if "/" in found else "",
        said=parse_edtf(f"2031-03-{int(found['@']):02}") if "@" in found else None,
        is_by_publication="~" in found or channel in ("told", "article"),
    )


def stands(kind: str, *said: str) -> str:
    """How a tie stands of which this is said: "disputed+" where its doer grants it."""
    found = judged(
        [word(one, kind) for one in said],
        ends=frozenset((A, B)),
        is_directed=kind != "joint",
        is_issued=kind == "act",
    )
    mark = "+" if found.is_granted else " (given up)" if found.is_given_up else ""
    return f"{found.standing}{mark}"


SHORT = {
    "AG": "agreed",
    "AC": "act",
    "D+": "disputed+",
    "D-": "disputed",
    "SA": "said",
    "PL": "planned",
    "EN": "ended",
    "DE": "denied",
}

# Each row: seat, then the standing by channel: own, indirect, told, relayed, cites. An article has one
# channel. A line that begins with a kind says for which kinds, holds and scopes the rows below it are.
ALONE = """
deed: affirms, partly
  doer     AG AG SA SA SA
  other    SA SA SA SA SA
  third    SA SA SA SA SA
  article  SA
act: affirms, partly, announces
  doer     AC AC AC SA SA
  other    SA SA SA SA SA
  third    SA SA SA SA SA
  article  SA
joint: affirms, partly
  doer     SA SA SA SA SA
  other    SA SA SA SA SA
  third    SA SA SA SA SA
  article  SA
deed, joint: considers, announces
  doer     PL PL PL PL PL
  other    PL PL PL PL PL
  third    PL PL PL PL PL
  article  PL
act: considers
  doer     PL PL PL PL PL
  other    PL PL PL PL PL
  third    PL PL PL PL PL
  article  PL
deed, act, joint: denies
  doer     DE DE DE DE DE
  other    DE DE DE DE DE
  third    DE DE DE DE DE
  article  DE
deed, act, joint: ends
  doer     EN EN EN EN SA
  other    EN EN EN EN SA
  third    SA SA SA SA SA
  article  EN
"""

BESIDE_A_THIRD = """
deed: affirms
  doer     AG AG SA SA SA
  other    SA SA SA SA SA
  third    SA SA SA SA SA
  article  SA
act: affirms, announces
  doer     AC AC AC SA SA
  other    SA SA SA SA SA
  third    SA SA SA SA SA
  article  SA
act: partly
  doer     AC AC AC D- SA
  other    D- D- D- D- SA
  third    SA SA SA SA SA
  article  SA
joint: affirms
  doer     SA SA SA SA SA
  other    SA SA SA SA SA
  third    SA SA SA SA SA
  article  SA
deed: partly
  doer     D+ D+ D+ D- SA
  other    D- D- D- D- SA
  third    SA SA SA SA SA
  article  SA
joint: partly
  doer     D+ D+ D+ D- SA
  other    D+ D+ D+ D- SA
  third    SA SA SA SA SA
  article  SA
deed, joint: considers, announces
  doer     SA SA SA SA SA
  other    SA SA SA SA SA
  third    SA SA SA SA SA
  article  SA
act: considers
  doer     SA SA SA SA SA
  other    SA SA SA SA SA
  third    SA SA SA SA SA
  article  SA
deed, act, joint: denies
  doer     D- D- D- D- SA
  other    D- D- D- D- SA
  third    D- D- D- D- SA
  article  D-
deed, act, joint: ends
  doer     EN EN EN EN SA
  other    EN EN EN EN SA
  third    SA SA SA SA SA
  article  EN
"""

BESIDE_ITS_DOER = """
deed: affirms, considers, announces
  doer     AG AG AG AG AG
  other    AG AG AG AG AG
  third    AG AG AG AG AG
  article  AG
deed: partly
  doer     AG AG AG AG AG
  other    D+ D+ D+ D+ AG
  third    AG AG AG AG AG
  article  AG
deed: denies within limits
  doer     D+ D+ D+ D+ AG
  other    D+ D+ D+ D+ AG
  third    AG AG AG AG AG
  article  AG
deed: denies the whole
  doer     D- D- D- D- AG
  other    D+ D+ D+ D+ AG
  third    AG AG AG AG AG
  article  AG
deed: ends
  doer     EN EN EN EN AG
  other    EN EN EN EN AG
  third    AG AG AG AG AG
  article  EN
act: affirms, partly, announces, considers
  doer     AC AC AC AC AC
  other    AC AC AC AC AC
  third    AC AC AC AC AC
  article  AC
act: denies within limits
  doer     D+ D+ D+ D+ AC
  other    D+ D+ D+ D+ AC
  third    AC AC AC AC AC
  article  AC
act: denies the whole
  doer     D- D- D- D- AC
  other    D+ D+ D+ D+ AC
  third    AC AC AC AC AC
  article  AC
act: ends
  doer     EN EN EN EN AC
  other    EN EN EN EN AC
  third    AC AC AC AC AC
  article  EN
joint: affirms
  doer     SA SA SA SA SA
  other    AG AG AG SA SA
  third    SA SA SA SA SA
  article  SA
joint: partly
  doer     SA SA SA SA SA
  other    D+ D+ D+ D+ SA
  third    SA SA SA SA SA
  article  SA
joint: considers, announces
  doer     SA SA SA SA SA
  other    SA SA SA SA SA
  third    SA SA SA SA SA
  article  SA
joint: denies within limits
  doer     D+ D+ D+ D+ SA
  other    D+ D+ D+ D+ SA
  third    SA SA SA SA SA
  article  SA
joint: denies the whole
  doer     D- D- D- D- SA
  other    D+ D+ D+ D+ SA
  third    SA SA SA SA SA
  article  SA
joint: ends
  doer     EN EN EN EN SA
  other    EN EN EN EN SA
  third    SA SA SA SA SA
  article  EN
"""


Case = tuple[str, str, str, bool]
"""The kind of tie, the seat and channel, what is held, and whether within limits."""


def expected(table: str) -> dict[Case, str]:
    """The cells of a table, each as often as its head says."""
    found: dict[Case, str] = {}
    heads: list[tuple[str, str, bool]] = []
    for line in filter(None, table.splitlines()):
        if not line.startswith(" "):
            kinds, _, holds = line.partition(": ")
            heads = [
                (kind, one.split()[0], limits)
                for kind, one in product(kinds.split(", "), holds.split(", "))
                for limits in (True, False)
                if not (one.endswith("within limits") and not limits)
                and not (one.endswith("the whole") and limits)
            ]
            continue
        seat, *cells = line.split()
        heard = [f"{seat} {c}" for c in CHANNELS] if seat != "article" else ["article"]
        for (kind, holds, limits), (who, cell) in product(heads, zip(heard, cells, strict=True)):
            key = (kind, who, holds, limits)
            assert key not in found, key
            found[key] = SHORT[cell]
    return found


def every_case() -> Iterator[Case]:
    voices = [f"{s} {c}" for s, c in product(SEATS[:3], CHANNELS)] + ["article"]
    yield from product(KINDS, voices, (h.value for h in Holds), (True, False))


@pytest.mark.parametrize(
    ("table", "beside"),
    [
        (ALONE, ()),
        (BESIDE_A_THIRD, ("third own affirms",)),
        (BESIDE_ITS_DOER, ("doer own affirms",)),
    ],
    ids=["alone", "beside a third", "beside its doer"],
)
def test_every_seat_channel_hold_scope_and_kind(table: str, beside: tuple[str, ...]) -> None:
    cells = expected(table)
    cases = list(every_case())
    assert set(cells) == set(cases)
    assert len(cases) == 3 * 16 * 6 * 2
    wrong = {}
    for kind, who, holds, limits in cases:
        said = f"{who} {holds}{' /' if limits else ''}"
        found = stands(kind, *beside, said)
        if found != cells[(kind, who, holds, limits)]:
            wrong[(kind, said)] = (found, "not", cells[(kind, who, holds, limits)])
    assert wrong == {}


ROWS = [
    # Acts.
    ("act", "its issuer says so", ["doer own announces"], "act"),
    ("act", "a newspaper tells it of the issuer", ["doer told announces"], "act"),
    ("act", "its issuer is only relayed", ["doer relayed announces"], "said"),
    ("act", "its issuer only cites it", ["doer cites announces"], "said"),
    ("act", "a third says so", ["third own announces"], "said"),
    ("act", "two papers quote a third", [
        "third own affirms #gazette", "third own affirms #herald"], "said"),
    ("act", "the one it is aimed at says so", ["other own affirms"], "said"),
    ("act", "one article says so", ["article affirms #gazette"], "said"),
    ("act", "two papers say so", ["article affirms #gazette", "article affirms #herald"], "act"),
    ("act", "two articles of one paper", ["article affirms #gazette"] * 2, "said"),
    (
        "act",
        "two papers print one agency's text",
        ["article affirms #gazette+wire", "article affirms #herald+wire"],
        "said",
    ),
    ("act", "papers nobody knows", ["article affirms ?a", "article affirms ?b"], "said"),
    (
        "act",
        "a third of three papers is another's",
        ["article affirms #gazette+wire", "article affirms #herald+wire", "article affirms #post"],
        "act",
    ),
    ("act", "the target denies that it exists", ["doer own announces", "other own denies"], "disputed+"),
    ("act", "a third denies it", ["doer own announces", "third own denies"], "act"),
    ("act", "considered only", ["doer own considers"], "planned"),
    ("act", "considered, then done", ["doer own considers", "doer told announces"], "act"),
    ("act", "taken back", ["doer own announces @1", "doer own ends @5"], "ended"),
    ("act", "two papers, and its issuer denies", [
        "article affirms #gazette", "article affirms #herald", "doer told denies"], "disputed"),
    # Deeds that the doer speaks of.
    ("deed", "the doer says so", ["doer own affirms"], "agreed"),
    ("deed", "the doer limits it, nobody else speaks", ["doer own partly /"], "agreed"),
    ("deed", "the doer is told once", ["doer told affirms #gazette"], "said"),
    ("deed", "the doer is told by two papers", [
        "doer told affirms #gazette", "doer told affirms #herald"], "agreed"),
    ("deed", "the doer is told by two prints of one text", [
        "doer told affirms #gazette+wire", "doer told affirms #wire"], "said"),
    ("deed", "told, and the other end affirms", ["doer told affirms", "other own affirms"], "agreed"),
    ("deed", "told, and the other end is told", ["doer told affirms", "other told affirms"], "agreed"),
    ("deed", "told, and the other end is relayed", [
        "doer told affirms", "other relayed affirms"], "said"),
    ("deed", "told, and a third affirms", ["doer told affirms", "third own affirms"], "said"),
    ("deed", "relayed, and the other end affirms", [
        "doer relayed affirms", "other own affirms"], "said"),
    ("deed", "the doer affirms, a third denies", ["doer own affirms", "third own denies"], "agreed"),
    ("deed", "the doer is told, a third denies", ["doer told affirms", "third own denies"], "disputed"),
    ("deed", "told by two papers, a third denies", [
        "doer told affirms #gazette", "doer told affirms #herald", "third own denies"], "disputed"),
    ("deed", "the doer affirms, the other end denies", [
        "doer own affirms", "other own denies"], "disputed+"),
    ("deed", "the doer affirms, the other end limits", [
        "doer own affirms", "other own partly /"], "disputed+"),
    ("deed", "the doer relayed only, the other end denies", [
        "doer relayed affirms", "other own denies"], "disputed"),
    ("deed", "the doer told, the other end denies", [
        "doer told affirms", "other told denies"], "disputed+"),
    # Accusations.
    ("deed", "accusers only", ["third own affirms", "third own affirms"], "said"),
    ("deed", "the other end only", ["other own affirms"], "said"),
    ("deed", "the article only", ["article affirms #gazette"], "said"),
    ("deed", "two articles only", ["article affirms #gazette", "article affirms #herald"], "said"),
    ("deed", "thirds differ in degree", ["third own affirms", "third own partly /"], "said"),
    ("deed", "the accused denies", ["third own affirms", "doer own denies"], "disputed"),
    ("deed", "the accused denies a part", ["third own affirms", "doer own denies /"], "disputed"),
    ("deed", "the accused is told to deny", ["third own affirms", "doer told denies"], "disputed"),
    ("deed", "the accused is relayed", ["third own affirms", "doer relayed denies"], "disputed"),
    ("deed", "the other end denies", ["third own affirms", "other own denies"], "disputed"),
    ("deed", "another third denies", ["third own affirms", "third told denies"], "disputed"),
    ("deed", "the accused limits it", ["third own affirms", "doer own partly /"], "disputed+"),
    ("deed", "the accused limits it, the other end denies", [
        "third own affirms", "doer own partly /", "other own denies"], "disputed+"),
    ("deed", "both limit it", ["doer own partly /", "other own partly /"], "agreed"),
    # Denials and affirmations one after the other.
    ("deed", "denied, later affirmed whole", [
        "third own affirms", "doer own denies @1", "doer own affirms @5"], "agreed"),
    ("deed", "denied, on the same day affirmed", [
        "doer own denies @5", "doer own affirms @5"], "disputed"),
    ("deed", "denied, later affirmed in a paper of unknown day", [
        "doer own denies @1", "doer own affirms @5 ~"], "disputed+"),
    ("deed", "denied, later told to affirm", [
        "third own affirms", "doer own denies @1", "doer told affirms @5"], "disputed+"),
    ("deed", "denied, later relayed", [
        "doer own denies @1", "doer relayed affirms @5"], "disputed"),
    ("deed", "denied, later limited", [
        "third own affirms", "doer own denies @1", "doer own partly / @5"], "disputed+"),
    ("deed", "denied, later limited, and nobody else speaks", [
        "doer own denies @1", "doer own partly / @5"], "disputed+"),
    ("deed", "granted, whatever else its doer only cites", [
        "doer own affirms", "other own denies", "doer cites denies"], "disputed+"),
    ("deed", "promised, done and ended", [
        "doer own announces @1", "third own affirms @3", "doer own ends @5"], "ended"),
    ("deed", "a limited denial never drops out", [
        "doer own denies / @1", "doer own affirms @5"], "disputed+"),
    ("deed", "affirmed, later denied", ["doer own affirms @1", "doer own denies @5"], "disputed"),
    ("deed", "affirmed, later denied within limits", [
        "doer own affirms @1", "doer own denies / @5"], "disputed+"),
    ("deed", "one end denied, the other later affirms", [
        "other own denies @1", "doer own affirms @5"], "disputed+"),
    ("deed", "undated", ["doer own denies", "doer own affirms"], "disputed"),
    # Plans and promises.
    ("deed", "considered only", ["doer own considers"], "planned"),
    ("deed", "considered by others", ["third own considers"], "planned"),
    ("deed", "considered and denied", ["third own considers", "doer own denies"], "planned"),
    ("deed", "promised, not seen done", ["doer own announces"], "planned"),
    ("deed", "promised, done by others' word", ["doer own announces", "third own affirms"], "said"),
    ("deed", "promised, done by others' word, denied", [
        "doer own announces", "third own affirms", "doer own denies"], "disputed"),
    ("deed", "promised and given up", ["doer own announces @1", "doer own ends @5"], "ended (given up)"),
    ("deed", "a third says a plan is over", ["doer own considers", "third own ends"], "planned"),
    # What somebody only cites.
    ("deed", "cited only", ["third cites affirms"], "said"),
    ("deed", "cited, an end denies", ["third cites affirms", "doer told denies"], "disputed"),
    ("deed", "cited, a third denies", ["third cites affirms", "third own denies"], "said"),
    ("deed", "cited, and planned", ["third cites affirms", "doer own considers"], "said"),
    ("deed", "a cited denial denies nothing", ["third own affirms", "doer cites denies"], "said"),
    ("deed", "a cited limit limits nothing", ["third own affirms", "doer cites partly /"], "said"),
    ("deed", "a cited whole is not limited", ["third cites affirms", "doer own partly /"], "agreed"),
    # What ended.
    ("deed", "was so, ended", ["third own affirms @1", "doer own ends @5"], "ended"),
    ("deed", "ended by the other end", ["third own affirms @1", "other told ends @5"], "ended"),
    ("deed", "ended by the article", ["third own affirms @1", "article ends @5"], "ended"),
    ("deed", "a third says that it ended", ["third own affirms @1", "third own ends @5"], "said"),
    ("deed", "begun again", ["doer own ends @5", "doer own affirms @9"], "agreed"),
    ("deed", "ended and begun on one day", ["doer own ends @5", "doer own affirms @5"], "ended"),
    ("deed", "begun a day later", ["doer own ends @5", "doer own affirms @6"], "agreed"),
    ("deed", "ended on a day nobody knows", ["doer own ends", "doer own affirms @5"], "ended"),
    ("deed", "begun on a day nobody knows", ["doer own ends @5", "doer own affirms"], "ended"),
    ("deed", "cited as begun again", ["doer own ends @5", "third cites affirms @9"], "ended"),
    ("deed", "ended again", ["doer own ends @5", "doer own affirms @7", "doer own ends @9"], "ended"),
    # Ties of two who do it together.
    ("joint", "one end only", ["doer own affirms"], "said"),
    ("joint", "both ends", ["doer own affirms", "other own affirms"], "agreed"),
    ("joint", "both ends told", ["doer told affirms", "other told affirms"], "agreed"),
    ("joint", "one end told by two papers", [
        "doer told affirms #gazette", "doer told affirms #herald"], "said"),
    ("joint", "the other end only relayed", ["doer own affirms", "other relayed affirms"], "said"),
    ("joint", "the other end denies", ["doer own affirms", "other own denies"], "disputed+"),
    ("joint", "thirds say so, one end denies", ["third own affirms", "other own denies"], "disputed"),
    ("joint", "one end denied and later affirms, the other affirms", [
        "doer own denies @1", "doer own affirms @5", "other own affirms"], "agreed"),
    ("joint", "one end denied, only the other later affirms", [
        "doer own denies @1", "other own affirms @5"], "disputed+"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "said", "standing"),
    [
        pytest.param(kind, said, standing, id=f"{kind}: {name}")
        for kind, name, said, standing in ROWS
    ],
)
def test_who_holds_what(kind: str, said: list[str], standing: str) -> None:
    assert stands(kind, *said) == standing


def test_an_act_is_no_plan_and_a_promise_is_no_deed() -> None:
    for kind, plans, deeds in (("act", 0, 1), ("deed", 1, 0), ("joint", 1, 0)):
        found = judged(
            [word("doer own announces", kind)],
            ends=frozenset((A, B)),
            is_directed=kind != "joint",
            is_issued=kind == "act",
        )
        assert (len(found.plans), len(found.deeds)) == (plans, deeds)


def test_the_order_in_which_articles_are_read_changes_nothing() -> None:
    for kind, _, said, standing in ROWS:
        assert stands(kind, *reversed(said)) == standing
