"""A copy behind a password: AES-256, and words to suggest for it. The words are shown once and never kept."""

from __future__ import annotations

import secrets
from io import BytesIO
from pathlib import Path

from app.paths import RESOURCES

WORDS = 6
"""So many words out of some five hundred are 50 bits and more: too many to try on a file that is slow to try."""
SHORTEST = 8
"""Fewer letters than this are guessed in a day."""


class WeakPassword(ValueError):
    """The password is too short to keep anyone out. The text can be shown."""


def suggested_passphrase() -> str:
    """Return words to type or read out over the telephone, such as "harbour kettle ..."; other ones each time."""
    listed = _words()
    return " ".join(secrets.choice(listed) for _ in range(WORDS))


def locked(pdf: bytes, password: str) -> bytes:
    """Return the PDF encrypted with AES-256 (ISO 32000-2, revision 6); screen readers may still read it.

    Unlike everything else these bytes differ each time, and the file is no PDF/A any more, as that allows no password.
    Raises WeakPassword where the password is too short.
    """
    import pikepdf  # 0.1 s to load: only for a copy that is locked

    if len(password.strip()) < SHORTEST:
        raise WeakPassword(f"Use at least {SHORTEST} letters, or the words suggested. The copy was not made.")
    target = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            for claim in ("pdfaid:part", "pdfaid:conformance"):
                if claim in metadata:
                    del metadata[claim]
        permissions = pikepdf.Permissions(accessibility=True)
        document.save(
            target,
            encryption=pikepdf.Encryption(user=password, owner=secrets.token_urlsafe(24), R=6, allow=permissions),
        )
    return target.getvalue()


def _words() -> list[str]:
    return (Path(RESOURCES) / "phrases" / "passphrase.txt").read_text(encoding="utf-8").split()
