"""Writing finished copies to the disk off the UI thread: one, or all of a conference in one go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Event

from app.export.checking import Checked, CopyKey, check_copy, held_back
from app.export.filing import write_whole
from app.export.locked import locked
from app.models.conference import Conference


@dataclass(slots=True)
class Saved:
    """What became of the copies: the paths written, those stopped by the leak check, and an error that ended it;
    whether the one copy is behind a password."""

    paths: list[Path] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    cancelled: bool = False
    trouble: OSError | None = None
    where: Path | None = None
    locked: bool = False


def save_all(
    conference: Conference, keys: Sequence[CopyKey], folder: Path, today: date, *, cancel: Event,
    tell: Callable[[int], None],
) -> Saved:  # fmt: skip
    """Make, check and write each copy into ``folder``; ``tell`` hears how many are done.

    A copy with a place that is not settled is not written. A file that holds something else is never replaced: the new
    one gets a number. What was written before it was cancelled, or before the disk was full, stays.
    """
    saved = Saved()
    for number, key in enumerate(keys):
        if cancel.is_set():
            saved.cancelled = True
            return saved
        try:
            checked = check_copy(conference, key, today)
        except LookupError:
            continue  # whose copy it was, has been taken out of the family meanwhile
        if held_back(conference, checked):
            person = conference.family.person(key.person_id)
            saved.stopped.append(person.written_name if person is not None else "")
        else:
            try:
                saved.where = free_path(folder, checked)
                write_whole(saved.where, checked.made.data)
            except OSError as error:
                saved.trouble = error
                return saved
            saved.paths.append(saved.where)
        tell(number + 1)
    return saved


def save_one(conference: Conference, key: CopyKey, path: Path, today: date, *, password: str | None = None) -> Saved:
    """Make, check and write one copy to ``path``, whole or not at all; locked where there is a password.

    Raises OSError, and WeakPassword for a password that is too short.
    """
    saved, checked = Saved(where=path), check_copy(conference, key, today)
    if held_back(conference, checked):
        person = conference.family.person(key.person_id)
        saved.stopped.append(person.written_name if person is not None else "")
        return saved
    data = checked.made.data
    write_whole(path, locked(data, password) if password is not None else data)
    saved.paths.append(path)
    saved.locked = password is not None
    return saved


def free_path(folder: Path, checked: Checked) -> Path:
    """Return where a copy goes: a name that nothing has, or that just this copy has."""
    name, data = Path(checked.made.file_name), checked.made.data
    path, number = folder / name, 2
    while path.exists() and not (path.is_file() and path.read_bytes() == data):
        path, number = folder / f"{name.stem} {number}{name.suffix}", number + 1
    return path
