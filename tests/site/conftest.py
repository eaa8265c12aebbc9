"""The fixtures of the site's tests; see tests/harbour.py."""

import pytest

pytest.register_assert_rewrite("harbour")

from harbour import harbour  # noqa: E402

__all__ = ["harbour"]
