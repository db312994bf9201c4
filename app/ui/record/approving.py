"""Approving the record, and the corrections that may follow. It asks once, in place: nobody can take it back."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from app.models.approval import add_correction, first_approval, version_of
from app.models.conference import Conference
from app.models.outcome import Approval
from app.store.approved import approve_record, is_whole
from app.ui.desk import Desk
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import Form, button, label, line_edit, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.wording import day_words

ASK = "Once approved, the record cannot be changed. A correction is added to it, with its date and reason."
NO_CHAIR = "The chair approves the record. Say under Prepare, Conference, who chairs this meeting."
NOT_WHOLE = (
    "What was approved is not as it was: the store has been changed from outside. Keep the file and ask for help."
)


class Approving(QWidget):
    """A draft is approved here; an approved record is corrected here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.state = name_control(label("", wrap=True), "Draft or approved")
        self.approve = button("Approve the record…", "main")
        self.sure = label(ASK, wrap=True)
        self.yes = button("Approve it now", "main")
        self.no = button("Not yet")
        self.correct = button("Add a correction…")
        self.approve.clicked.connect(lambda: self._ask(True))
        self.no.clicked.connect(lambda: self._ask(False))
        self.yes.clicked.connect(self._approve)
        self.correct.clicked.connect(lambda: self._open_form(not self._form.isVisibleTo(self)))
        self._make_form()
        self._lay_out()
        self._approved = False
        self._ask(False)
        self._open_form(False)

    def show_conference(self, conference: Conference) -> None:
        """Show whether a snapshot's record is approved, by whom, and what was corrected."""
        approval = first_approval(conference)
        self._approved = approval is not None
        self.approve.setEnabled(conference.chair_id is not None)
        self.correct.setVisible(self._approved)
        if approval is None:
            self.state.setText("" if conference.chair_id is not None else NO_CHAIR)
        else:
            self._ask(False)
            self.state.setText(approval_words(conference, approval))
        self.state.setVisible(bool(self.state.text()))
        self.approve.setVisible(approval is None and not self.yes.isVisibleTo(self))

    # -- making

    def _make_form(self) -> None:
        self._form = Form(1)
        self.words = self._form.row("The correction, as it is to stand in the record", GrowingText("", 2),
                                    name="The correction")  # fmt: skip
        self.reason = self._form.row("Why the record is corrected", line_edit())
        self.add = self._form.row("Add it to the record", button("Add it to the record"))
        self.add.clicked.connect(self._correct)

    def _lay_out(self) -> None:
        buttons = FlowLayout()
        for widget in (self.approve, self.yes, self.no, self.correct):
            buttons.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.state)
        column.addWidget(self.sure)
        column.addLayout(buttons)
        column.addWidget(self._form)

    # -- changing

    def _ask(self, asking: bool) -> None:
        had_focus = self.approve.hasFocus()
        for widget in (self.sure, self.yes, self.no):
            widget.setVisible(asking)
        self.approve.setVisible(not asking and not self._approved)
        if asking and had_focus:
            self.no.setFocus()

    def _open_form(self, is_open: bool) -> None:
        self._form.setVisible(is_open)
        if is_open:
            self.words.setFocus()

    def _approve(self) -> None:
        conference = self._desk.conference
        if conference is None:
            return
        conference_id, chair_id = conference.id, conference.chair_id
        self._desk.flush()  # what was typed a moment ago is approved too
        self._desk.run("Approve the record", lambda session: approve_record(session, conference_id, chair_id))
        self._ask(False)

    def _correct(self) -> None:
        conference = self._desk.conference
        if conference is None:
            return
        conference_id, chair_id = conference.id, conference.chair_id
        words, reason = self.words.toPlainText(), self.reason.text()

        def change(session: Session) -> None:
            add_correction(session.get_one(Conference, conference_id), words, reason, chair_id)

        def done(_: None) -> None:
            self.words.clear()
            self.reason.clear()
            self._open_form(False)

        self._desk.run("Correct the record", change, done=done)


def approval_words(conference: Conference, approval: Approval) -> str:
    """Return who approved the record and when, which version it is by now, and by what it can be known."""
    if not is_whole(approval):
        return NOT_WHOLE
    person = conference.family.person(approval.by_id)
    by = f" by {person.written_name}" if person is not None else ""
    said = f"✓ Approved on {day_words(approval.at.astimezone().date())}{by}. Version {version_of(conference)}."
    corrections = len(conference.approvals) - 1
    if corrections:
        last = day_words(conference.approvals[-1].at.astimezone().date())
        said += f" {corrections} correction{'' if corrections == 1 else 's'}, the last on {last}."
    return f"{said}\nSHA-256 {approval.sha256[:16]}…"
