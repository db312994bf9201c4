"""A revision of the future, so that bringing a store up to date can be tried whatever the newest revision is."""

from __future__ import annotations

import shutil
from pathlib import Path

from app.paths import MIGRATIONS
from app.store import migrate

NEXT = "9000"

_REVISION = """
import sqlalchemy as sa
from alembic import op

revision = "{next}"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("pretend", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("words", sa.Text()))
    with op.batch_alter_table("family", recreate="always") as table:
        table.add_column(sa.Column("pretended", sa.Text(), nullable=False, server_default="yes"))
    op.execute("INSERT INTO pretend (words) SELECT name FROM family")
    with op.batch_alter_table("person", recreate="always") as table:
        table.add_column(sa.Column("pretended", sa.Text(), nullable=False, server_default="yes"))


def downgrade() -> None:
    raise NotImplementedError
"""


def write_revisions(folder: Path) -> Path:
    """Write this version's migrations and one more into a folder; return the file of the one more."""
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    made = folder / "versions" / f"{NEXT}_pretend.py"
    made.write_text(_REVISION.format(next=NEXT, head=migrate.HEAD), encoding="utf-8")
    return made


def become_newer(folder: Path) -> None:
    """Be the version that has the revisions in ``folder``, until the process ends."""
    migrate.MIGRATIONS = folder  # type: ignore[attr-defined]
    migrate.HEAD = NEXT
