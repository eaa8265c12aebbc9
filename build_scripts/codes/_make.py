"""Two short makers, so that a list of codes reads as a list."""

from build_scripts.problems import Code, Severity


def error(
    number: str, name: str, *, meaning: str, why: str, remedy: str, is_effect: bool = False
) -> Code:
    """Return a code whose problems stop the build."""
    return Code(number, name, Severity.ERROR, meaning, why, remedy, is_effect)


def warning(number: str, name: str, *, meaning: str, why: str, remedy: str) -> Code:
    """Return a code whose problems are told and counted, and do not stop the build."""
    return Code(number, name, Severity.WARNING, meaning, why, remedy)
