"""Who an actor is in registers that others keep: identifiers of a fixed form, checked for that alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from build_scripts.codes import registers as codes
from build_scripts.entries.base import Model
from build_scripts.entries.roles import FixedForm
from build_scripts.entries.typed import fault, text_of

_WIKIDATA = r"Q[1-9][0-9]{0,11}"
"""An item. https://www.wikidata.org/wiki/Wikidata:Identifiers"""
_OPENSANCTIONS = r"[A-Za-z][A-Za-z0-9]*(?:[-._][A-Za-z0-9]+)*"
"""A name of its source and its own, or an item of Wikidata. https://www.opensanctions.org/docs/identifiers/"""
_LEI = r"[0-9A-Z]{18}[0-9]{2}"
"""ISO 17442-1: 18 characters and two check digits."""
_LONGEST = 120
_ADDRESS = re.compile(r"https?://[^?#]*/([^/?#]+)/?(?:[?#].*)?")


def lei_fits(text: str) -> bool:
    """Tell whether the check digits of an LEI fit: with A as 10 to Z as 35 it leaves 1 of 97 (ISO 7064)."""
    return int("".join(str(int(sign, 36)) for sign in text)) % 97 == 1


def _fitting(value: object, pattern: str, form: str) -> str:
    """Return a text of the pattern; where the register's address was given, name the part that is meant."""
    text = text_of(value)
    if len(text) <= _LONGEST and re.fullmatch(pattern, text):
        return text
    found = _ADDRESS.fullmatch(text)
    meant = found[1] if found and re.fullmatch(pattern, found[1]) else ""
    said = f"{text[:_LONGEST]!r} is not {form}"
    raise fault(codes.BAD_IDENTIFIER, f"{said}; write only {meant!r}" if meant else said)


def _wikidata(value: object) -> str:
    return _fitting(value, _WIKIDATA, "an item of Wikidata, a capital Q and a number")


def _opensanctions(value: object) -> str:
    form = "an id of OpenSanctions, which begins with a letter and has letters, digits and hyphens"
    return _fitting(value, _OPENSANCTIONS, form)


def _lei(value: object) -> str:
    text = _fitting(value, _LEI, "an LEI, 18 capitals or digits and then two digits")
    if not lei_fits(text):
        raise fault(codes.BAD_IDENTIFIER, f"the check digits of the LEI {text!r} do not fit")
    return text


def _form(pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern}$"})


class Identifiers(Model):
    """The same person or body in registers that others keep. Without one nobody can match it."""

    wikidata: (
        Annotated[str, BeforeValidator(_wikidata), _form(_WIKIDATA), FixedForm.IDENTIFIER] | None
    ) = None
    """Its item in Wikidata: `Q42`."""
    opensanctions: (
        Annotated[str, BeforeValidator(_opensanctions), _form(_OPENSANCTIONS), FixedForm.IDENTIFIER]
        | None
    ) = None
    """Its entry in OpenSanctions, which lists people and bodies of public interest: the last part of its
    address. To be listed there accuses nobody."""
    lei: Annotated[str, BeforeValidator(_lei), _form(_LEI), FixedForm.IDENTIFIER] | None = None
    """The legal entity identifier of a body: 20 characters."""

    def known(self) -> Iterator[tuple[str, str]]:
        """Yield those that are given, each after the key of its register."""
        for register in type(self).model_fields:
            if identifier := getattr(self, register):
                yield register, identifier
