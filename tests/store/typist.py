"""A child process that types into a store, saying each number once it is acknowledged. It waits to be killed."""

from __future__ import annotations

import sys
import uuid
from itertools import count
from pathlib import Path

from sqlalchemy.orm import Session

from app.models import Conference, Domain
from app.models.board import add_entry
from app.store.store import Store


def main(path: Path, passphrase: str, key: uuid.UUID) -> None:
    store = Store.open(path, passphrase)
    for number in count():

        def change(session: Session, number: int = number) -> None:
            conference = session.get_one(Conference, key)
            entry = add_entry(conference, Domain.WORRY, f"worry {number}")
            for child in conference.children_here:
                entry.say_impact(child.id, f"impact {number}")

        store.run("Add worry", change, key).result()
        print(number, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], uuid.UUID(sys.argv[3]))
