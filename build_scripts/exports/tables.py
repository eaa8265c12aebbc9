"""All tables of the data, in the order in which they are listed."""

from __future__ import annotations

from build_scripts.exports.answers import AMOUNTS, POSITIONS
from build_scripts.exports.between import ASSERTIONS, TIES
from build_scripts.exports.columns import AnyTable
from build_scripts.exports.happened import EVENTS
from build_scripts.exports.people import ACTORS, MEMBERS, ROLES
from build_scripts.exports.pieces import EVIDENCE
from build_scripts.exports.printings import WORDING
from build_scripts.exports.said import QUOTATIONS
from build_scripts.exports.subjects import ARTICLES, CLAIMS, TOPICS

TABLES: tuple[AnyTable, ...] = (
    QUOTATIONS,
    ARTICLES,
    ACTORS,
    ROLES,
    MEMBERS,
    TIES,
    ASSERTIONS,
    EVENTS,
    CLAIMS,
    POSITIONS,
    AMOUNTS,
    TOPICS,
    EVIDENCE,
    WORDING,
)
