"""Local settings that travel with the store: JSON under a name, encrypted like everything else.

They are not part of any record: the journal does not keep them, and undo does not see them.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.journal import Setting


def keep_setting(session: Session, name: str, value: Any) -> None:
    """Store a setting: any value that JSON can hold. None takes it away, so that its default is in force again."""
    kept = session.get(Setting, name)
    if value is None:
        if kept is not None:
            session.delete(kept)
    elif kept is None:
        session.add(Setting(name=name, value=value))
    else:
        kept.value = value


def read_setting(session: Session, name: str) -> Any:
    """Return a setting, or None where there is none."""
    kept = session.get(Setting, name)
    return kept.value if kept is not None else None


def read_settings(session: Session, prefix: str) -> dict[str, Any]:
    """Return every setting whose name begins with ``prefix``, by what comes after it."""
    kept = session.scalars(select(Setting).where(Setting.name.startswith(prefix, autoescape=True)))
    return {one.name.removeprefix(prefix): one.value for one in kept}
