"""How Datasette shows the database: descriptions, labels, facets, order and questions.

Datasette 0.65 reads all of it from metadata.json (https://docs.datasette.io/en/stable/metadata.html).
Version 1.0 wants what is set apart from what is described: datasette.yaml, which may hold JSON.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from build_scripts.exports.columns import AnyTable
from build_scripts.exports.database.dictionary import (
    ABOUT_MEANS,
    DICTIONARY_MEANS,
    PLAIN_MEANS,
    link_means,
)
from build_scripts.exports.database.questions import QUESTIONS
from build_scripts.exports.database.schema import PLAIN, link_tables, search_name
from build_scripts.exports.database.views import VIEWS, WHO_SAID
from build_scripts.exports.edition import PROGRAM, VERSION
from build_scripts.exports.source import DataSource

DATABASE = "story"
DATABASE_FILE = f"{DATABASE}.sqlite"

_FACETS: dict[str, list[str | dict[str, str]]] = {
    "quotations": ["act", "form", "check", {"array": "speakers"}, {"date": "said_earliest"}],
    "articles": ["kind", "language", "coverage", {"date": "published_earliest"}],
    "actors": ["kind", "country"],
    "ties": ["standing", "type", "family"],
    "assertions": ["holds", {"array": "asserters"}],
    "events": ["happening", {"array": "actors"}],
    "positions": ["claim", "position", "heard"],
    "amounts": ["of", "stage", "kind"],
    "evidence": ["kind", "heard", "check"],
    "roles": ["organisation"],
    "members": ["group_of"],
}
_SORT = {
    "quotations": "said_earliest",
    "articles": "published_earliest",
    "events": "happened_earliest",
    "actors": "name",
    "claims": "title",
    "topics": "title",
}
_VIEW_FACETS = {
    "who_said": ["act", "form"],
    "who_says_what": ["claim_title", "position", "who_name", "heard"],
    "spoke_differently": ["claim_title", "who_name"],
    "accused_not_quoted": ["accused_name", "reply"],
    "who_asserts": ["standing", "holds", "type"],
}

Described = dict[str, Any]


def described(source: DataSource, tables: Sequence[AnyTable]) -> str:
    """Return metadata.json, which Datasette 0.65 reads alone and 1.0 beside `settings`."""
    both = _merged(_descriptions(tables), _settings(tables))
    return _json(_about(source) | {"databases": {DATABASE: both}})


def settings(tables: Sequence[AnyTable]) -> str:
    """Return datasette.yaml for Datasette 1.0, which reads JSON as YAML."""
    return _json({"databases": {DATABASE: _settings(tables)}})


def described_only(source: DataSource, tables: Sequence[AnyTable]) -> str:
    """Return metadata.json for Datasette 1.0: descriptions without settings."""
    return _json(_about(source) | {"databases": {DATABASE: _descriptions(tables)}})


def _json(value: Described) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _about(source: DataSource) -> Described:
    story = source.record.story
    head: Described = {
        "title": f"The data of “{story.title}”" if story else "The data of a story",
        "description": "Who said what, according to which article. Whoever shows a row must show its "
        "label too. What somebody asserts, accuses or denies is theirs: show it with them. "
        f"No licence covers quotations. {source.own_words} Made by {PROGRAM} {VERSION}.",
    }
    if source.site:
        head |= {"source": story.title if story else PROGRAM, "source_url": source.site}
    return head


def _descriptions(tables: Sequence[AnyTable]) -> Described:
    found: Described = {
        "about": {"description": ABOUT_MEANS},
        "dictionary": {"description": DICTIONARY_MEANS},
    }
    for table in tables:
        columns = {column.name: column.means for column in table.columns}
        if table.search:
            columns[PLAIN] = PLAIN_MEANS
        found[table.name] = {
            "title": table.title,
            "description": table.means,
            "columns": columns,
        }
        for link in link_tables(table):
            found[link.name] = {"description": link_means(table, link)}
    for view in VIEWS:
        columns = dict(view.columns)
        found[view.name] = {"title": view.title, "description": view.means, "columns": columns}
    return {
        "description": "Begin with the questions below, or with the views that answer.",
        "tables": found,
    }


def _settings(tables: Sequence[AnyTable]) -> Described:
    found: Described = {}
    for table in tables:
        own: Described = {"label_column": table.label, "facets": _FACETS.get(table.name, [])}
        if sort := _SORT.get(table.name):
            own["sort"] = sort
        if not own["facets"]:
            del own["facets"]
        found[table.name] = own
        for link in link_tables(table):
            found[link.name] = {"hidden": True}
    for view in VIEWS:
        found[view.name] = {"facets": _VIEW_FACETS[view.name]}
    searched = next(table for table in tables if table.name == "quotations")
    found[WHO_SAID.name] |= {"fts_table": search_name(searched), "fts_pk": "rowid"}
    questions = {
        one.name: {"title": one.title, "description": one.means, "sql": one.sql, "hide_sql": True}
        for one in QUESTIONS
    }
    return {"tables": found, "queries": questions}


def _merged(one: Described, other: Described) -> Described:
    both = {**one, **other}
    both["tables"] = {
        name: {**one["tables"].get(name, {}), **other["tables"].get(name, {})}
        for name in {**one["tables"], **other["tables"]}
    }
    return both
