"""Every key of the program in one list: F1 shows it, and a test looks for two that clash."""

from __future__ import annotations

from dataclasses import dataclass

STEPS = ("prepare", "board", "scale", "plan", "outcome", "record")
ROOMS = ("family", "children", "together", "chronology")
"""What stands around a conference, below its six steps."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key, what it does in words, and where it works."""

    keys: str
    does: str
    where: str = "Everywhere"


KEYS: dict[str, Key] = {
    "undo": Key("Ctrl+Z", "Undo the last change"),
    "redo": Key("Ctrl+Shift+Z", "Make it again"),
    "home": Key("Ctrl+H", "Families"),
    "bigger": Key("Ctrl++", "Larger text"),
    "smaller": Key("Ctrl+-", "Smaller text"),
    "normal_size": Key("Ctrl+0", "Normal text"),
    "keys": Key("F1", "Show the keys"),
    "find": Key("Ctrl+K", "Find a family, somebody, or words of a board or a plan"),
    "settings": Key("Ctrl+,", "Settings"),
    "lock": Key("Ctrl+L", "Lock at once: everything is hidden until the passphrase is typed"),
    "quit": Key("Ctrl+Q", "Save and close"),
    "present": Key("F5", "Show the room its screen, and leave it again"),
    "hold": Key("H", "Hold what the room sees, and go on (where nothing is being typed)"),
    "blank": Key("B", "Make the room's screen blank, and show it again (where nothing is being typed)"),
    "hold_typing": Key("Ctrl+Shift+H", "Hold what the room sees, also while typing"),
    "blank_typing": Key("Ctrl+Shift+B", "Make the room's screen blank, also while typing"),
    "new_conference": Key("Ctrl+N", "New conference", "Families"),
    "step_1": Key("Ctrl+1", "First step", "In a conference"),
    "step_2": Key("Ctrl+2", "Second step", "In a conference"),
    "step_3": Key("Ctrl+3", "Third step", "In a conference"),
    "step_4": Key("Ctrl+4", "Fourth step", "In a conference"),
    "step_5": Key("Ctrl+5", "Fifth step", "In a conference"),
    "step_6": Key("Ctrl+6", "Sixth step", "In a conference"),
    "room_family": Key("F6", "The family: its tree, who lives where, who would help", "In a conference"),
    "room_children": Key("F7", "Each child: in their own words, seen, an advocate", "In a conference"),
    "room_together": Key("F8", "Working together: what was tried, differences", "In a conference"),
    "room_chronology": Key("F9", "What happened when", "In a conference"),
    "next_tab": Key("Ctrl+Tab", "The next tab", "In a conference"),
    "person_up": Key("Alt+Up", "Move somebody, or a step of the meeting, up", "Prepare"),
    "person_down": Key("Alt+Down", "Move somebody, or a step of the meeting, down", "Prepare"),
    "person_delete": Key("Delete", "Take somebody away, or off the list (undo brings back)", "Prepare"),
    "came": Key("C", "Came (on a line of Who is here; Space takes it back)", "Prepare"),
    "apologies": Key("A", "Apologies", "Prepare"),
    "invited": Key("I", "Invited", "Prepare"),
    "absent": Key("N", "Absent", "Prepare"),
    "excluded": Key("X", "Excluded", "Prepare"),
    "same_for_all": Key("Ctrl+D", "Decide the same for all children", "Outcome"),
    "picture_open": Key("Return", "Open a picture large", "Each child"),
    "picture_paste": Key("Ctrl+V", "Add the picture that was copied", "Each child"),
    "picture_delete": Key("Delete", "Take a picture away (undo brings it back)", "Each child"),
    "save_pdf": Key("Ctrl+S", "Save the copy on the screen", "Record"),
    "print": Key("Ctrl+P", "Print the copy on the screen", "Record"),
    "card_up": Key("Alt+Up", "Move the card up", "Board"),
    "card_down": Key("Alt+Down", "Move the card down", "Board"),
    "card_left": Key("Alt+Left", "Move the card to the domain on the left", "Board"),
    "card_right": Key("Alt+Right", "Move the card to the domain on the right", "Board"),
    "card_delete": Key("Delete", "Take the card away (undo brings it back)", "Board"),
    "card_open": Key("F2", "Open the card", "Board"),
    "board_question": Key("F3", "The next question for this column", "Board"),
    "board_statements": Key("Ctrl+D", "Show or hide the danger statements", "Board"),
    "restrict": Key("Ctrl+R", "Restrict what is typed, or what the keyboard is on, at once", "In a conference"),
    "restrict_whom": Key("Ctrl+Shift+R", "Choose from whom it is kept", "In a conference"),
    "said_by": Key("@", "Who said it (in a line: @ and initials at the end)", "Board"),
    "card_steps": Key("P", "Go to the steps that answer the worry, or write the first", "Board"),
    "still_yes": Key("Y", "A card from the last board: still so", "Board"),
    "still_changed": Key("C", "A card from the last board: it has changed", "Board"),
    "still_no": Key("N", "A card from the last board: no longer so", "Board"),
    "carry": Key("Ctrl+B", "At a review: start from the last board", "Board"),
    "column_left": Key("Alt+Shift+Left", "Move the whole column to the left", "Board"),
    "column_right": Key("Alt+Shift+Right", "Move the whole column to the right", "Board"),
    "scale_step": Key("F4", "Make a step of the plan of what one higher would look like", "Safety scale"),
    "speaker_up": Key("Alt+Up", "Ask somebody earlier (never before the parents)", "Safety scale"),
    "speaker_down": Key("Alt+Down", "Ask somebody later", "Safety scale"),
    "next_speaker": Key("Ctrl+Return", "Save, and go on to whoever is asked next", "Safety scale"),
    "step_up": Key("Alt+Up", "Move the step up", "Plan"),
    "step_down": Key("Alt+Down", "Move the step down", "Plan"),
    "step_add": Key("Ctrl+Return", "Add a step", "Plan"),
    "step_split": Key("Ctrl+Shift+Return", "Make several steps of a line that says several things", "Plan"),
    "step_goal_up": Key("Alt+PgUp", "Move the step to the safety goal before", "Plan"),
    "step_goal_down": Key("Alt+PgDown", "Move the step to the safety goal after", "Plan"),
    "step_duplicate": Key("Ctrl+D", "Duplicate the step", "Plan"),
    "step_examples": Key("F3", "Examples: from vague to plain", "Plan"),
    "step_delete": Key("Delete", "Take the step away (undo brings it back)", "Plan"),
    "event_delete": Key("Delete", "Take away an entry that is written there (undo brings it back)", "Chronology"),
    "family_section": Key("Ctrl+Tab", "The next of the four sections", "Family"),
    "family_close": Key("Esc", "From somebody's form back to the family tree", "Family"),
    "family_tick": Key("Space", "Tick who lives with whom, or invite somebody", "Family"),
}
