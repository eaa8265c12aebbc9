"""Four public checkers beside ours, in an environment of their own: build/peers.

    python -m venv build/peers
    build/peers/bin/pip install krokai==0.15.0 gtrex==1.1.0 proof-citations==1.45.0 \\
        linkml-reference-validator==0.4.0
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHON = ROOT / "build" / "peers" / "bin" / "python"
NAMES = (
    "krokai 0.15.0",
    "gtrex 1.1.0",
    "proof-citations 1.45.0",
    "linkml-reference-validator 0.4.0",
)


def are_here() -> bool:
    """Tell whether their environment is installed."""
    return PYTHON.exists()


def asked(quotations: Sequence[tuple[str, str]]) -> list[list[bool | None]]:
    """Return for each text and quotation whether each peer lets it pass; None where it failed."""
    lines = "".join(json.dumps({"source": s, "quote": q}) + "\n" for s, q in quotations)
    adapters = str(Path(__file__).with_name("peer_adapters.py"))
    done = subprocess.run(
        [str(PYTHON), adapters], input=lines, capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]
