"""The decision letter with the outline plan: what was decided, the plan in short, what happens next, how to complain.

One or two pages in plain words, to one person (practice.md, The record). It holds no attendance, reports or scores.
"""

from __future__ import annotations

from app.export.board_content import BoardEntry
from app.export.content import RecordContent, Words
from app.export.outcome_content import ChildDecision, KeyDate, PlanStep
from app.export.pdf.lines import Span
from app.export.people_content import NamedRole, Recipient
from app.export.setter import Setter
from app.export.typeset import BLUE, GREEN, Cell, Text, cell, labelled, quiet, strong
from app.export.wording import capitalised, joined
from app.practice.written_days import full_date, plain_date

OWN_DATES = frozenset({"letter", "record"})
"""Days on which papers go out: nobody has to come."""


def letter_title(content: RecordContent) -> str:
    """Return the letter's title, in the nation's words."""
    return content.words.letter


def draw_letter(setter: Setter, content: RecordContent) -> None:
    """Tell a setter the whole letter in reading order."""
    setter.title(letter_title(content))
    if content.dated:
        setter.paragraph(quiet(plain_date(content.dated)))
    _draw_opening(setter, content)
    _draw_decisions(setter, content)
    _draw_working_well(setter, content)
    _draw_statements(setter, content)
    _draw_plan(setter, content)
    draw_next(setter, content)
    _draw_complaint(setter, content)
    _draw_signature(setter, content)


def _draw_opening(setter: Setter, content: RecordContent) -> None:
    to = content.recipient
    if to is not None:
        setter.paragraph(f"Dear {to.room_name if to.is_child else to.name},")
    for sentence in _opening(content, to):
        setter.paragraph(sentence)


def _opening(content: RecordContent, to: Recipient | None) -> list[str]:
    """Return the first paragraphs. Whoever was not there is not told so: they may not have been asked."""
    meeting, children = content.words.meeting, joined(content.children)
    about = f" about {children}" if children else ""
    held = f" on {full_date(content.held_on)}" if content.held_on else ""
    if to is not None and to.is_child:
        return [
            f"Your family and the people who work with you met{held}. They talked about what is going well, what is "
            "worrying, and what will help to keep you safe. This letter tells you what was decided.",
            "If you do not understand something, or do not agree with it, you can ask. Somebody will go through it "
            "with you.",
        ]
    if to is not None and to.is_family:
        thanks = "Thank you for coming to" if to.came else "This letter is about"
        return [
            f"{thanks} the {meeting}{about}{held}. Here is what was decided, the plan in short, and what happens next.",
            "If you would like to go through this letter with somebody, or to have it in larger print or in another "
            "language, please ask.",
        ]
    return [f"This letter says what was decided at the {meeting}{about}{held}, the plan in short, and what comes next."]


def _draw_decisions(setter: Setter, content: RecordContent) -> None:
    setter.section("What was decided")
    if content.decisions:
        setter.bullets(_decision(decision, content.words) for decision in content.decisions)
    else:
        setter.nothing()
    for note in content.decision_notes:
        setter.paragraph(note)


def _decision(decision: ChildDecision, words: Words) -> Cell:
    label = words.category if len(decision.categories) == 1 else words.categories
    categories = f". {label}: {joined(decision.categories)}." if decision.categories else ""
    return cell(
        (*strong(f"{decision.child}: "), Span(f"{decision.decision}{categories}")),
        labelled("Why", decision.reasons),
        labelled("Who does not agree", decision.dissent),
    )


def _draw_working_well(setter: Setter, content: RecordContent) -> None:
    """What has already kept the children safe; where nothing is marked so, everything that works well."""
    entries = [entry for entry in content.board.working_well if "Existing safety" in entry.marks]
    shown: list[BoardEntry] = entries or list(content.board.working_well)
    if shown:
        setter.section("What is working well", GREEN)
        setter.bullets(cell(entry.text) for entry in shown)


def _draw_statements(setter: Setter, content: RecordContent) -> None:
    if not content.statements:
        return
    setter.section("What worries us, and what we want to see instead")
    for pair in content.statements:
        about = f" ({pair.about})" if pair.about else ""
        setter.paragraph(labelled(f"The worry{about}", pair.danger_statement))
        setter.paragraph(labelled("Who does not agree", pair.disagreement))
        setter.paragraph(labelled("What we want to see", pair.safety_goal))


def _draw_plan(setter: Setter, content: RecordContent) -> None:
    plan = content.plan
    setter.section(f"The outline {content.words.plan}", BLUE)
    setter.paragraph(plan.runs, keep_with_next=bool(plan.parts))
    if not plan.parts:
        setter.nothing()
    setter.bullets(_step(step) for part in plan.parts for step in part.steps)
    setter.paragraph(labelled("If the plan goes wrong", plan.contingency))


def _step(step: PlanStep) -> Cell:
    """What is done, then who and when in grey on the same line: a table would take a page by itself."""
    who_and_when = " \u00b7 ".join(fact for fact in (step.who, step.when, *step.marks) if fact)
    return cell((Span(f"{step.text} "), *quiet(who_and_when)))


def draw_next(setter: Setter, content: RecordContent) -> None:
    """Who leads, who is in the core group, and the days on which people meet."""
    to_come = [one for one in content.dates if one.on is not None and one.kind not in OWN_DATES]
    lines = [_lead(content), _core_group(content)]
    if not to_come and not any(lines):
        return
    setter.section("What happens next")
    for line in lines:
        setter.paragraph(line)
    if to_come:
        setter.bullets(cell(_date(one)) for one in to_come)


def _lead(content: RecordContent) -> Text:
    lead = content.lead
    if lead is None or not lead.name:
        return ()
    phones = f" Telephone: {', '.join(lead.reached_at)}." if lead.reached_at else ""
    return labelled(capitalised(content.words.lead), f"{_named(lead)}, the person to ask about the plan.{phones}")


def _named(person: NamedRole) -> str:
    return f"{person.name} ({person.role})" if person.role else person.name


def _core_group(content: RecordContent) -> Text:
    """Who is in the core group, by name."""
    names = [member.name for member in content.core_group if member.name]
    return labelled(capitalised(content.words.core_group), f"{joined(names)}." if names else "")


def _date(one: KeyDate) -> Text:
    at = f", {one.at}" if one.at else ""
    return (*strong(f"{one.what}: "), Span(f"{full_date(one.on)}{at}" if one.on else ""))


def _draw_complaint(setter: Setter, content: RecordContent) -> None:
    setter.section("If you do not agree, or want to complain")
    if content.complaint.strip():
        setter.paragraph(content.complaint)
    else:
        setter.nothing()


def _draw_signature(setter: Setter, content: RecordContent) -> None:
    if content.chair:
        setter.paragraph("Yours sincerely", keep_with_next=True)
        setter.paragraph(strong(content.chair), keep_with_next=True)
        setter.paragraph(quiet(content.words.chair))
