"""Who sits at the laptop: the names that were said at the door, kept inside the encrypted store.

One store has one passphrase; the name tells its users apart in the history. It is what they say, not proof of it.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.store.settings import keep_setting, read_setting

NAMES = "session who"
"""The setting, latest name first. Settings that begin so make no backup necessary."""
MOST = 12
LONGEST = 80


def known_names(session: Session) -> list[str]:
    """Return the names said before, the latest first."""
    kept = read_setting(session, NAMES)
    return [name for name in kept if isinstance(name, str)] if isinstance(kept, list) else []


def introduce(session: Session, said: str) -> str:
    """Remember who is here now and return the name; where nothing was said it is whoever was here last, if anybody."""
    name = " ".join(said.split())[:LONGEST]
    names = known_names(session)
    if not name:
        return names[0] if names else ""
    same = next((one for one in names if one.casefold() == name.casefold()), name)
    now = [same, *(one for one in names if one != same)][:MOST]
    if now != names:
        keep_setting(session, NAMES, now)
    return same
