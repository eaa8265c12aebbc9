"""English words of numbers, and what limits them. Ordinals and names such as Shahed-136 are no numbers."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum


class NumberLimit(StrEnum):
    """What words before or behind a number make of it."""

    FROM = "from"
    UP_TO = "up to"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    BETWEEN = "between"


_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

SMALL = {word: Decimal(n) for n, word in enumerate(_SMALL.split())}
TENS = {word: Decimal(10 * n) for n, word in enumerate(_TENS.split(), 2)}
LARGE = {
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
}
SHORT = {
    "k": LARGE["thousand"],
    "m": LARGE["million"],
    "mn": LARGE["million"],
    "bn": LARGE["billion"],
    "b": LARGE["billion"],
    "tn": LARGE["trillion"],
}
"""Letters right behind digits: $275m."""
HUNDRED, DOZEN, SCORE = Decimal(100), Decimal(12), Decimal(20)
HALF = Decimal("0.5")
FRACTIONS = {"half": HALF, "quarter": Decimal("0.25")}

POWERS = {
    "tens": 1,
    "dozen": 1,
    "dozens": 1,
    "scores": 1,
    "hundred": 2,
    "hundreds": 2,
    "thousand": 3,
    "thousands": 3,
    "million": 6,
    "millions": 6,
    "billion": 9,
    "billions": 9,
    "trillion": 12,
    "trillions": 12,
}
"""What “several …” and plurals say: an order of magnitude, as a power of ten."""
PLURALS = frozenset(word for word in POWERS if word.endswith("s"))
VAGUE = ("several", "a few", "some few", "many", "a couple of", "multiple", "countless")

LIMITS: dict[NumberLimit, tuple[str, ...]] = {
    NumberLimit.NEARLY: (
        "almost", "nearly", "close to", "just under", "just below", "slightly less than",
        "a little less than", "little less than", "slightly under", "a little under", "approaching",
        "not quite", "just short of", "shy of", "nearing", "virtually",
    ),
    NumberLimit.JUST_OVER: (
        "just over", "just above", "slightly more than", "a little more than", "little more than",
        "slightly over", "a little over", "just more than", "slightly above",
    ),
    NumberLimit.FROM: (
        "more than", "over", "well over", "well more than", "far more than", "at least",
        "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of",
        "minimum of", "upwards of", "upward of", "in excess of", "above", "well above", "exceeding",
        "north of", "greater than", "beyond", "as few as",
    ),
    NumberLimit.UP_TO: (
        "up to", "as many as", "as much as", "at most", "no more than", "not more than",
        "a maximum of", "maximum of", "fewer than", "less than", "under", "below", "not exceeding",
        "well under", "at the most", "well below", "no greater than",
    ),
    NumberLimit.ABOUT: (
        "about", "around", "roughly", "approximately", "approx", "some", "circa", "ca", "an estimated",
        "estimated", "in the region of", "in the order of", "on the order of", "something like",
        "give or take", "perhaps", "maybe",
    ),
    NumberLimit.BETWEEN: ("between", "from", "anywhere between", "anywhere from", "somewhere between"),
}  # fmt: skip
"""Words right before a number."""
AFTER: dict[NumberLimit, tuple[str, ...]] = {
    NumberLimit.FROM: ("or more", "or above", "and more", "and counting", "at least", "plus", "+", "or higher"),
    NumberLimit.UP_TO: ("or fewer", "or less", "or under", "at most", "at the most", "maximum"),
    NumberLimit.ABOUT: ("or so", "- odd", "or thereabouts", "approximately", "give or take"),
}  # fmt: skip
"""Words right behind a number."""

FILLERS = frozenset(
    {"a", "an", "the", "another", "further", "additional", "total", "of", "in", "all"}
)
"""May stand between what limits a number and the number."""
JOINTS = ("to", "-", "or", "until")
"""Between the two numbers of a range; with “between”, `and` as well."""
NEGATIONS = frozenset(
    {"not", "never", "no", "none", "neither", "nor", "without", "cannot", "hardly", "scarcely", "barely"}
)  # fmt: skip

CURRENCIES = {
    "us$": "$", "$": "$", "dollar": "$", "dollars": "$", "usd": "$",
    "€": "€", "euro": "€", "euros": "€", "eur": "€",
    "£": "£", "gbp": "£", "sterling": "£",
    "¥": "¥", "yen": "¥", "yuan": "CN¥", "₽": "₽", "ruble": "₽", "rubles": "₽", "rouble": "₽",
    "roubles": "₽", "₴": "₴", "hryvnia": "₴", "hryvnias": "₴", "rial": "rials", "rials": "rials",
    "rupee": "₹", "rupees": "₹", "₹": "₹", "₺": "₺", "lira": "₺", "₩": "₩", "won": "₩", "₪": "₪",
    "a$": "A$", "c$": "C$", "nz$": "NZ$", "hk$": "HK$",
}  # fmt: skip
PERCENT = ("%", "percent", "per cent", "pc")

_LY = {"hour": "hourly", "day": "daily", "week": "weekly", "month": "monthly", "year": "yearly"}
RATES = {
    phrase: unit
    for unit, adverb in _LY.items()
    for phrase in (
        adverb, f"a {unit}", f"an {unit}", f"per {unit}", f"each {unit}", f"every {unit}",
        f"every single {unit}",
    )
} | {"annually": "year", "per annum": "year", "every night": "night", "a night": "night",
     "nightly": "night", "per night": "night", "each night": "night"}  # fmt: skip
"""What makes a count a rate: ten daily is not ten."""
