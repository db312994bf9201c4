"""Who is named: people by name, kin, roles and closed groups, where they stand in a line."""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.smart.lexicon import Lexicon
from app.practice.smart.reading import Known
from app.practice.tokens import Line, Token

KINDS = ("closed_groups", "family", "children", "professionals", "pronouns", "nobody_named")
TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "pc", "auntie", "aunty", "aunt", "uncle", "sister", "father"})
THING_ENDINGS = (
    "ings",
    "ing",
    "ments",
    "ment",
    "tions",
    "tion",
    "overs",
    "ances",
    "ance",
    "ence",
    "ities",
    "ity",
    "ness",
    "ship",
    "ships",
    "sions",
    "sion",
)
"""Words that end so are things, also where they begin a sentence with a capital letter."""
ROLE_ENDINGS = (
    "worker",
    "officer",
    "nurse",
    "teacher",
    "visitor",
    "manager",
    "adviser",
    "advisor",
    "therapist",
    "ologist",
)
"""Words that end so name a role that the lists do not know."""


@dataclass(frozen=True, slots=True)
class Someone:
    """A person, role or group in a line: tokens ``first`` to before ``after``."""

    first: int
    after: int
    kind: str
    """One of KINDS, "name" for a person by name, or "child_name"."""
    owner: bool
    """True where only something of theirs is meant: "Mum's prescription"."""

    @property
    def named(self) -> bool:
        """True for a named person, role or closed group; False for "someone" and "an adult"."""
        return self.kind != "nobody_named"


def find_people(line: Line, words: Lexicon, known: Known) -> list[Someone]:
    """Return the people of a line in their order."""
    tokens = line.tokens
    given = _given_names(known)
    found: list[Someone] = []
    place = 0
    while place < len(tokens):
        someone = _at(tokens, place, words, given)
        if someone is None:
            place += _length_of_thing(tokens, place, words)
            continue
        someone = _with_last_name(line, someone, words)
        found.append(someone)
        place = someone.after
    return found


def _with_last_name(line: Line, someone: Someone, words: Lexicon) -> Someone:
    """Return someone with the rest of the name: "Asha Noor", "Ellie-May (10)"."""
    tokens, after = line.tokens, someone.after
    if someone.kind not in ("name", "child_name") or someone.owner or after >= len(tokens):
        return someone
    ahead = tokens[after]
    hyphen = line.text[tokens[after - 1].end : ahead.start] == "-" and ahead.capital
    if not hyphen and not (ahead.capital and is_name(tokens, after, words)):
        return someone
    kind = someone.kind if someone.kind == "child_name" else _name_kind(tokens, after)
    return _someone(tokens, someone.first, after + 1, kind)


def _given_names(known: Known) -> dict[str, str]:
    """Return every part of the names of this conference, in small letters, with their kind."""
    names = {part.lower(): "name" for name in known.people for part in name.split() if len(part) > 1}
    names |= {role.lower(): "professionals" for role in known.roles if " " not in role.strip()}
    names |= {part.lower(): "child_name" for name in known.children for part in name.split()[:1]}
    return names


def _at(tokens: tuple[Token, ...], place: int, words: Lexicon, given: dict[str, str]) -> Someone | None:
    """Return who begins at a place, if anybody."""
    token = tokens[place]
    if token.word in given and not (token.word in words.words and not token.capital):
        return _someone(tokens, place, place + 1, given[token.word])
    if _length_of_thing(tokens, place, words) > 1:
        return None
    if token.word in {"my", "our", "the", "her", "his", "their", "both", "all", "either", "each", "a", "an"}:
        longest = _listed(tokens, place, words)
        return longest if longest is not None and longest.after - place > 1 else None
    listed = _listed(tokens, place, words)
    if listed is not None:
        if token.word in TITLES and listed.after < len(tokens) and tokens[listed.after].capital:
            return _someone(tokens, place, listed.after + 1, listed.kind)
        return listed
    if token.word.endswith(ROLE_ENDINGS) and len(token.word) > 6:
        return _someone(tokens, place, place + 1, "professionals")
    if is_name(tokens, place, words):
        return _someone(tokens, place, place + 1, _name_kind(tokens, place))
    return None


def _length_of_thing(tokens: tuple[Token, ...], place: int, words: Lexicon) -> int:
    """Return how many tokens to pass over: all of "child protection plan", which is no child."""
    listed = next(iter(words.at(tokens, place)), None)
    return listed.length if listed is not None and "not_people" in listed.lists else 1


def _listed(tokens: tuple[Token, ...], place: int, words: Lexicon) -> Someone | None:
    """Return the longest listed phrase of people that begins at a place."""
    for found in words.at(tokens, place):
        if "not_people" in found.lists and found.length > 1:
            return None
        kinds = [kind for kind in KINDS if kind in found.lists]
        if kinds:
            return _someone(tokens, place, place + found.length, kinds[0])
    return None


def is_name(tokens: tuple[Token, ...], place: int, words: Lexicon) -> bool:
    """True for a capital letter within a sentence; at its beginning only for a word that is no other."""
    token = tokens[place]
    if not token.capital or not token.text.isalpha() or len(token.text) < 2 or token.word == "'s":
        return False
    listed = next(iter(words.at(tokens, place)), None)
    if listed is not None and ("not_people" in listed.lists or "things.services" in listed.lists):
        return False
    if token.text.isupper():
        return token.word not in words.words and (len(token.text) > 4 or _leads(tokens, place))
    if token.first and token.word.endswith(THING_ENDINGS):
        return False
    if not token.first:
        return True
    return token.word not in words.words


def _leads(tokens: tuple[Token, ...], place: int) -> bool:
    """True for short capitals that something is asked of: "CGL to offer", "PPU will"."""
    return place + 1 < len(tokens) and tokens[place + 1].word in {"to", "will", "must", "should", "agrees", "has"}


def _name_kind(tokens: tuple[Token, ...], place: int) -> str:
    """Return "child_name" for a name with an age under 18 in brackets behind it."""
    behind = [token.word for token in tokens[place + 1 : place + 3]]
    if len(behind) == 2 and behind[0] in "(," and behind[1].isdigit() and int(behind[1]) < 18:
        return "child_name"
    return "name"


def _someone(tokens: tuple[Token, ...], first: int, after: int, kind: str) -> Someone:
    """Make a Someone and say whether only something of theirs is meant."""
    behind = tokens[after].word if after < len(tokens) else ""
    owner = behind == "'s" and not (after + 1 < len(tokens) and tokens[after + 1].word in {"going", "not", "to"})
    owner = owner or (behind == "'" and tokens[after - 1].word.endswith("s"))
    return Someone(first, after, kind, owner)
