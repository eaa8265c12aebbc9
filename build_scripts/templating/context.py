"""What a template is given: a value whose fields are the names that the template knows.

So mypy sees whether everything is there and is of the right type, and a test compares the fields
with the names that each template uses. What a template only includes or imports has no value of its
own: it gets the names of the one that includes it, or the arguments of its macros.
"""

from __future__ import annotations

from typing import ClassVar


class Context:
    """What one template prints. Each kind is a frozen dataclass.

    `template` is the path of the template below `templates/`. The classes have no slots: a template
    is given the attributes as they are, without a copy of each.
    """

    template: ClassVar[str]
