"""What surrounds a conference: what grown-ups are to each other, children's pictures, a difference taken further."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bond",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("family_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "married",
                "partners",
                "separated",
                "divorced",
                "parent_of",
                "siblings",
                name="bondkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("person_id <> other_id", name=op.f("ck_bond_not_with_oneself")),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_bond_family_id")),
        sa.ForeignKeyConstraint(["other_id"], ["person.id"], name=op.f("fk_bond_other_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_bond_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bond")),
        sa.UniqueConstraint("person_id", "other_id", name=op.f("uq_bond_person_id_other_id")),
    )
    op.create_index(op.f("ix_bond_family_id"), "bond", ["family_id"], unique=False)
    op.create_index(op.f("ix_bond_other_id"), "bond", ["other_id"], unique=False)
    op.create_table(
        "picture",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_picture_child_id")),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_picture_conference_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_picture")),
    )
    op.create_index(op.f("ix_picture_child_id"), "picture", ["child_id"], unique=False)
    op.create_index(op.f("ix_picture_conference_id"), "picture", ["conference_id"], unique=False)
    op.create_table(
        "escalation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("difference_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.Column("to_whom", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["difference_id"], ["difference.id"], name=op.f("fk_escalation_difference_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalation")),
    )
    op.create_index(op.f("ix_escalation_difference_id"), "escalation", ["difference_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_escalation_difference_id"), table_name="escalation")
    op.drop_table("escalation")
    op.drop_index(op.f("ix_picture_conference_id"), table_name="picture")
    op.drop_index(op.f("ix_picture_child_id"), table_name="picture")
    op.drop_table("picture")
    op.drop_index(op.f("ix_bond_other_id"), table_name="bond")
    op.drop_index(op.f("ix_bond_family_id"), table_name="bond")
    op.drop_table("bond")
