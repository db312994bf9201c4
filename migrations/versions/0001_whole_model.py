"""Everything practice.md names has a place: the whole data model.

The journal is append-only: triggers refuse to change or delete what was written.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "family",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column(
            "nation",
            sa.Enum(
                "england",
                "wales",
                "scotland",
                "northern_ireland",
                name="nation",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("local_authority", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family")),
    )
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("family_id", sa.Uuid(), nullable=True),
        sa.Column("conference_id", sa.Uuid(), nullable=True),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("burst", sa.Uuid(), nullable=True),
        sa.Column("rows", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_journal")),
    )
    op.create_index("ix_journal_conference_number", "journal", ["conference_id", "number"], unique=False)
    op.create_index(op.f("ix_journal_family_id"), "journal", ["family_id"], unique=False)
    op.create_table(
        "setting",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("family_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "child",
                "family",
                "network",
                "advocate",
                "professional",
                name="personkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("record_name", sa.Text(), nullable=False),
        sa.Column("sort_name", sa.Text(), nullable=False),
        sa.Column("latin_name", sa.Text(), nullable=False),
        sa.Column("initials", sa.Text(), nullable=False),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("died_on", sa.Date(), nullable=True),
        sa.Column("age_text", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("pronouns", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("school", sa.Text(), nullable=False),
        sa.Column("first_language", sa.Text(), nullable=False),
        sa.Column("interpreter", sa.Text(), nullable=False),
        sa.Column("format_needs", sa.Text(), nullable=False),
        sa.Column("speaks_for_id", sa.Uuid(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "NOT (due_on IS NOT NULL AND born_on IS NULL AND sex <> '')", name=op.f("ck_person_unborn_no_sex")
        ),
        sa.CheckConstraint("kind = 'child' OR due_on IS NULL", name=op.f("ck_person_due_date_child")),
        sa.CheckConstraint(
            "died_on IS NULL OR born_on IS NULL OR died_on >= born_on", name=op.f("ck_person_died_after_born")
        ),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_person_family_id")),
        sa.ForeignKeyConstraint(["speaks_for_id"], ["person.id"], name=op.f("fk_person_speaks_for_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_index(op.f("ix_person_family_id"), "person", ["family_id"], unique=False)
    op.create_table(
        "chronology_event",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("significance", sa.Text(), nullable=False),
        sa.Column("family_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_chronology_event_child_id")),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_chronology_event_family_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chronology_event")),
    )
    op.create_index(op.f("ix_chronology_event_family_id"), "chronology_event", ["family_id"], unique=False)
    op.create_table(
        "conference",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("family_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "initial",
                "pre_birth",
                "review",
                "transfer",
                "core_group",
                "strategy",
                name="conferencekind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("strategy_on", sa.Date(), nullable=True),
        sa.Column("strategy_note", sa.Text(), nullable=False),
        sa.Column("referral_urgency", sa.Text(), nullable=False),
        sa.Column("quorate", sa.Boolean(), nullable=True),
        sa.Column("quorate_note", sa.Text(), nullable=False),
        sa.Column("agenda", sa.JSON(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("chair_id", sa.Uuid(), nullable=True),
        sa.Column("minute_taker_id", sa.Uuid(), nullable=True),
        sa.Column("lead_id", sa.Uuid(), nullable=True),
        sa.Column("reporter_referral", sa.Text(), nullable=False),
        sa.Column("decision_note", sa.Text(), nullable=False),
        sa.Column("complaint_note", sa.Text(), nullable=False),
        sa.Column("previous_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "chair_id IS NULL OR chair_id <> minute_taker_id", name=op.f("ck_conference_chair_takes_no_minutes")
        ),
        sa.CheckConstraint(
            "strategy_on IS NULL OR held_on IS NULL OR strategy_on <= held_on",
            name=op.f("ck_conference_strategy_first"),
        ),
        sa.ForeignKeyConstraint(["chair_id"], ["person.id"], name=op.f("fk_conference_chair_id")),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_conference_family_id")),
        sa.ForeignKeyConstraint(["lead_id"], ["person.id"], name=op.f("fk_conference_lead_id")),
        sa.ForeignKeyConstraint(["minute_taker_id"], ["person.id"], name=op.f("fk_conference_minute_taker_id")),
        sa.ForeignKeyConstraint(["previous_id"], ["conference.id"], name=op.f("fk_conference_previous_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conference")),
    )
    op.create_index(op.f("ix_conference_family_id"), "conference", ["family_id"], unique=False)
    op.create_table(
        "contact_detail",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "address",
                "phone",
                "email",
                "school",
                "clinic",
                "worker",
                "other",
                name="contactkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_contact_detail_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_detail")),
    )
    op.create_index(op.f("ix_contact_detail_person_id"), "contact_detail", ["person_id"], unique=False)
    op.create_table(
        "denied_access",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("what_happened", sa.Text(), nullable=False),
        sa.Column("family_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_denied_access_child_id")),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_denied_access_family_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_denied_access")),
    )
    op.create_index(op.f("ix_denied_access_family_id"), "denied_access", ["family_id"], unique=False)
    op.create_table(
        "difference",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("escalated_to", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("family_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_difference_child_id")),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_difference_family_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_difference")),
    )
    op.create_index(op.f("ix_difference_family_id"), "difference", ["family_id"], unique=False)
    op.create_table(
        "engagement",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("tried", sa.Text(), nullable=False),
        sa.Column("our_side", sa.Text(), nullable=False),
        sa.Column("their_side", sa.Text(), nullable=False),
        sa.Column("next_try", sa.Text(), nullable=False),
        sa.Column("family_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_engagement_child_id")),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_engagement_family_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_engagement_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_engagement")),
    )
    op.create_index(op.f("ix_engagement_family_id"), "engagement", ["family_id"], unique=False)
    op.create_table(
        "staff_safety_note",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("family_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_staff_safety_note_child_id")),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_staff_safety_note_family_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_staff_safety_note_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_safety_note")),
    )
    op.create_index(op.f("ix_staff_safety_note_family_id"), "staff_safety_note", ["family_id"], unique=False)
    op.create_table(
        "tie",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "relation",
            sa.Enum(
                "mother",
                "father",
                "parent",
                "adoptive_parent",
                "step_parent",
                "parents_partner",
                "grandparent",
                "great_grandparent",
                "brother_or_sister",
                "half_brother_or_sister",
                "step_brother_or_sister",
                "aunt_or_uncle",
                "other_relative",
                "foster_carer",
                "former_foster_carer",
                "friend",
                "other",
                name="relation",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("parental_responsibility", sa.Boolean(), nullable=False),
        sa.Column("lives_with", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("person_id <> child_id", name=op.f("ck_tie_not_own_relative")),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_tie_child_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_tie_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tie")),
        sa.UniqueConstraint("person_id", "child_id", name=op.f("uq_tie_person_id_child_id")),
    )
    op.create_index(op.f("ix_tie_child_id"), "tie", ["child_id"], unique=False)
    op.create_table(
        "visit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.Column("seen", sa.Boolean(), nullable=False),
        sa.Column("seen_alone", sa.Boolean(), nullable=False),
        sa.Column("at_home", sa.Boolean(), nullable=False),
        sa.Column("unannounced", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("family_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.CheckConstraint("seen OR NOT seen_alone", name=op.f("ck_visit_alone_means_seen")),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_visit_by_id")),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_visit_child_id")),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_visit_family_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
    )
    op.create_index(op.f("ix_visit_family_id"), "visit", ["family_id"], unique=False)
    op.create_table(
        "withholding",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("family_id", sa.Uuid(), nullable=False),
        sa.Column("subject_table", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("from_family", sa.Boolean(), nullable=False),
        sa.Column("staff_only", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(CASE WHEN person_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN from_family THEN 1 ELSE 0 END) + (CASE WHEN staff_only THEN 1 ELSE 0 END) = 1",
            name=op.f("ck_withholding_one_audience"),
        ),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_withholding_family_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_withholding_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_withholding")),
        sa.UniqueConstraint(
            "subject_table",
            "subject_id",
            "field",
            "person_id",
            name=op.f("uq_withholding_subject_table_subject_id_field_person_id"),
        ),
    )
    op.create_index(op.f("ix_withholding_family_id"), "withholding", ["family_id"], unique=False)
    op.create_index(op.f("ix_withholding_person_id"), "withholding", ["person_id"], unique=False)
    op.create_index(op.f("ix_withholding_subject_id"), "withholding", ["subject_id"], unique=False)
    op.create_table(
        "advocacy_offer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("by_text", sa.Text(), nullable=False),
        sa.Column("family_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_advocacy_offer_child_id")),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_advocacy_offer_conference_id")),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_advocacy_offer_family_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advocacy_offer")),
    )
    op.create_index(op.f("ix_advocacy_offer_family_id"), "advocacy_offer", ["family_id"], unique=False)
    op.create_table(
        "agency_view",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("child_id", sa.Uuid(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column(
            "stance",
            sa.Enum("agrees", "disagrees", "abstains", name="stance", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_agency_view_child_id")),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_agency_view_conference_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_agency_view_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agency_view")),
    )
    op.create_index(op.f("ix_agency_view_conference_id"), "agency_view", ["conference_id"], unique=False)
    op.create_table(
        "approval",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=True),
        sa.Column("addendum", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_approval_by_id")),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_approval_conference_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval")),
    )
    op.create_index(op.f("ix_approval_conference_id"), "approval", ["conference_id"], unique=False)
    op.create_table(
        "child_voice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("own_words", sa.Boolean(), nullable=False),
        sa.Column("given_how", sa.Text(), nullable=False),
        sa.Column("given_to_id", sa.Uuid(), nullable=True),
        sa.Column("feels_safe", sa.Text(), nullable=False),
        sa.Column(
            "life_now",
            sa.Enum("", "better", "same", "worse", name="lifenow", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("wishes", sa.Text(), nullable=False),
        sa.Column("trusts", sa.Text(), nullable=False),
        sa.Column("takes_part", sa.Text(), nullable=False),
        sa.Column("takes_part_reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_child_voice_child_id")),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_child_voice_conference_id")),
        sa.ForeignKeyConstraint(["given_to_id"], ["person.id"], name=op.f("fk_child_voice_given_to_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_child_voice")),
        sa.UniqueConstraint("conference_id", "child_id", name=op.f("uq_child_voice_conference_id_child_id")),
    )
    op.create_index(op.f("ix_child_voice_child_id"), "child_voice", ["child_id"], unique=False)
    op.create_table(
        "conference_child",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_conference_child_child_id")),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_conference_child_conference_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conference_child")),
        sa.UniqueConstraint("conference_id", "child_id", name=op.f("uq_conference_child_conference_id_child_id")),
    )
    op.create_index(op.f("ix_conference_child_child_id"), "conference_child", ["child_id"], unique=False)
    op.create_table(
        "copy",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("extent", sa.Text(), nullable=False),
        sa.Column("sent_how", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("record_version", sa.Text(), nullable=False),
        sa.Column("format_needs", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("release_reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_copy_conference_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_copy_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_copy")),
    )
    op.create_index(op.f("ix_copy_conference_id"), "copy", ["conference_id"], unique=False)
    op.create_index(op.f("ix_copy_person_id"), "copy", ["person_id"], unique=False)
    op.create_table(
        "core_group_member",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_core_group_member_conference_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_core_group_member_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_core_group_member")),
        sa.UniqueConstraint("conference_id", "person_id", name=op.f("uq_core_group_member_conference_id_person_id")),
    )
    op.create_index(op.f("ix_core_group_member_person_id"), "core_group_member", ["person_id"], unique=False)
    op.create_table(
        "critical_answer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_critical_answer_conference_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_critical_answer")),
    )
    op.create_index(op.f("ix_critical_answer_conference_id"), "critical_answer", ["conference_id"], unique=False)
    op.create_table(
        "decision",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "answer",
            sa.Enum("", "yes", "no", "continues", "ends", name="answer", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("categories", sa.JSON(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("dissent", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_decision_child_id")),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_decision_conference_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("conference_id", "child_id", name=op.f("uq_decision_conference_id_child_id")),
    )
    op.create_index(op.f("ix_decision_child_id"), "decision", ["child_id"], unique=False)
    op.create_table(
        "denied_access_action",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("denial_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["denial_id"], ["denied_access.id"], name=op.f("fk_denied_access_action_denial_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_denied_access_action")),
    )
    op.create_index(op.f("ix_denied_access_action_denial_id"), "denied_access_action", ["denial_id"], unique=False)
    op.create_table(
        "document",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_document_conference_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    op.create_index(op.f("ix_document_conference_id"), "document", ["conference_id"], unique=False)
    op.create_table(
        "next_date",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "core_group",
                "review",
                "letter",
                "record",
                "visit",
                "other",
                name="datekind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.Column("starts_at", sa.Time(), nullable=True),
        sa.Column("ends_at", sa.Time(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("limit_on", sa.Date(), nullable=True),
        sa.Column("limit_note", sa.Text(), nullable=False),
        sa.Column("late_reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "ends_at IS NULL OR starts_at IS NULL OR ends_at >= starts_at", name=op.f("ck_next_date_times_in_order")
        ),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_next_date_conference_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_next_date")),
    )
    op.create_index(op.f("ix_next_date_conference_id"), "next_date", ["conference_id"], unique=False)
    op.create_table(
        "part",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("whole", "a", "b", "closed", name="partkind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.Column("starts_at", sa.Time(), nullable=True),
        sa.Column("ends_at", sa.Time(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "ends_at IS NULL OR starts_at IS NULL OR ends_at >= starts_at", name=op.f("ck_part_times_in_order")
        ),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_part_conference_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_part")),
    )
    op.create_index(op.f("ix_part_conference_id"), "part", ["conference_id"], unique=False)
    op.create_table(
        "plan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("contingency", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on", name=op.f("ck_plan_dates_in_order")
        ),
        sa.CheckConstraint("months IN (3, 6)", name=op.f("ck_plan_three_or_six_months")),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_plan_conference_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("conference_id", name=op.f("uq_plan_conference_id")),
    )
    op.create_table(
        "report",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("written", "verbal", "none", name="reportkind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column(
            "shared",
            sa.Enum(
                "not_recorded", "before", "on_the_day", "no", name="sharedwithparents", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("shared_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_report_conference_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_report_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
    )
    op.create_index(op.f("ix_report_conference_id"), "report", ["conference_id"], unique=False)
    op.create_table(
        "statement_pair",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("danger_statement", sa.Text(), nullable=False),
        sa.Column("safety_goal", sa.Text(), nullable=False),
        sa.Column("disagreement", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_statement_pair_conference_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement_pair")),
    )
    op.create_index(op.f("ix_statement_pair_conference_id"), "statement_pair", ["conference_id"], unique=False)
    op.create_table(
        "attendance",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("part_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "presence",
            sa.Enum(
                "invited", "came", "apologies", "absent", "excluded", name="presence", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("came_at", sa.Time(), nullable=True),
        sa.Column("left_at", sa.Time(), nullable=True),
        sa.Column("joined_by", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "left_at IS NULL OR came_at IS NULL OR left_at >= came_at", name=op.f("ck_attendance_times_in_order")
        ),
        sa.ForeignKeyConstraint(["part_id"], ["part.id"], name=op.f("fk_attendance_part_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_attendance_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
        sa.UniqueConstraint("part_id", "person_id", name=op.f("uq_attendance_part_id_person_id")),
    )
    op.create_index(op.f("ix_attendance_person_id"), "attendance", ["person_id"], unique=False)
    op.create_table(
        "entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("part_id", sa.Uuid(), nullable=True),
        sa.Column(
            "domain",
            sa.Enum(
                "worry",
                "working_well",
                "grey_area",
                name="domain",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("said_by_id", sa.Uuid(), nullable=True),
        sa.Column("said_by_text", sa.Text(), nullable=False),
        sa.Column("own_words", sa.Boolean(), nullable=False),
        sa.Column("disagreed", sa.Boolean(), nullable=False),
        sa.Column("existing_safety", sa.Boolean(), nullable=False),
        sa.Column("opinion", sa.Boolean(), nullable=False),
        sa.Column("was_domain", sa.Text(), nullable=False),
        sa.Column("moved_on", sa.Date(), nullable=True),
        sa.Column("settled_note", sa.Text(), nullable=False),
        sa.Column("carried_from_id", sa.Uuid(), nullable=True),
        sa.Column(
            "still_so",
            sa.Enum("", "ask", "yes", "changed", "no", name="stillso", native_enum=False, length=40),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["carried_from_id"], ["entry.id"], name=op.f("fk_entry_carried_from_id")),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_entry_conference_id")),
        sa.ForeignKeyConstraint(["part_id"], ["part.id"], name=op.f("fk_entry_part_id")),
        sa.ForeignKeyConstraint(["said_by_id"], ["person.id"], name=op.f("fk_entry_said_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry")),
    )
    op.create_index(op.f("ix_entry_conference_id"), "entry", ["conference_id"], unique=False)
    op.create_table(
        "pair_child",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("pair_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_pair_child_child_id")),
        sa.ForeignKeyConstraint(["pair_id"], ["statement_pair.id"], name=op.f("fk_pair_child_pair_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pair_child")),
        sa.UniqueConstraint("pair_id", "child_id", name=op.f("uq_pair_child_pair_id_child_id")),
    )
    op.create_index(op.f("ix_pair_child_child_id"), "pair_child", ["child_id"], unique=False)
    op.create_table(
        "scale",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "scope",
            sa.Enum(
                "conference",
                "child",
                "danger_statement",
                name="scope",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("child_id", sa.Uuid(), nullable=True),
        sa.Column("pair_id", sa.Uuid(), nullable=True),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("low_words", sa.Text(), nullable=False),
        sa.Column("high_words", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(scope = 'conference' AND child_id IS NULL AND pair_id IS NULL) OR (scope = 'child' AND child_id IS NOT NULL AND pair_id IS NULL) OR (scope = 'danger_statement' AND child_id IS NULL AND pair_id IS NOT NULL)",
            name=op.f("ck_scale_scope_fits"),
        ),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_scale_child_id")),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_scale_conference_id")),
        sa.ForeignKeyConstraint(["pair_id"], ["statement_pair.id"], name=op.f("fk_scale_pair_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scale")),
        sa.UniqueConstraint(
            "conference_id", "scope", "child_id", "pair_id", name=op.f("uq_scale_conference_id_scope_child_id_pair_id")
        ),
    )
    op.create_index(op.f("ix_scale_conference_id"), "scale", ["conference_id"], unique=False)
    op.create_table(
        "step",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("pair_id", sa.Uuid(), nullable=True),
        sa.Column("part_id", sa.Uuid(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("who_text", sa.Text(), nullable=False),
        sa.Column(
            "when_kind",
            sa.Enum("", "date", "frequency", "trigger", "standing_rule", name="whenkind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("when_text", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("checker_text", sa.Text(), nullable=False),
        sa.Column("if_wrong", sa.Text(), nullable=False),
        sa.Column("bottom_line", sa.Boolean(), nullable=False),
        sa.Column("family_own", sa.Boolean(), nullable=False),
        sa.Column("draft", sa.Boolean(), nullable=False),
        sa.Column("coach_dismissed", sa.Text(), nullable=False),
        sa.Column("carried_from_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "due_on IS NULL OR starts_on IS NULL OR due_on >= starts_on", name=op.f("ck_step_dates_in_order")
        ),
        sa.ForeignKeyConstraint(["carried_from_id"], ["step.id"], name=op.f("fk_step_carried_from_id")),
        sa.ForeignKeyConstraint(["pair_id"], ["statement_pair.id"], name=op.f("fk_step_pair_id")),
        sa.ForeignKeyConstraint(["part_id"], ["part.id"], name=op.f("fk_step_part_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_step_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step")),
    )
    op.create_index(op.f("ix_step_plan_id"), "step", ["plan_id"], unique=False)
    op.create_table(
        "entry_child",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_entry_child_child_id")),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name=op.f("fk_entry_child_entry_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry_child")),
        sa.UniqueConstraint("entry_id", "child_id", name=op.f("uq_entry_child_entry_id_child_id")),
    )
    op.create_index(op.f("ix_entry_child_child_id"), "entry_child", ["child_id"], unique=False)
    op.create_table(
        "impact",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("own_words", sa.Boolean(), nullable=False),
        sa.Column("said_by_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["child_id"], ["person.id"], name=op.f("fk_impact_child_id")),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name=op.f("fk_impact_entry_id")),
        sa.ForeignKeyConstraint(["said_by_id"], ["person.id"], name=op.f("fk_impact_said_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_impact")),
        sa.UniqueConstraint("entry_id", "child_id", name=op.f("uq_impact_entry_id_child_id")),
    )
    op.create_index(op.f("ix_impact_child_id"), "impact", ["child_id"], unique=False)
    op.create_table(
        "score",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("scale_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("part_id", sa.Uuid(), nullable=True),
        sa.Column("spoken", sa.Integer(), nullable=False),
        sa.Column("low", sa.Integer(), nullable=True),
        sa.Column("high", sa.Integer(), nullable=True),
        sa.Column("face", sa.Text(), nullable=False),
        sa.Column(
            "no_score",
            sa.Enum(
                "absent",
                "declined",
                "views_sent_in",
                "left_before",
                "excluded",
                "one_view_for_all",
                "did_not_score",
                "not_yet_here",
                "not_asked",
                name="noscore",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("own_words", sa.Boolean(), nullable=False),
        sa.Column("one_higher", sa.Text(), nullable=False),
        sa.Column("spoken_by_id", sa.Uuid(), nullable=True),
        sa.Column("given_how", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "high IS NULL OR (low IS NOT NULL AND high BETWEEN low AND 20)", name=op.f("ck_score_high_range")
        ),
        sa.CheckConstraint("low IS NULL OR low BETWEEN 0 AND 20", name=op.f("ck_score_low_range")),
        sa.CheckConstraint("low IS NULL OR no_score IS NULL", name=op.f("ck_score_score_or_reason")),
        sa.ForeignKeyConstraint(["part_id"], ["part.id"], name=op.f("fk_score_part_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_score_person_id")),
        sa.ForeignKeyConstraint(["scale_id"], ["scale.id"], name=op.f("fk_score_scale_id")),
        sa.ForeignKeyConstraint(["spoken_by_id"], ["person.id"], name=op.f("fk_score_spoken_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score")),
        sa.UniqueConstraint("scale_id", "person_id", name=op.f("uq_score_scale_id_person_id")),
    )
    op.create_index(op.f("ix_score_person_id"), "score", ["person_id"], unique=False)
    op.create_table(
        "step_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Uuid(), nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name=op.f("fk_step_entry_entry_id")),
        sa.ForeignKeyConstraint(["step_id"], ["step.id"], name=op.f("fk_step_entry_step_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step_entry")),
        sa.UniqueConstraint("step_id", "entry_id", name=op.f("uq_step_entry_step_id_entry_id")),
    )
    op.create_index(op.f("ix_step_entry_entry_id"), "step_entry", ["entry_id"], unique=False)
    op.create_table(
        "step_person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Enum("does", "checks", name="whorole", native_enum=False, length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_step_person_person_id")),
        sa.ForeignKeyConstraint(["step_id"], ["step.id"], name=op.f("fk_step_person_step_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step_person")),
        sa.UniqueConstraint("step_id", "person_id", "role", name=op.f("uq_step_person_step_id_person_id_role")),
    )
    op.create_index(op.f("ix_step_person_person_id"), "step_person", ["person_id"], unique=False)
    op.create_table(
        "step_review",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("conference_id", sa.Uuid(), nullable=False),
        sa.Column("step_id", sa.Uuid(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("seen_by", sa.Text(), nullable=False),
        sa.Column("deviation", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("response", sa.Text(), nullable=False),
        sa.Column("who_tells_whom", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["conference_id"], ["conference.id"], name=op.f("fk_step_review_conference_id")),
        sa.ForeignKeyConstraint(["step_id"], ["step.id"], name=op.f("fk_step_review_step_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step_review")),
    )
    op.create_index(op.f("ix_step_review_conference_id"), "step_review", ["conference_id"], unique=False)
    op.create_index(op.f("ix_step_review_step_id"), "step_review", ["step_id"], unique=False)
    op.create_table(
        "score_revision",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("score_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("low", sa.Integer(), nullable=True),
        sa.Column("high", sa.Integer(), nullable=True),
        sa.Column("face", sa.Text(), nullable=False),
        sa.Column(
            "no_score",
            sa.Enum(
                "absent",
                "declined",
                "views_sent_in",
                "left_before",
                "excluded",
                "one_view_for_all",
                "did_not_score",
                "not_yet_here",
                "not_asked",
                name="noscore",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["score_id"], ["score.id"], name=op.f("fk_score_revision_score_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_revision")),
    )
    op.create_index(op.f("ix_score_revision_score_id"), "score_revision", ["score_id"], unique=False)

    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER journal_no_{verb.lower()} BEFORE {verb} ON journal "
            "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
        )


def downgrade() -> None:
    for verb in ("UPDATE", "DELETE"):
        op.execute(f"DROP TRIGGER journal_no_{verb.lower()}")
    op.drop_index(op.f("ix_score_revision_score_id"), table_name="score_revision")
    op.drop_table("score_revision")
    op.drop_index(op.f("ix_step_review_step_id"), table_name="step_review")
    op.drop_index(op.f("ix_step_review_conference_id"), table_name="step_review")
    op.drop_table("step_review")
    op.drop_index(op.f("ix_step_person_person_id"), table_name="step_person")
    op.drop_table("step_person")
    op.drop_index(op.f("ix_step_entry_entry_id"), table_name="step_entry")
    op.drop_table("step_entry")
    op.drop_index(op.f("ix_score_person_id"), table_name="score")
    op.drop_table("score")
    op.drop_index(op.f("ix_impact_child_id"), table_name="impact")
    op.drop_table("impact")
    op.drop_index(op.f("ix_entry_child_child_id"), table_name="entry_child")
    op.drop_table("entry_child")
    op.drop_index(op.f("ix_step_plan_id"), table_name="step")
    op.drop_table("step")
    op.drop_index(op.f("ix_scale_conference_id"), table_name="scale")
    op.drop_table("scale")
    op.drop_index(op.f("ix_pair_child_child_id"), table_name="pair_child")
    op.drop_table("pair_child")
    op.drop_index(op.f("ix_entry_conference_id"), table_name="entry")
    op.drop_table("entry")
    op.drop_index(op.f("ix_attendance_person_id"), table_name="attendance")
    op.drop_table("attendance")
    op.drop_index(op.f("ix_statement_pair_conference_id"), table_name="statement_pair")
    op.drop_table("statement_pair")
    op.drop_index(op.f("ix_report_conference_id"), table_name="report")
    op.drop_table("report")
    op.drop_table("plan")
    op.drop_index(op.f("ix_part_conference_id"), table_name="part")
    op.drop_table("part")
    op.drop_index(op.f("ix_next_date_conference_id"), table_name="next_date")
    op.drop_table("next_date")
    op.drop_index(op.f("ix_document_conference_id"), table_name="document")
    op.drop_table("document")
    op.drop_index(op.f("ix_denied_access_action_denial_id"), table_name="denied_access_action")
    op.drop_table("denied_access_action")
    op.drop_index(op.f("ix_decision_child_id"), table_name="decision")
    op.drop_table("decision")
    op.drop_index(op.f("ix_critical_answer_conference_id"), table_name="critical_answer")
    op.drop_table("critical_answer")
    op.drop_index(op.f("ix_core_group_member_person_id"), table_name="core_group_member")
    op.drop_table("core_group_member")
    op.drop_index(op.f("ix_copy_person_id"), table_name="copy")
    op.drop_index(op.f("ix_copy_conference_id"), table_name="copy")
    op.drop_table("copy")
    op.drop_index(op.f("ix_conference_child_child_id"), table_name="conference_child")
    op.drop_table("conference_child")
    op.drop_index(op.f("ix_child_voice_child_id"), table_name="child_voice")
    op.drop_table("child_voice")
    op.drop_index(op.f("ix_approval_conference_id"), table_name="approval")
    op.drop_table("approval")
    op.drop_index(op.f("ix_agency_view_conference_id"), table_name="agency_view")
    op.drop_table("agency_view")
    op.drop_index(op.f("ix_advocacy_offer_family_id"), table_name="advocacy_offer")
    op.drop_table("advocacy_offer")
    op.drop_index(op.f("ix_withholding_subject_id"), table_name="withholding")
    op.drop_index(op.f("ix_withholding_person_id"), table_name="withholding")
    op.drop_index(op.f("ix_withholding_family_id"), table_name="withholding")
    op.drop_table("withholding")
    op.drop_index(op.f("ix_visit_family_id"), table_name="visit")
    op.drop_table("visit")
    op.drop_index(op.f("ix_tie_child_id"), table_name="tie")
    op.drop_table("tie")
    op.drop_index(op.f("ix_staff_safety_note_family_id"), table_name="staff_safety_note")
    op.drop_table("staff_safety_note")
    op.drop_index(op.f("ix_engagement_family_id"), table_name="engagement")
    op.drop_table("engagement")
    op.drop_index(op.f("ix_difference_family_id"), table_name="difference")
    op.drop_table("difference")
    op.drop_index(op.f("ix_denied_access_family_id"), table_name="denied_access")
    op.drop_table("denied_access")
    op.drop_index(op.f("ix_contact_detail_person_id"), table_name="contact_detail")
    op.drop_table("contact_detail")
    op.drop_index(op.f("ix_conference_family_id"), table_name="conference")
    op.drop_table("conference")
    op.drop_index(op.f("ix_chronology_event_family_id"), table_name="chronology_event")
    op.drop_table("chronology_event")
    op.drop_index(op.f("ix_person_family_id"), table_name="person")
    op.drop_table("person")
    op.drop_table("setting")
    op.drop_index(op.f("ix_journal_family_id"), table_name="journal")
    op.drop_index("ix_journal_conference_number", table_name="journal")
    op.drop_table("journal")
    op.drop_table("family")
