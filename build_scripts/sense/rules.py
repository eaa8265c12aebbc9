"""The number of the rules of sense, which a receipt names: what was not looked at then is not claimed now."""

from __future__ import annotations

from collections.abc import Mapping

SENSE_RULES: Mapping[int, tuple[str, ...]] = {
    1: (
        *("OTR240", "OTR241", "OTR242", "OTR243", "OTR244", "OTR245", "OTR246", "OTR247", "OTR248", "OTR249"),
        *("OTR250", "OTR251", "OTR252", "OTR253", "OTR254", "OTR255", "OTR256", "OTR257", "OTR258", "OTR259"),
        "OTR280",
    ),
}  # fmt: skip
"""The codes that came with each number. 0 is a receipt from before any of them: words and marks alone.

A new rule gets a new number, so that older receipts do not vouch for it.
"""
SENSE = max(SENSE_RULES)
"""The newest number: everything above is looked at."""
TURN_AND_AROUND = 1
"""From this number on the speaker's turn and what stands around words were looked at."""
