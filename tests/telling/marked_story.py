"""The invented story of a toll bridge in which every mark occurs that words can need.

Every statement has words, a speaker, a role, a body and marks that stand nowhere else, so that a test
finds them in any file and knows whose they are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import yaml

BY_HAND = "[Cc]opied by hand|not compared"
INFERRED = "[Ss]peaker inferred by us"
NO_HEADLINE = "not as printed"


@dataclass(frozen=True)
class Marked:
    """A statement, and what a reader must find beside it.

    `words` stand in nothing else. `byline` are patterns of who, in which role, for whom, when and how
    that is known; `caveats` of all that must be known before the words are believed, for a list or a
    card, where `only_with` stands there too; `short` the same for a link and for a folded line. `verb`
    is never without `basis`. `translation` stands beside the words at every length, with who made it.
    """

    name: str
    words: str
    gloss: str = ""
    byline: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    only_with: str = ""
    short: tuple[str, ...] = ()
    verb: str = ""
    basis: str = ""
    translation: str = ""
    language: str = "en"
    keys: dict[str, object] = field(default_factory=dict)
    article: str = "herald"

    @property
    def is_by_hand(self) -> bool:
        """Whether nobody compared the words."""
        return self.article in ("herald", "nahr")

    @property
    def body(self) -> str:
        """The name of the body that is spoken for, empty where there is none."""
        return BODIES.get(str(self.keys.get("on_behalf_of")), "")

    @property
    def heard(self) -> tuple[str, ...]:
        """How a picture says that they are heard, where not directly."""
        found = {"via": "relayed", "relays": "cite[sd]"}
        return tuple(word for key, word in found.items() if key in self.keys)

    @property
    def address(self) -> str:
        return f"{self.article}#{self.name}"


_DATED = "2 May 2031|2031-05-02"
_BY_ARTICLE = r"date of the article"

STATEMENTS = (
    Marked(
        name="relayed",
        words="“Quorvane tolls feed ninety ferrymen,”",
        byline=("Velda Quorn", "toll warden", "Wardens’ Guild", _DATED, "the lamps were lit"),
        caveats=("Pell Orrin.*and then by Mossgate Wire|Mossgate Wire.*according to Pell Orrin",),
        short=("[Hh]earsay|[Rr]elayed",),
        keys={
            "speaker": "velda-quorn",
            "on_behalf_of": "wardens-guild",
            "via": ["pell-orrin", "mossgate-wire"],
            "occasion": "assembly",
            "amounts": [{"words": "ninety", "of": "ferrymen", "stage": "fed"}],
        },
    ),
    Marked(
        name="citing",
        words="“Brindlecross stones are loose,”",
        byline=("Osk Brindle", "mason", "Masons’ Lodge"),
        caveats=("the yellow ledgers",),
        short=("[Cc]it(es|ing)",),
        keys={
            "speaker": "osk-brindle",
            "on_behalf_of": "masons-lodge",
            "relays": "the yellow ledgers",
        },
    ),
    Marked(
        name="inferred",
        words="“Tarnwhistle boats sink,”",
        byline=("Ilse Tarn", "boat builder", _BY_ARTICLE),
        caveats=(INFERRED,),
        short=(INFERRED,),
        keys={"speaker": "ilse-tarn", "attribution": "inferred", "identified_by": "citing"},
    ),
    Marked(
        name="mixed",
        words="the fords “are Grellow deep” in spring",
        byline=("Bo Grell", "ford keeper"),
        only_with="the fords",
        caveats=("[Oo]nly the words inside quotation marks|[Pp]artly the reporter’s words",),
        short=("[Qq]uoted in part|[Oo]nly the words inside|[Pp]artly the reporter’s",),
        keys={"speaker": "bo-grell"},
    ),
    Marked(
        name="told",
        words="the Hollowmead fee would double",
        gloss="The Skeldrum fee is to double.",
        byline=("Ansa Hollow", "fee clerk", "Fee Office"),
        caveats=("[Rr]eported|the reporter’s words",),
        short=("[Rr]eported|the reporter’s words",),
        keys={
            "speaker": "ansa-hollow",
            "on_behalf_of": "fee-office",
            "says": "The Skeldrum fee is to double.",
        },
    ),
    Marked(
        name="accusing",
        words="“Wexford drained the Pellamoor fund,”",
        byline=("Tov Wexmar", "auditor", "Audit Court", _DATED),
        verb="accuses",
        basis=r"our reading: the lead calls it a charge of theft",
        keys={
            "speaker": "tov-wexmar",
            "on_behalf_of": "audit-court",
            "act": "accuses",
            "act_basis": "the lead calls it a charge of theft",
            "said_on": "2031-05-02",
            "said_on_basis": "the diary of the court",
        },
    ),
    Marked(
        name="both",
        words="“Ninefold Yarrowby gates stand open,”",
        byline=("Ede Yarrow", "gate captain", "Finn Ardle", "lamp captain"),
        keys={"speaker": ["ede-yarrow", "finn-ardle"]},
    ),
    Marked(
        name="unmarked",
        words="Thistlebrook nets hang torn",
        byline=("Sefa Thistle", "net mender"),
        caveats=(
            "[Pp]rinted without marks: our reading|prints these words without quotation marks",
        ),
        short=("[Pp]rinted without marks|prints these words without quotation marks",),
        keys={"speaker": "sefa-thistle", "speech_marks": "absent"},
    ),
    Marked(
        name="foreign",
        words="«جسر قرفلونية مغلق»",
        byline=("Nadim Saffar", "envoy", "River Envoys"),
        caveats=("Cassel Wire",),
        short=("[Hh]earsay|[Rr]elayed",),
        language="ar",
        translation="The Kerfuloon bridge is closed",
        keys={
            "speaker": "nadim-saffar",
            "on_behalf_of": "river-envoys",
            "via": "cassel-wire",
            "translation": {"words": "The Kerfuloon bridge is closed", "by": "us"},
        },
        article="nahr",
    ),
    Marked(
        name="plain",
        words="“We hold the Dunmarrow keys,”",
        byline=("Greta Dunmar", "key holder", _BY_ARTICLE, "the postmark"),
        keys={"speaker": "greta-dunmar"},
        article="gazette",
    ),
    Marked(
        name="record",
        words="Our Perrandy toll ends in June",
        byline=("Hale Ashlow", "speaker of the assembly"),
        keys={"speaker": "hale-ashlow"},
        article="speech",
    ),
)
"""In the order in which they take positions. All but the last two were copied by hand."""

PASSAGE = "The Orbrecht bridge has nine arches."
FOREIGN_PASSAGE = "الجدار دوريمانية رطب"
REPORT = "The Vantry toll was raised twice."
TITLES = ("The Orlistane bridge", "نهر الجسر")
"""Titles that no copy prints."""
REPOST_OF = "the Fen Courier"
"""Whose text the paper copies that prints most of the words."""
GONE = "“The Zephrost gate is sold,”"

ROLES = {
    "velda-quorn": ("Velda Quorn", "toll warden"),
    "osk-brindle": ("Osk Brindle", "mason"),
    "ilse-tarn": ("Ilse Tarn", "boat builder"),
    "bo-grell": ("Bo Grell", "ford keeper"),
    "ansa-hollow": ("Ansa Hollow", "fee clerk"),
    "tov-wexmar": ("Tov Wexmar", "auditor"),
    "ede-yarrow": ("Ede Yarrow", "gate captain"),
    "finn-ardle": ("Finn Ardle", "lamp captain"),
    "sefa-thistle": ("Sefa Thistle", "net mender"),
    "nadim-saffar": ("Nadim Saffar", "envoy"),
    "greta-dunmar": ("Greta Dunmar", "key holder"),
    "hale-ashlow": ("Hale Ashlow", "speaker of the assembly"),
    "pell-orrin": ("Pell Orrin", "town crier"),
}
BODIES = {
    "wardens-guild": "Wardens’ Guild",
    "masons-lodge": "Masons’ Lodge",
    "fee-office": "Fee Office",
    "audit-court": "Audit Court",
    "river-envoys": "River Envoys",
    "mossgate-wire": "Mossgate Wire",
    "cassel-wire": "Cassel Wire",
    "marl": "Marl",
    "thorn": "Thorn",
}
_BARE = ("mossgate-wire", "cassel-wire", "marl", "thorn")
"""Bodies whose names have no article inside a sentence."""

_SAID = {
    "act": "says",
    "cue": "said",
}
_GAZETTE = """A toll is kept

“We hold the Dunmarrow keys,” said Greta Dunmar. {passage} The rest is known.
"""


def write_marked_story(content: Path) -> Path:
    """Write the story to a folder, which it makes, and return the folder."""
    files = {**_lists(), **_people(), **_articles()}
    for name, value in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), "utf-8")
    (content / "texts").mkdir()
    text = _GAZETTE.format(passage=PASSAGE)
    (content / "texts" / "gazette.txt").write_text(text, "utf-8")
    (content / "texts" / "speech.txt").write_text("Our Perrandy toll ends in June.\n", "utf-8")
    return content


def _lists() -> dict[str, object]:
    every = [one.address for one in STATEMENTS]
    story = {
        "title": "The toll of the bridge",
        "added": "2031-05-05",
        "contact": "c@bridge.example",
        "question": "Who keeps the toll?",
        "standfirst": [{"lead": "Disputed:", "say": "who keeps it.", "evidence": [*every]}],
        "answer": [{"evidence": address, "in_short": "speaks of it"} for address in every],
        "story": [{"say": "Many speak of the toll.", "evidence": every}],
        "walk": [
            {"say": "They speak.", "show": ["marl", "thorn"], "evidence": [*every, "herald#wind"]}
        ],
    }
    types = {
        f"type-{one.name}": {
            "label": f"{one.name}s",
            "inverse": f"is {one.name} by",
            "family": "money",
            "directed": True,
        }
        for one in STATEMENTS
    }
    claims = {
        f"claims/{name}.yml": {
            "title": f"The {name} claim",
            "proposition": f"The {name} toll is kept.",
            "added": "2031-05-05",
            "about": ["marl"],
        }
        for name in ("first", "second", "third", "fourth")
    }
    topics = {"topics/tolls.yml": {"title": "Tolls", "added": "2031-05-05"}}
    return {"story.yml": story, "relation-types.yml": types, **claims, **topics}


def _people() -> dict[str, object]:
    people = {
        f"actors/{key}.yml": {
            "name": name,
            "kind": "person",
            "added": "2031-05-05",
            "roles": [{"title": role, "from": "2030"}],
        }
        for key, (name, role) in ROLES.items()
    }
    bodies = {
        f"actors/{key}.yml": {
            "name": name,
            "kind": "organisation",
            "added": "2031-05-05",
            **({} if key in _BARE else {"in_text": f"the {name}"}),
        }
        for key, name in BODIES.items()
    }
    return {**people, **bodies}


def _articles() -> dict[str, object]:
    dated = {"added": "2031-05-05", "published": "2031-05-03"}
    herald = {
        "title": TITLES[0],
        "title_basis": "the copy has no title",
        "publisher": "The Marl Herald",
        "published_basis": "the colour of the paper",
        "repost_of": REPOST_OF,
        "unchecked": "the paper cannot be copied",
        **dated,
        "occasions": {"assembly": {"date": "2031-05-02", "date_basis": "the lamps were lit"}},
        **_inside("herald"),
        "passages": [{"id": "wind", "text": "Umberfall wind broke it.", "topics": ["tolls"]}],
        "reports": [
            {"id": "raised", "fact": REPORT, "stated_by": "pell-orrin", "topics": ["tolls"]}
        ],
    }
    taken = {"id": "gone", "text": GONE, "speaker": "bo-grell", "cue": "said"}
    taken["withdrawn"] = {"date": "2031-05-06", "why": "He never said so."}  # type: ignore[assignment]
    herald["quotations"].append(taken)  # type: ignore[attr-defined]
    nahr = {
        "title": TITLES[1],
        "title_basis": "ours, after the first line",
        "language": "ar",
        "unchecked": "seen on a wall",
        **dated,
        **_inside("nahr"),
        "passages": [
            {
                "id": "wall",
                "text": FOREIGN_PASSAGE,
                "topics": ["tolls"],
                "translation": {"words": "The Dorrimane wall is wet", "by": "official"},
            }
        ],
    }
    gazette = {
        "title": "A toll is kept",
        "publisher": "The Thorn Gazette",
        "published_basis": "the postmark",
        "rights": "open",
        "licence": "CC0",
        **dated,
        **_inside("gazette"),
        "passages": [{"id": "arches", "text": PASSAGE, "topics": ["tolls"]}],
    }
    speech = {"title": "A speech", "kind": "speech", **dated, **_inside("speech")}
    found = {"herald": herald, "nahr": nahr, "gazette": gazette, "speech": speech}
    return {f"articles/{name}.yml": article for name, article in found.items()}


def _inside(article: str) -> dict[str, object]:
    """The quotations of an article, with a tie and an event that rest on each."""
    own = [one for one in STATEMENTS if one.article == article]
    return {
        "quotations": [_quotation(one) for one in own],
        "relationships": [
            {
                "id": f"tie-{one.name}",
                "from": "marl",
                "type": f"type-{one.name}",
                "to": "thorn",
                "holds": "affirms",
                "evidence": one.name,
            }
            for one in own
        ],
        "events": [
            {
                "id": f"event-{one.name}",
                "date": "2031-04",
                "date_basis": "counted back",
                "title": f"A day of {one.name}",
                "evidence": one.name,
            }
            for one in own
        ],
    }


def _quotation(one: Marked) -> dict[str, object]:
    place = STATEMENTS.index(one)
    stances = ("yes", "partly", "no", "unclear")
    claims = ("first", "second", "third", "fourth")
    position = {"claim": claims[place % 4], "position": stances[place // 4]}
    # One more side for every claim, so that each has a table and its clearest words.
    more = (
        [{"claim": name, "position": "unclear"} for name in claims] if one.name == "plain" else []
    )
    other = [] if one.gloss else [{"text": one.words, "publisher": "The Almanac"}]
    for printing in other if one.translation else ():
        printing["translation"] = {"words": one.translation, "by": "us"}  # type: ignore[assignment]
    return {
        "id": one.name,
        "text": one.words,
        "cue": "said" if one.article != "speech" else "none",
        "topics": ["tolls"],
        "positions": more or [position],
        "variants": other,
        **one.keys,
    }
