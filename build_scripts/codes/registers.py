"""OTR368 to OTR375: who an actor is in registers that others keep."""

from build_scripts.codes._make import error

BAD_IDENTIFIER = error(
    "OTR368",
    "bad-identifier",
    meaning="An identifier of an actor has not the form that its register gives to its identifiers, or its "
    "check digits do not fit.",
    why="Others match people and bodies by it. A wrong one ties somebody to what somebody else did.",
    remedy="Copy it from the register’s own page: `Q42` from Wikidata, the last part of the address at "
    "OpenSanctions, all 20 characters of an LEI. Only the identifier, not the address.",
)
IDENTIFIER_OF_TWO = error(
    "OTR369",
    "identifier-of-two",
    meaning="Two actors have the same identifier in the same register.",
    why="Programs that read the data make one person or body of them, and lay to one what the other said.",
    remedy="Give each its own, or leave it out where the register has none. If both are one, keep one "
    "file, and `aliases` for the other name.",
)
