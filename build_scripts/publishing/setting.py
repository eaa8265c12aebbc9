"""What stands around the pages of a site, as one key: a page that is as it was is rendered as it was.

What a theme can ask for besides the page itself is in it: the program with its libraries, the settings
and what they take from the environment, the templates, the policy, the navigation. Where a template names
the list of all pages or a date of the build, those are in it as well.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import meta
from mkdocs.structure.files import File

from build_scripts.publishing.prepared import PreparedSite
from build_scripts.publishing.unchanged import environment_of, settings_of
from build_scripts.system.program import key_of_program

_KNOWN = {"attr_list", "tables", "toc", "fenced_code", "admonition"}
_KNOWN |= {"pymdownx.highlight", "pymdownx.superfences"}
"""Extensions of Markdown that read the page and nothing else. Others may include any file."""
_OF_ALL = {"pages", "build_date_utc"}
_MAYBE_OF_ALL = re.compile(rb"\bpages\b|\bbuild_date_utc\b")
_DATED = re.compile(rb"\bupdate_date\b")
_NOT_ASKED = ".icons"
"""A folder of the theme that holds thousands of pictures and no template."""
_FRONT = re.compile(r"---\n.*?\n---\n", re.DOTALL)


def key_of_setting(site: PreparedSite) -> str | None:
    """Return the key of all that decides how a given page is rendered; None where nobody can know.

    Plugins and hooks are free to do what they like with a page. Raises OSError.
    """
    config = site.config
    is_watched = config.plugins or any(config.plugins.events.values())
    if is_watched or not _KNOWN.issuperset(config.markdown_extensions):
        return None
    settings = settings_of(Path(config.config_file_path).parent)
    key = hashlib.blake2b(digest_size=32)
    said = [
        key_of_program(),
        config.site_url,
        config.extra["content_policy"],
        list(environment_of(settings)),
        list(_navigation(site)),
    ]
    key.update(json.dumps(said).encode())
    key.update(settings)
    is_of_all = False
    for name, template in _templates(site):
        key.update(f"\0{name}\0{len(template)}\0".encode("utf-8", "surrogateescape"))
        key.update(template)
        is_of_all = is_of_all or _is_of_all(site, template)
    if is_of_all:
        dated = os.environ.get("SOURCE_DATE_EPOCH")
        key.update(json.dumps([dated, [file.src_uri for file in site.documents]]).encode())
    return key.hexdigest()


def _templates(site: PreparedSite) -> Iterator[tuple[str, bytes]]:
    """The templates of the theme, and all that lies in the folder of the site's own."""
    own = site.config.theme.custom_dir
    for folder in site.config.theme.dirs:
        for place, folders, names in os.walk(folder):
            folders[:] = sorted(set(folders) - {_NOT_ASKED})
            for name in sorted(names):
                path = os.path.join(place, name)  # noqa: PTH118 # There are many of them.
                if folder == own or name.endswith(".html"):
                    yield path.removeprefix(folder), Path(path).read_bytes()


def _is_of_all(site: PreparedSite, template: bytes) -> bool:
    """Whether a template asks for the list of all pages, or for a date of the build."""
    if _DATED.search(template):
        return True
    if not _MAYBE_OF_ALL.search(template):
        return False
    asked = meta.find_undeclared_variables(site.env.parse(template.decode("utf-8", "replace")))
    return not _OF_ALL.isdisjoint(asked)


def _navigation(site: PreparedSite) -> Iterator[tuple[str | None, str, str]]:
    """What the navigation names: titles, addresses, and what else a template may ask of a page there."""
    for page in site.nav.pages:
        given = vars(page).get("title")
        yield given, page.url, _head(page.file, given)


def _head(file: File, title: str | None) -> str:
    """The front matter of a page; all of it where it says its title itself."""
    text = file.content_string
    if not title:
        return text
    front = _FRONT.match(text)
    return front[0] if front else ""
