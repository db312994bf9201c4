"""What the tests of documents share: the example families' conferences, read afresh for each test that changes one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from app.models import Conference
from app.store.examples import example_store
from app.store.snapshot import load_conference
from tests.export.conferences import Load


@pytest.fixture(scope="session")
def load() -> Iterator[Load]:
    """Return a function that reads the fullest conference of the family with that name."""
    store = example_store()
    keys = store.read(lambda session: list(session.scalars(select(Conference.id)))).result()
    found = [store.read(lambda session, key=key: load_conference(session, key)).result() for key in keys]
    fullest = {one.family.name: one.id for one in sorted(found, key=lambda one: len(one.entries))}

    def read(family: str) -> Conference:
        return store.read(lambda session: load_conference(session, fullest[family])).result()

    try:
        yield read
    finally:
        store.close()
