"""What the children, the parents and the network said, as one reader may know it."""

from __future__ import annotations

from datetime import date

from app.export.board_content import View
from app.export.gather_pictures import gather_pictures
from app.export.labels import LIFE_NOW, STANCE
from app.export.reader import Reader
from app.export.wording import capitalised
from app.models.advocacy import is_made
from app.models.around import AdvocacyOffer
from app.models.board import Entry
from app.models.outcome import AgencyView, Stance
from app.models.person import Person, PersonKind
from app.models.scale import Scope
from app.models.voice import ChildVoice
from app.practice.written_days import plain_date


def gather_children_views(reader: Reader) -> tuple[View, ...]:
    """Return each child's own voice; one who said nothing stands here too, unless not born yet."""
    voices = {voice.child_id: voice for voice in reader.rows(reader.conference.voices)}
    made: list[View] = []
    for child in reader.children():
        voice = voices.get(child.id)
        said = (*(_voice(reader, voice) if voice else ()), *_offers(reader, child))
        pictures = gather_pictures(reader, child)
        if said or pictures or not child.is_unborn:
            made.append(View(reader.name(child), said, _how(reader, voice) if voice else "", pictures))
    return tuple(made)


def _voice(reader: Reader, voice: ChildVoice) -> tuple[str, ...]:
    life = LIFE_NOW.get(voice.life_now, "") if reader.may(voice, "life_now") else ""
    part, reason = reader.text(voice, "takes_part"), reader.text(voice, "takes_part_reason")
    said = (
        reader.words(voice),
        _labelled("Feels safe", reader.text(voice, "feels_safe")),
        f"{life}." if life else "",
        _labelled("Wishes", reader.text(voice, "wishes")),
        _labelled("Trusts", reader.text(voice, "trusts")),
        _labelled("At the meeting", ". ".join(words.rstrip(".") for words in (part, reason) if words)),
    )
    return tuple(words for words in said if words)


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if text else ""


def _how(reader: Reader, voice: ChildVoice) -> str:
    how, to = reader.text(voice, "given_how"), reader.name(reader.linked(voice, "given_to"))
    return capitalised(", ".join(part for part in (how, f"to {to}" if to else "") if part))


def _offers(reader: Reader, child: Person) -> tuple[str, ...]:
    """Return the offers of an advocate made around this conference (practice.md, Around the conference).

    One of which nothing is noted but the time it was meant for was not made yet: a child who is said to have been
    offered an advocate must have been asked.
    """
    offers = [
        offer
        for offer in reader.rows(reader.conference.family.advocacy_offers)
        if offer.conference_id == reader.conference.id and offer.child_id in (None, child.id) and is_made(offer)
    ]
    return tuple(_offer(reader, offer) for offer in offers)


def _offer(reader: Reader, offer: AdvocacyOffer) -> str:
    """Return one offer: at which stage, on what day and by whom, and the answer."""
    day: date | None = reader.value(offer, "on_date")
    by = reader.text(offer, "by_text")
    beside = (reader.text(offer, "stage"), plain_date(day) if day else "", f"by {by}" if by else "")
    around = ", ".join(words for words in beside if words)
    label = f"Offer of an advocate ({around})" if around else "Offer of an advocate"
    known = reader.may(offer, "answer")
    return _labelled(label, reader.text(offer, "answer") or "no answer yet") if known else label


def gather_parents_views(reader: Reader) -> tuple[View, ...]:
    """Return each invited parent's view; a parent who said nothing stands here too."""
    parents = [person for person in reader.invited() if reader.is_parent(person)]
    return tuple(View(reader.name(parent), _said(reader, parent)) for parent in parents)


def gather_network_views(reader: Reader) -> tuple[View, ...]:
    """Return what relatives and others in the family's network said."""
    others = [
        person
        for person in reader.invited()
        if person.kind in (PersonKind.FAMILY, PersonKind.NETWORK) and not reader.is_parent(person)
    ]
    views = (View(reader.name(person), _said(reader, person)) for person in others)
    return tuple(view for view in views if view.paragraphs)


def _said(reader: Reader, person: Person) -> tuple[str, ...]:
    """Return somebody's own words on the board, on the scale and to the decision."""
    conference = reader.conference
    said = [_entry_words(reader, entry) for entry in reader.rows(conference.entries) if entry.said_by_id == person.id]
    for scale in reader.rows(conference.scales):
        if scale.scope is Scope.CONFERENCE:
            score = scale.score_of(person.id)
            known = score is not None and reader.may(score, "person_id")
            said.append(reader.words(score, "words") if score is not None and known else "")
    views = [view for view in reader.rows(conference.agency_views) if reader.may(view, "person_id")]
    stances = [view for view in views if view.person_id == person.id]
    said += [_stance_words(reader, view) for view in stances]
    return tuple(dict.fromkeys(words for words in said if words))


def _entry_words(reader: Reader, entry: Entry) -> str:
    marked = reader.holds(entry, "own_words") or reader.holds(entry, "opinion")
    return reader.words(entry) if marked and reader.may(entry, "said_by_id") else ""


def _stance_words(reader: Reader, view: AgencyView) -> str:
    reasons = reader.text(view, "reasons")
    stance = STANCE[view.stance] if reader.may(view, "stance") else ""
    if view.stance is Stance.AGREES and not reasons:
        return ""
    return " ".join(part for part in (f"{stance} with the decision." if stance else "", reasons) if part)
