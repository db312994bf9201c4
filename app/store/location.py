"""Where the store is kept when nobody says otherwise."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path

APPLICATION = "Safety Board"
FILE_NAME = "board.safetyboard"


def default_store() -> Path:
    """Return the path of the store in the platform's own data folder."""
    return user_data_path(APPLICATION, appauthor=False) / FILE_NAME
