"""The licence of a text, with whose text it is: who takes words over must name both."""

from __future__ import annotations

import re

from build_scripts.entries import Article
from build_scripts.entries.fields import is_address
from build_scripts.telling.words import listed

_CREATIVE_COMMONS = re.compile(
    r"(?:CC|Creative Commons)[ -](BY(?:-(?:NC-SA|NC-ND|NC|SA|ND))?)[ -](1\.0|2\.0|2\.5|3\.0|4\.0)"
    r"(?: (?:International|Unported))?",
    re.IGNORECASE,
)
_OTHERS = {
    "cc0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "cc0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "open government licence v3.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "ogl v3.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
}


def licence_address(licence: str) -> str:
    """Return where a licence can be read, if its name says so; else "".

    The addresses of Creative Commons follow from the names: https://creativecommons.org/licenses/
    """
    name = " ".join(licence.split())
    if found := _CREATIVE_COMMONS.fullmatch(name):
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    for word in name.split():
        if is_address(address := word.strip("().,;<>")):
            return address
    return _OTHERS.get(name.casefold(), "")


def whose_text(entry: Article) -> str:
    """Say whose text an article is: who wrote it, whose agency, who published it; "" if none is named."""
    parts = []
    if entry.authors:
        parts.append(f"by {listed(entry.authors, most=len(entry.authors))}")
    if entry.agency:
        parts.append(f"of the agency {entry.agency}")
    if entry.repost_of:
        parts.append(f"reposted from {entry.repost_of}")
    if entry.publisher:
        parts.append(f"published by {entry.publisher}")
    return ", ".join(parts)
