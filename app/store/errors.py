"""What can go wrong with a store on an ordinary day, as typed errors.

Their text says what happened, what is safe and what to do next; it can be shown as it is.
"""

from __future__ import annotations

from pathlib import Path


class StoreError(Exception):
    """The store could not do what was asked. What was saved before is safe."""


class WrongPassphrase(StoreError):
    """The passphrase does not open this store."""

    def __init__(self) -> None:
        super().__init__("That passphrase does not open this store. Nothing was changed. Try again.")


class NoStoreHere(StoreError):
    """There is no store at this place, or half of it is missing."""

    def __init__(self, path: Path, what: str = "store") -> None:
        super().__init__(f"There is no {what} at {path}. Check the folder, or start a new store.")


class AlreadyThere(StoreError):
    """A new store would overwrite something."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is already a file at {path}. It was left as it is; choose another name.")


class NotOurFile(StoreError):
    """The file is not a Safety Board store, or it is damaged."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} is not a Safety Board store, or it is damaged. It was left as it is.")


class NewerStore(StoreError):
    """The store was written by a newer version of Safety Board."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"This store was last used by a newer Safety Board (revision {revision}). "
            "It was left as it is; please use the newer version."
        )


class DiskTrouble(StoreError):
    """The disk is full, gone, or may not be written to."""


class StoreLocked(DiskTrouble):
    """The store is locked: as with a missing disk, what was typed waits until it can be saved."""

    def __init__(self) -> None:
        super().__init__("The store is locked. What was saved is safe; unlock it to go on.")


class ChangedMeanwhile(StoreError):
    """The row was changed or deleted by somebody else since it was read."""

    def __init__(self) -> None:
        super().__init__("This was changed meanwhile. Nothing was overwritten; look at it again and repeat the change.")


class NothingToUndo(StoreError):
    """There is no change to take back, or to make again."""


class StoreClosed(StoreError):
    """The store was closed before this could be saved."""

    def __init__(self) -> None:
        super().__init__("The store is closed. Open it again and repeat the last change.")
