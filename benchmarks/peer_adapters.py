"""What four public checkers say of quotations: JSON lines of `source` and `quote` in, JSON lists out.

It runs under the Python of an environment of their own (see `peers`), and imports nothing of ours.
Each answer is whether the peer lets the quotation pass; null where it could not be asked.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path


def _krokai(folder: Path, source: str, quote: str) -> bool:
    from krokai.corpus import Corpus
    from krokai.verify import check

    (folder / "source.txt").write_text(source, "utf-8")
    verdict = check(quote, Corpus([str(folder)], quiet=True))
    return (verdict[0] if isinstance(verdict, tuple) else verdict) in (
        "VERIFIED",
        "PUNCTUATION",
        "ASSEMBLED",
    )


def _gtrex(folder: Path, source: str, quote: str) -> bool:
    from gtrex import Policy, Verifier

    return bool(Verifier(source, Policy()).verify(quote).grounded)


def _proof(folder: Path, source: str, quote: str) -> bool:
    from proof_citations.verify import _match_quote

    result = _match_quote(source, quote, "en")
    return bool(result) and "verified" in str(result)


def _linkml(folder: Path, source: str, quote: str) -> bool:
    from linkml_reference_validator.models import ReferenceContent, ReferenceValidationConfig
    from linkml_reference_validator.validation.supporting_text_validator import (
        SupportingTextValidator,
    )

    validator = SupportingTextValidator(ReferenceValidationConfig())
    content = ReferenceContent(reference_id="file:a", content=source)
    return bool(validator.find_text_in_reference(quote, content).found)


def main() -> None:
    """Answer each line of the standard input."""
    with tempfile.TemporaryDirectory() as folder:
        for line in sys.stdin:
            asked = json.loads(line)
            answers: list[bool | None] = []
            for peer in (_krokai, _gtrex, _proof, _linkml):
                try:
                    answers.append(peer(Path(folder), asked["source"], asked["quote"]))
                except Exception as fault:
                    print(f"{peer.__name__}: {fault!r}"[:200], file=sys.stderr)
                    answers.append(None)
            print(json.dumps(answers), flush=True)


main()
