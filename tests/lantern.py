"""An invented story of a lantern works: twelve actors, a bundle of ties between two, and a walk."""

from __future__ import annotations

from pathlib import Path

NEIGHBOURS = (
    "Coastal Lamp Office",
    "Northern Water Council",
    "Verkehrsgesellschaft Nordwest",
    "Upper Railway League",
    "Eastern Grain Works",
    "Harbour Timber Mill",
    "Guild of Lamplighters of the Lower Town",
    "Night Watch",
    "Oil House",
    "Glass House",
)
TYPES = {
    "supplies": ("supplies lamps to", "arms"),
    "owns": ("owns", "organisation"),
    "lends-to": ("lends money to", "money"),
    "trains": ("trains the fitters of", "arms"),
    "warns": ("warns", "pressure"),
}
STEPS = 4


def write_lantern(folder: Path) -> None:
    """Write the story: the works and the town are tied five times, all others to one of the two."""
    ids = [name.lower().replace(" ", "-") for name in NEIGHBOURS]
    types = "".join(
        f"{name}: {{label: {label}, inverse: is reached by, family: {family}, directed: true}}\n"
        for name, (label, family) in TYPES.items()
    )
    names = dict(zip(ids, NEIGHBOURS, strict=True)) | {"works": "Lantern Works", "town": "The Town"}
    ties = [("works", name, "town") for name in TYPES]
    ties += [(("works", "town")[n % 2], "supplies", one) for n, one in enumerate(ids)]
    rows = "".join(
        f"  - {{id: t{n}, from: {source}, type: {kind}, to: {target}, holds: affirms, "
        f"evidence: {'own' if source == 'works' and n > 1 else 'said'}}}\n"
        for n, (source, kind, target) in enumerate(ties)
    )
    files = {
        "story.yml": (
            "title: The lantern works\ncontact: c@lantern.example\nwalk:\n"
            "  - {say: The works and the town., show: [works, town]}\n"
            "  - say: >-\n      A long sentence about what the works supplies and to whom, in which much is "
            "told of lamps, of oil, of glass, and of the night on which the harbour was dark.\n"
            f"    show: [works, {ids[0]}, {ids[2]}, {ids[8]}]\n"
            f"  - {{say: Two at the far ends., show: [town, {ids[1]}, {ids[9]}]}}\n"
            f"  - {{say: All of them., show: [works, town, {', '.join(ids)}]}}\n"
        ),
        "relation-types.yml": types,
        "articles/lamps.yml": (
            "title: Lamps\npublished: 2031-03-02\nunchecked: invented\nquotations:\n"
            "  - {id: own, text: “We do what is said of us.”, speaker: works, cue: said}\n"
            f"  - {{id: said, text: “They both do it.”, speaker: {ids[7]}, cue: said}}\n"
            f"relationships:\n{rows}"
        ),
    }
    files |= {
        f"actors/{one}.yml": f"{{name: {name}, kind: organisation}}\n"
        for one, name in names.items()
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
