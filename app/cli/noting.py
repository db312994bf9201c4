"""What leaves the store by a command is noted in its history."""

from __future__ import annotations

import uuid

import click

from app.store.errors import StoreError
from app.store.store import Store


def note(
    store: Store, words: str, *, conference_id: uuid.UUID | None = None, family_id: uuid.UUID | None = None
) -> None:
    """Note it, and say on standard error where the store cannot be written to: the file is written all the same."""
    try:
        store.note(words, conference_id, family_id=family_id).result()
    except StoreError as error:
        click.echo(f"The history could not note this: {error}", err=True)
