"""The seven ways in which a tie can stand: what each is called, how it is drawn and put in words.

The one catalogue of standings, and of what evidence can say of a tie. Rules (`record.standing`),
diagrams, legend, filters, tables, lists and files read it; the style sheets repeat its lines, and a
test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from build_scripts.entries import Holds


class Standing(StrEnum):
    """How a tie stands by what all articles say of it, the firmest first.

    The value is the class of its lines (`standing-act`), and its name in exported files.
    """

    AGREED = "agreed"
    ACT = "act"
    DISPUTED = "disputed"
    SAID = "said"
    PLANNED = "planned"
    ENDED = "ended"
    DENIED = "denied"

    @property
    def is_solid(self) -> bool:
        """Tell whether its line is solid and counts as firm: an allegation never does."""
        return self in (Standing.AGREED, Standing.ACT)

    @property
    def is_drawn(self) -> bool:
        """Tell whether there is a line at all: a denial alone is none."""
        return self is not Standing.DENIED

    @property
    def shown(self) -> StandingStyle:
        """Its row of the catalogue."""
        return CATALOGUE[self]


class LineSign(StrEnum):
    """What a line carries beside its dashes, so that no two differ by them alone."""

    NONE = ""
    SQUARE = "square"
    UNEQUAL = "unequal"
    BAR = "bar"


class SaidHow(StrEnum):
    """Which of the headings of a standing applies: by who says what."""

    PLAIN = "plain"
    BY_DOER = "by-doer"
    """Said by nobody but the one who is said to do it."""
    CITED = "cited"
    """Nobody says it in own words; somebody cites what others say."""
    GRANTED = "granted"
    """Whoever is said to do it says so itself, at least in part."""
    CONSIDERED = "considered"
    ANNOUNCED = "announced"
    GIVEN_UP = "given-up"
    GIVEN_UP_BY_DOER = "given-up-by-doer"


@dataclass(frozen=True, slots=True)
class StandingStyle:
    """How a standing is shown.

    `name` stands in legend, filters and tables; `dashes` are those of the line in SVG, empty for a
    solid one; `sign` stands on it; `mark` follows the words of a tie between two names, where they alone
    would say too much; `sentence` explains the standing to readers. `headings` are patterns, by who
    says what: `{deed}` is the whole tie ("Iran supplied drones to Russia"), `{own_deed}` the same
    with "it" for the one named before ("it supplied drones to Russia"), `{plan}` its verb ("to supply
    drones to Russia" without "to"); `record.standing` and `views.tie_headings` say how the
    others are filled.
    """

    name: str
    dashes: str
    sign: LineSign
    mark: str
    sentence: str
    headings: Mapping[SaidHow, str]


def _shown(
    name: str, dashes: str, sign: LineSign, mark: str, sentence: str, **headings: str
) -> StandingStyle:
    patterns = {SaidHow(key.replace("_", "-")): pattern for key, pattern in headings.items()}
    return StandingStyle(name, dashes, sign, mark, sentence, MappingProxyType(patterns))


CATALOGUE: Final[Mapping[Standing, StandingStyle]] = MappingProxyType(
    {
        Standing.AGREED: _shown(
            "Not in dispute",
            "",
            LineSign.NONE,
            "",
            "Whoever is said to do it says so, at least within limits, and neither side disputes it.",
            plain="{deed}",
        ),
        Standing.ACT: _shown(
            "Official act",
            "",
            LineSign.SQUARE,
            "",
            "Done by saying it or deciding it. Whoever did it says so or is "
            "reported to, or two publishers report it.",
            plain="{deed}{when}{heard}",
        ),
        Standing.DISPUTED: _shown(
            "Disputed",
            "10 3 2 3",
            LineSign.UNEQUAL,
            "disputed",
            "Somebody says it, and somebody denies or limits it.",
            plain="Whether {deed} is disputed",
            granted="{who} {say} {own_deed}{contested}{denied}",
        ),
        Standing.SAID: _shown(
            "Said, no answer found",
            "8 4",
            LineSign.NONE,
            "said",
            "Somebody says it. Here neither side denies it, and whoever is said to do it does not "
            "confirm it in words that can be read; or only one of two who would do it together "
            "does. Silence is not agreement.",
            plain="{who} {say} {deed}{heard}",
            by_doer="{who} {say} {own_deed}{heard}",
            cited="{who} {cite} {cited} by which {deed}",
        ),
        Standing.PLANNED: _shown(
            "Planned or proposed",
            "0.1 5.5",
            LineSign.NONE,
            "planned",
            "Somebody speaks of a plan, an offer or a promise. Nobody here says it happened.",
            plain="{from} {was} said to plan to {plan}{denied}",
            considered="{from} {consider} whether to {plan}{heard}{denied}",
            announced="{from} announced {it} would {plan}{heard}{denied}",
        ),
        Standing.ENDED: _shown(
            "Ended",
            "5 3",
            LineSign.BAR,
            "ended",
            "Said to be over, or given up, by one of the two or by an article.",
            plain="{who} {say} {deed}{until}{heard}{denied}",
            by_doer="{who} {say} {own_deed}{until}{heard}{denied}",
            given_up="{who} {say} {from} gave up the plan to {plan}{heard}{denied}",
            given_up_by_doer="{who} {say} {it} gave up the plan to {plan}{heard}{denied}",
        ),
        Standing.DENIED: _shown(
            "Only denied",
            "none",
            LineSign.NONE,
            "denied",
            "Denied, and nobody here says it. There is no line.",
            plain="{who} denied that {deed}{heard}",
            by_doer="{who} denied that {own_deed}{heard}",
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Held:
    """What evidence says of a tie, as the verb of one who says it and of several."""

    one: str
    several: str


HELD: Final[Mapping[Holds, Held]] = MappingProxyType(
    {
        Holds.AFFIRMS: Held("says so", "say so"),
        Holds.PARTLY: Held("says so within limits", "say so within limits"),
        Holds.ANNOUNCES: Held("announced it", "announced it"),
        Holds.CONSIDERS: Held("speaks of a plan", "speak of a plan"),
        Holds.DENIES: Held("denies it", "deny it"),
        Holds.ENDS: Held("says it is over", "say it is over"),
    }
)
"""In the order in which pictures explain their marks."""
