"""Words that give nothing away by themselves: what many places and services are called, the calendar, numbers said."""

from __future__ import annotations

_PLACES = """school primary junior infant infants nursery academy college playgroup preschool surgery clinic centre
    center health practice hospital medical ysgol gynradd uwchradd the of and st saint team service services social
    council police road street avenue lane close drive way house flat court gardens terrace place park hill view"""
_SERVICES = """work worker working visiting visitor nursing nurse midwifery midwife gp doctor dr mr mrs ms miss housing
    education probation alcohol drug drugs recovery substance misuse family families child children childrens adult
    adults community mental care support welfare early help safeguarding nhs trust board legal office officer lead
    professional     practitioner coordinator advocate advocacy solicitor ambulance fire domestic abuse
    baby unborn"""
_CALENDAR = """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays january february march april may june july august september october november december christmas
    easter summer winter autumn spring english welsh scottish irish british"""

COMMON = frozenset(f"{_PLACES} {_SERVICES} {_CALENDAR}".split())
"""Words many share: a school, a worker or a sentence is not known by these alone."""

SPOKEN = {
    word: str(number)
    for words in (
        "zero one two three four five six seven eight nine",
        "oh un dau tri pedwar pump chwech saith wyth naw",  # English and Welsh: "oh seven seven", "dim saith saith"
    )
    for number, word in enumerate(words.split())
} | {"o": "0", "nought": "0", "naught": "0", "nil": "0", "dim": "0"}
"""Digits as they are said over the telephone."""
