"""What rows say of the evidence that they rest on: its ids, and all labels that it has."""

from __future__ import annotations

from collections.abc import Iterable

from build_scripts.exports import ids
from build_scripts.exports.shared_columns import (
    OWN_WORDS,
)
from build_scripts.exports.source import DataSource
from build_scripts.record import Evidence
from build_scripts.telling.evidence import ReportTelling


def labels_of(source: DataSource, evidence: Iterable[Evidence]) -> str:
    """Return the labels of all evidence, each once."""
    told = (source.tellings.of(one) for one in evidence)
    return " ".join(
        dict.fromkeys(OWN_WORDS if isinstance(one, ReportTelling) else one.check for one in told)
    )


def ids_of_evidence(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Return the ids of evidence, in its order."""
    return tuple(ids.evidence_id(one.address) for one in evidence)
