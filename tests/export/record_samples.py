"""Record contents for the tests: the Billy and Angie conference, and harder ones made from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from app.export.board_content import Answer, Board, BoardEntry, SafetyScale, Statements, View
from app.export.content import RecordContent
from app.export.outcome_content import ChildDecision, CopyLine, KeyDate, OutlinePlan, PlanPart, PlanStep, Stance
from app.export.people_content import AgencyReport, Attendee, MeetingPart, NamedRole, RecordedPerson

MADE = datetime(2026, 4, 2, 9, 30, tzinfo=UTC)

EMPTY = RecordContent(made_at=MADE, children=(), held_on=None)


def billy_and_angie() -> RecordContent:
    """Return the record's content of the first case in shared/cases, shortened where the tests need no more."""
    return RecordContent(
        made_at=MADE,
        children=("Billy Marsh", "Angie Marsh"),
        held_on=date(2026, 3, 24),
        kind="Initial conference",
        held_at="10:00 to 11:40, Colne Family Centre",
        status="Draft. The chair has not approved this record yet.",
        notice="Confidential \u00b7 copy for Donna Marsh",
        parts=(
            MeetingPart(
                "",
                "Tuesday 24 March 2026, 10:00 to 11:40, Colne Family Centre",
                (
                    Attendee("Ruth Adler", "Independent chair", "Came"),
                    Attendee("Tom Reilly", "Minute-taker, business support", "Came"),
                    Attendee("Donna Marsh", "Mum", "Came"),
                    Attendee("Craig Doyle", "Dad", "Came", "Left at 11:10"),
                    Attendee("Maureen Marsh", "Nan", "Came"),
                    Attendee("Priya Nair", "Social worker", "Came"),
                    Attendee("Helen Castle", "Head teacher, Colne Primary", "Came"),
                    Attendee("Jo Burrows", "School nurse", "Came", "Arrived at 10:20"),
                    Attendee("PC Imran Shah", "Police", "Came"),
                    Attendee("Dr Lane", "GP surgery", "Sent apologies"),
                ),
            ),
        ),
        reports=(
            AgencyReport("Social work", "Priya Nair", "Written", "Yes, 19 March 2026"),
            AgencyReport("Colne Primary", "Helen Castle", "Written", "Yes, 20 March 2026"),
            AgencyReport("School nursing", "Jo Burrows", "Written", "On the day"),
            AgencyReport("Police", "PC Imran Shah", "Verbal", "Not recorded"),
            AgencyReport("GP surgery", "Dr Lane", "Written", "No"),
        ),
        people=(
            RecordedPerson(
                "Billy Marsh", "Child", "12 September 2015", ("4 Mill Lane, Colne",), notes=("Colne Primary",)
            ),
            RecordedPerson("Angie Marsh", "Child", "3 December 2019", ("4 Mill Lane, Colne",)),
            RecordedPerson(
                "Donna Marsh", "Mum of Billy and Angie", "8 May 1992", ("4 Mill Lane, Colne",), ("01632 960 118",)
            ),
            RecordedPerson("Craig Doyle", "Dad of Billy and Angie", "21 January 1990"),
            RecordedPerson("Maureen Marsh (\u201cNan\u201d)", "Mum\u2019s mother", ""),
        ),
        reason=(
            "The police were called on 28 February. Mum was drunk and asleep; Angie was in the street "
            "in pyjamas at 22:40 and Billy was trying to wake Mum."
        ),
        board=Board(
            ("Billy", "Angie"),
            worries=(
                BoardEntry(
                    "Mum drank a bottle and a half of wine on 28 February and could not be woken",
                    impacts=(
                        "\u201cI thought she was dead\u201d; he rang 999",
                        "was outside alone in the cold and dark",
                    ),
                ),
                BoardEntry(
                    "School says Mum smelled of drink at pick-up three times since Christmas",
                    impacts=("tells the teacher he walks home so Mum need not drive", "clings and cries at the gate"),
                ),
                BoardEntry(
                    "Dad comes to the house drunk, shouts and bangs the door (5, 19 and 27 February)",
                    impacts=("sleeps in his clothes in case", "wets the bed after"),
                ),
            ),
            working_well=(
                BoardEntry("Mum rang the alcohol service herself on 2 March and has been twice."),
                BoardEntry(
                    "Nan came within 15 minutes on 28 February and kept the children three nights.",
                    ("Existing safety",),
                ),
                BoardEntry("Billy knew to ring 999.", about="Billy"),
            ),
            grey_areas=(
                BoardEntry("Mum says three glasses; police saw two empty bottles.", ("Disagreed",)),
                BoardEntry(
                    "We do not know how much Mum drinks on school nights.",
                    said_by="Helen Castle",
                    trace="Was a worry until 24 March 2026",
                ),
            ),
        ),
        statements=(
            Statements(
                "Priya, the school, the police, Nan and Mum are worried that when Mum drinks so much she "
                "cannot be woken, no grown-up is looking after Billy and Angie.",
                "For six months a sober grown-up will be looking after Billy and Angie every day and night.",
                "Dad does not agree that his visits frighten them.",
            ),
        ),
        children_views=(
            View("Billy Marsh", ("\u201cIt\u2019s better when Nan is there.\u201d",), "By his advocate, Sam Ives"),
            View(
                "Angie Marsh", ("Drew the good-things house with Nan, the dog and \u201cno shouting\u201d.",), "Drawing"
            ),
        ),
        parents_views=(View("Donna Marsh", ("\u201cI frightened myself.\u201d",)), View("Craig Doyle", ())),
        network_views=(View("Maureen Marsh", ("\u201cI\u2019m here but I can\u2019t be here every night.\u201d",)),),
        scales=(
            SafetyScale(
                "Where are we on a scale of 0 to 10?",
                "Very dangerous: it is very likely that a child will be harmed.",
                "Safe enough: no child protection worry is left.",
                (
                    Answer(
                        "Donna Marsh",
                        "Mum",
                        "6",
                        "\u201cI frightened myself. I\u2019ve stopped.\u201d",
                        "A month clear.",
                    ),
                    Answer("Craig Doyle", "Dad", "7", "\u201cThey\u2019re good kids.\u201d"),
                    Answer(
                        "Billy Marsh", "", "4", "\u201cIt\u2019s better when Nan is there.\u201d", how="By Sam Ives"
                    ),
                    Answer("Maureen Marsh", "Nan", "4 to 5", "\u201cI can\u2019t be here every night.\u201d"),
                    Answer("Jo Burrows", "School nurse", "left before the question"),
                ),
            ),
        ),
        decisions=(
            ChildDecision("Billy Marsh", "Subject of a plan", ("Neglect",), "Four calls in eight weeks."),
            ChildDecision(
                "Angie Marsh", "Subject of a plan", ("Neglect",), "Outside alone at night.", "Dad disagrees."
            ),
        ),
        stances=(
            Stance("Police", "Agrees"),
            Stance("Craig Doyle", "Disagrees", "\u201cI only shouted once.\u201d"),
        ),
        plan=OutlinePlan(
            "The plan runs for 6 months, until 24 September 2026.",
            (
                PlanPart(
                    "For six months a sober grown-up will be looking after Billy and Angie every day and night.",
                    (
                        PlanStep(
                            "No-one will drink any alcohol in the family home",
                            "everyone",
                            "always",
                            "unannounced visits, children",
                            marks=("Bottom line",),
                        ),
                        PlanStep(
                            "If Dad turns up and he has been drinking then Mum will call the police.",
                            "Mum",
                            "each time",
                            "police log",
                            "Priya Nair",
                            "Nan takes the children home with her that night.",
                        ),
                    ),
                ),
            ),
            "Nan takes Billy and Angie to her house the same night and rings Priya next morning.",
        ),
        lead=NamedRole("Priya Nair", "Social worker"),
        core_group=(NamedRole("Donna Marsh", "Mum"), NamedRole("Craig Doyle", "Dad", "Separate half-hour")),
        dates=(
            KeyDate(
                "Core group", date(2026, 4, 7), "10:00, Colne Family Centre", date(2026, 4, 9), "working day 8 of 10"
            ),
            KeyDate("Review conference", date(2026, 6, 16), "", date(2026, 6, 24)),
        ),
        copies=(
            CopyLine("Donna Marsh", "Full record", "Full", "By post", date(2026, 4, 2)),
            CopyLine("Dr Lane", "Decision letter", "Full", "Secure e-mail"),
        ),
        complaint="Write to the chair within 20 working days.",
        chair="Ruth Adler",
        minute_taker="Tom Reilly",
    )


def with_children(count: int) -> RecordContent:
    """Return the same record for ``count`` children, with an impact on each of them in every worry."""
    names = ("Rhys", "Cerys", "Dylan", "Mali", "Gwen", "Huw", "Nia", "Lowri")[:count]
    impacts = (
        "showers at Uncle Huw\u2019s", "\u201csmelly\u201d called by others", "chilblains",
        "weight dropped from 50th to 9th centile", "clings and cries", "fell asleep in class", "misses school",
        "4 chest infections",
    )  # fmt: skip
    worries = tuple(
        BoardEntry(text, impacts=impacts[:count])
        for text in ("No heating or hot water since 9 January", "Not enough food by Thursday")
    )
    return replace(billy_and_angie(), children=names, board=Board(names, worries=worries))


def with_worry(text: str, impact: str = "") -> RecordContent:
    """Return a short record whose one worry reads ``text``."""
    return replace(EMPTY, board=Board(("Billy",), worries=(BoardEntry(text, impacts=(impact,)),)))
