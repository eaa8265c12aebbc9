"""The letters of the fonts Symbol and Wingdings, whose characters have no meaning of their own.

https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt , for what stands in running text.
"""

from __future__ import annotations

_GREEK = dict(zip("abgdezhqiklmnxoprstufcyw", "αβγδεζηθικλμνξοπρστυφχψω", strict=True))
_SYMBOL = {
    **{ord(latin): greek for latin, greek in _GREEK.items()},
    **{ord(latin.upper()): greek.upper() for latin, greek in _GREEK.items()},
    **{code: chr(code) for code in range(0x20, 0x40)},
    **{0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5E: "⊥", 0x7E: "∼"},
    **{0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓"},
    **{0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB6: "∂", 0xB7: "•", 0xB8: "÷"},
    **{0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xA0: "€", 0xD2: "®", 0xD3: "©", 0xD4: "™"},
    **{0xD6: "√", 0xD7: "⋅", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑", 0xF2: "∫"},
}
_WINGDINGS = {
    0xA7: "•",
    0x6C: "•",
    0x6E: "•",
    0x9F: "•",
    0xD8: "•",
    0xFC: "✓",
    0xFB: "✗",
    0xE0: "→",
}
_PRIVATE = 0xF000


def letter_of(font: str, code: str) -> str:
    """Return the letter that a font shows for a code in hexadecimal; empty where it is not known."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    number -= _PRIVATE if number >= _PRIVATE else 0
    if font.lower() == "symbol":
        return _SYMBOL.get(number, "")
    if font.lower().startswith("wingdings"):
        return _WINGDINGS.get(number, "")
    return chr(number) if 0x20 <= number < 0x7F else ""
