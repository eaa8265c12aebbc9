"""The invented story of a bridge: five actors, five ties over four months, and a walk; for diagrams."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

_FILES = {
    "story.yml": """
        title: The bridge of Oakford
        contact: c@oakford.example
        walk:
          - {say: The mill lends., show: mill--lends-to--bridge-board}
          - {say: The ferry and the board., show: [ferry, bridge-board]}
          - {say: Ida Stone is heard., show: ["winter#works", ida-stone], evidence: "winter#ida"}
          - {say: Nothing ties these two., show: [ferry, ida-stone], evidence: "winter#ida"}
        """,
    "relation-types.yml": """
        lends-to: {label: lends money to, inverse: borrows from, family: money, directed: true}
        opposes: {label: opposes, inverse: is opposed by, family: conflict, directed: true}
        works-for: {label: works for, inverse: employs, family: organisation, directed: true}
        meets: {label: meets, inverse: meets, family: diplomacy, directed: false}
        """,
    "actors/mill.yml": "{name: The Mill, kind: organisation}",
    "actors/ferry.yml": "{name: Old Ferry Company, kind: organisation}",
    "actors/bridge-board.yml": "{name: Bridge Board, kind: organisation}",
    "actors/oakford.yml": "{name: Oakford, kind: government}",
    "actors/ida-stone.yml": "{name: Ida Stone, kind: person}",
    "articles/autumn.yml": """
        title: A loan
        published: 2030-10-05
        unchecked: invented
        quotations:
          - {id: loan, text: “We lend the board its stone.”, speaker: mill, cue: said}
          - {id: met, text: “They will meet us.”, speaker: oakford, cue: said}
        relationships:
          - {id: l, from: mill, type: lends-to, to: bridge-board, holds: affirms, evidence: loan}
          - {id: m, from: oakford, type: meets, to: ferry, holds: considers, evidence: met}
        """,
    "articles/winter.yml": """
        title: A quarrel
        published: 2031-01-20
        unchecked: invented
        quotations:
          - {id: against, text: “The ferry is against us.”, speaker: bridge-board, cue: said}
          - {id: never, text: “We never were.”, speaker: ferry, cue: said}
          - {id: ida, text: “I work for the mill.”, speaker: ida-stone, cue: said}
        relationships:
          - {id: q, from: ferry, type: opposes, to: bridge-board, holds: affirms, evidence: against}
          - {id: n, from: ferry, type: opposes, to: bridge-board, holds: denies, evidence: never}
          - {id: f, from: ferry, type: lends-to, to: bridge-board, holds: affirms, evidence: against}
          - {id: works, from: ida-stone, type: works-for, to: mill, holds: affirms, evidence: ida}
        """,
}


def write_oakford(folder: Path) -> None:
    for name, text in _FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), "utf-8")
