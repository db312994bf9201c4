"""The certificate that a family was erased: what went, when and by whom. No name of the family stands in it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from app.practice.written_days import full_date
from app.store.erase import Erased, StillHeld

TITLE = "Certificate of erasure"
REWRITTEN = "The file was then written anew without them."
NOT_REWRITTEN = "The file could not be written anew; encrypted traces may stay in it for now."


def certificate(erased: Erased, held: Sequence[StillHeld]) -> str:
    """Return the certificate as plain text; its last line is the SHA-256 of all before it."""
    when = erased.at.astimezone()
    counts = [f"  {name.replace('_', ' ')}: {count}" for name, count in sorted(erased.rows.items())]
    lines = [
        TITLE,
        "",
        f"Number of this erasure: {erased.number}",
        f"Reference of the family: {erased.reference or 'none was recorded'}",
        f"Erased on: {full_date(when.date())}, {when:%H:%M}",
        f"By: {erased.who or 'nobody named'}",
        "",
        f"Erased from the store: {erased.total} rows of the record, {erased.journal} entries of the history,",
        f"{erased.settings} settings about it, and the index for finding.",
        REWRITTEN if erased.is_rewritten else NOT_REWRITTEN,
        *counts,
        "",
        *held_words(held),
        "Documents and exports that were saved or printed before are not in the store and were not erased.",
        "",
    ]
    text = "\n".join(lines)
    return f"{text}SHA-256 of the lines above: {hashlib.sha256(text.encode()).hexdigest()}\n"


def held_words(held: Sequence[StillHeld]) -> list[str]:
    """Return in lines which backups still hold the family, or may; they are folders named by day and time."""
    sure = [one.backup.folder.name for one in held if one.holds]
    unsure = [one.backup.folder.name for one in held if one.holds is None]
    if not sure and not unsure:
        return ["No backup in the folder for backups holds it. Copies kept elsewhere were not looked into."]
    lines = []
    if sure:
        lines += [
            "These backups still hold it, until they are thinned out or deleted:",
            *(f"  {name}" for name in sure),
        ]
    if unsure:
        lines.append("These could not be looked into and may hold it:")
        lines += [f"  {name}" for name in unsure]
    return [*lines, "Copies kept elsewhere were not looked into."]
