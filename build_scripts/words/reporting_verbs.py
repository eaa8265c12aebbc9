"""The verbs with which English articles report speech: their forms, and the act that each carries.

One table for everybody: `acts` asks which verb carries an act, `cue_acts` which cue demands one, and
the proposals where reporting words stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.entries import Act


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb, or a verb with its particle ("rule out").

    `strength` is 2 for verbs that hardly mean else than speech, 1 for others that report it, 0 for
    those that are not looked for. `demands` says that words under this verb read wrongly as merely
    said. `past` holds the past tense and the participle.
    """

    base: str
    third: str
    past: frozenset[str]
    going: str
    particle: str
    act: Act
    strength: int
    demands: bool

    @property
    def name(self) -> str:
        """The verb as it is named to people."""
        return f"{self.base} {self.particle}".rstrip()


# Act, strength, whether the act is demanded, verbs. A verb that takes the regular endings is written
# once; others with their forms: base|past|ing|participle. A particle is joined with an underscore.
_ROWS: tuple[tuple[Act, int, bool, str], ...] = (
    (Act.ANNOUNCES, 2, False, "announce declare proclaim"),
    (Act.ANNOUNCES, 0, False, "unveil"),
    (Act.ACCUSES, 2, True, "accuse"),
    (Act.ACCUSES, 2, False, "allege charge"),
    (Act.ACCUSES, 1, False, "blame"),
    (Act.WARNS, 2, True, "warn"),
    (Act.WARNS, 2, False, "caution"),
    (Act.WARNS, 0, False, "alert"),
    (Act.DENIES, 2, True, "deny|denied|denying dismiss"),
    (Act.DENIES, 1, True, "reject refuse"),
    (Act.DENIES, 0, True, "refute repudiate dispute rebut|rebutted|rebutting rebuff disavow"),
    (Act.DENIES, 0, True, "rule_out brush_aside brush_off contradict debunk disclaim"),
    (
        Act.DENIES,
        0,
        True,
        "rubbish scoff_at bat|batted|batting_away knock_back laugh_off push_back",
    ),
    (Act.DENIES, 0, True, "shoot|shot|shooting_down slap|slapped|slapping_down"),
    (
        Act.DENIES,
        0,
        True,
        "shrug|shrugged|shrugging_off wave_away pour_cold_water_on pour_scorn_on",
    ),
    (Act.ADMITS, 2, True, "admit|admitted|admitting concede confess"),
    (Act.ADMITS, 2, False, "acknowledge"),
    (Act.INSISTS, 2, False, "insist maintain reiterate"),
    (Act.URGES, 2, False, "urge demand"),
    (Act.URGES, 1, False, "appeal"),
    (Act.URGES, 0, False, "call_on call_upon call_for implore exhort"),
    (Act.PROMISES, 2, False, "promise pledge vow"),
    (Act.PROMISES, 0, False, "swear|swore|swearing|sworn guarantee"),
    (Act.THREATENS, 0, False, "threaten"),
    (Act.QUESTIONS, 1, True, "ask wonder"),
    (Act.QUESTIONS, 0, True, "doubt"),
    (Act.QUESTIONS, 0, False, "question query|queried|querying"),
    (
        Act.SAYS,
        2,
        False,
        """
        say|said|saying tell|told|telling add argue assert claim comment conclude contend continue
        describe explain joke lament note observe quip|quipped|quipping recall remark reply|replied|replying
        respond
        state stress tweet write|wrote|writing boast complain criticize criticise exclaim predict
        quote retort denounce slam|slammed|slamming blast condemn emphasize emphasise
        deadpan|deadpanned|deadpanning
        affirm chide counter thunder opine bemoan post muse intimate interject chant grouse gripe fume
        testify|testified|testifying lecture elaborate enthuse
        """,
    ),
    (
        Act.SAYS,
        1,
        False,
        """
        call|called|calling report think|thought|thinking read|read|reading cite label
        dub|dubbed|dubbing suggest propose praise refer|referred|referring believe answer advise
        shout cry|cried|crying highlight reveal|revealed|revealing signal tout point
        fire|fired|firing put|put|putting mock defend brag|bragged|bragging agree hail attack credit
        assure go|went|going offer rail|railed|railing express find|found|finding
        begin|began|beginning posit echo jab|jabbed|jabbing tease repeat recognize recognise indicate reason
        project
        decry|decried|decrying scold rip|ripped|ripping portray characterize characterise liken
        deem lambast assail deride ridicule applaud laud fault chastise rebuke taunt trumpet pronounce
        insinuate imply|implied|implying hint depict
        """,
    ),
)


def _verb(entry: str, act: Act, strength: int, demands: bool) -> Verb:
    head, *particles = entry.split("_")
    particle = " ".join(particles)
    base, *others = head.split("|")
    stem = base.removesuffix("e")
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")
    if base.endswith("y") and base[-2] not in "aeiou":
        third = base[:-1] + "ies"
    past = {others[0] if others else stem + "ed", *others[2:]}
    going = others[1] if len(others) > 1 else stem + "ing"
    return Verb(base, third, frozenset(past), going, particle, act, strength, demands)


VERBS: tuple[Verb, ...] = tuple(
    _verb(entry, act, strength, demands)
    for act, strength, demands, entries in _ROWS
    for entry in entries.split()
)
"""Every verb of reporting that is known."""

DENIAL_NOUNS = ("denial", "rejection", "repudiation", "disavowal")
"""Nouns that carry a denial as their verbs do: “his denial of”."""


def pattern_of(verb: Verb) -> str:
    """Return a regular expression for the verb in all its forms."""
    forms = {verb.base, verb.third, *verb.past, verb.going}
    particles = "".join(rf"\s+{particle}" for particle in verb.particle.split())
    return rf"\b(?:{'|'.join(sorted(forms, key=lambda form: (-len(form), form)))}){particles}\b"


def verbs_that(act: Act) -> tuple[Verb, ...]:
    """Return the verbs that carry an act."""
    return tuple(verb for verb in VERBS if verb.act is act)


DENIAL = re.compile(
    rf"{'|'.join(pattern_of(verb) for verb in verbs_that(Act.DENIES))}"
    rf"|\b(?:{'|'.join(DENIAL_NOUNS)})s?\b",
    re.IGNORECASE,
)
"""A denial, by its verb or its noun."""

_PAST = "|".join(sorted({form for verb in VERBS if verb.strength == 2 for form in verb.past}))
BETWEEN_SENTENCES = re.compile(
    rf"(?:^|[,.!?…—–])\s*((?:(?:he|she|they|I|we|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){{0,3}})\s+(?:{_PAST})"
    rf"|(?:{_PAST})\s+(?:he|she|they|[A-Z]\w+))\b)",
    re.MULTILINE,
)
"""Reporting words of English at the beginning of a sentence or clause: what a reporter writes beside speech."""
