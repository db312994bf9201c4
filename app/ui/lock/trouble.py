"""What to say when something about the store's files did not work."""

from __future__ import annotations

import logging

UNFORESEEN = "Something went wrong that we did not foresee. Nothing was changed."


def sentence_of(error: BaseException) -> str:
    """Return what to tell people: a known fault in its own words, a full disk in plain ones.

    What we did not foresee is told as such, and its traceback goes to standard error.
    """
    from app.store.errors import StoreError  # behind the first window

    if isinstance(error, StoreError):
        return str(error)
    if isinstance(error, OSError):
        return f"The folder could not be used ({error.strerror or error}). Nothing was changed; is the disk there?"
    logging.getLogger(__name__).error("The store's files could not be used.", exc_info=error)
    return UNFORESEEN
