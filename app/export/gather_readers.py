"""Whose copy it is, what people need to read or follow it, and names for pages without their letters."""

from __future__ import annotations

from app.export.people_content import NamedRole, Recipient
from app.export.reader import Reader
from app.models.conference import Presence
from app.models.person import Person


def gather_recipient(reader: Reader, person: Person | None) -> Recipient | None:
    """Return the one whose copy it is; None for the file's own copy."""
    if person is None or not reader.name(person):
        return None
    line = reader.conference.presence_of(person.id)
    came = line is not None and reader.may(line, "presence") and line.presence is Presence.CAME
    return Recipient(
        reader.name(person),
        reader.room_name(person),
        is_family=not person.is_professional,
        is_child=person.is_child,
        came=came,
    )


def gather_needs(reader: Reader) -> tuple[NamedRole, ...]:
    """Return who needs an interpreter, another language or another format, for those who send copies out."""
    made: list[NamedRole] = []
    for person in reader.rows(reader.conference.family.people):
        language, interpreter = reader.text(person, "first_language"), reader.text(person, "interpreter")
        needs = (
            reader.text(person, "format_needs"),
            f"Language: {language}" if language else "",
            f"Interpreter: {interpreter}" if interpreter else "",
        )
        said = ". ".join(need.rstrip(".") for need in needs if need)
        if said and reader.name(person):
            made.append(NamedRole(reader.name(person), reader.role(person), said))
    return tuple(made)


def gather_latin(reader: Reader) -> tuple[tuple[str, str], ...]:
    """Return names beside their Latin forms, where one was given and the reader may have both."""
    pairs: dict[str, str] = {}
    for person in reader.conference.family.people:
        latin = reader.text(person, "latin_name")
        for name in (reader.text(person, "record_name"), reader.text(person, "name")) if latin else ():
            if name and name != latin:
                pairs.setdefault(name, latin)
    return tuple(pairs.items())
