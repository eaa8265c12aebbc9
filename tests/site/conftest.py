"""The fixtures of the site's tests; see tests/harbour.py."""

import pytest

pytest.register_assert_rewrite("harbour")

from harbour import harbour, harbour_at_address  # noqa: E402

__all__ = ["harbour", "harbour_at_address"]
