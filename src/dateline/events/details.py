"""What an event's own words add: the plea, the kind of dismissal, the term, the bail."""

from collections.abc import Iterator

from dateline.events.frames import Frame
from dateline.events.lexicon import Cue, EventType
from dateline.events.words import words
from dateline.model import Document, Span
from dateline.text.parsing import Parse, Token

REACH = 12  # tokens after the trigger in which a plea or "without prejudice" still belongs to it
# What makes a jail of a house: "a juvenile *detention center*", "the county *correctional facility*".
LOCKUPS = {"center", "facility", "hall", "home", "school", "institution", "complex", "unit"}
LOCKING = {"detention", "correctional", "corrections", "juvenile", "jail", "training", "remand"}
LONGEST = 160  # characters of a quoted detail


def filler(parse: Parse, token: Token) -> str:
    """Return the lemma of a slot's word, with "not" in front where it is negated ("not guilty")."""
    before = parse.tokens[token.i - 1].text.lower() if token.i else ""
    negated = before in {"not", "n’t", "n't"} or any(c.dep == "neg" for c in parse.children(token.i))
    if token.lemma == "custody" and _is_custody_of_child(parse, token):
        return "custody of"
    if token.lemma == "custody" and any(c.lemma in {"protective", "foster"} for c in parse.children(token.i)):
        return "protective custody"
    if token.lemma == "arrest" and any(c.lemma in {"house", "home"} for c in parse.children(token.i)):
        return "house arrest"
    if token.lemma.lower() in LOCKUPS and any(c.text.lower() in LOCKING for c in parse.children(token.i)):
        return "lockup"
    if token.lemma == "date" and any(c.lemma == "court" for c in parse.children(token.i)):
        return "court date"
    if token.pos == "NUM" and any(c.text == "$" for c in parse.children(token.i)):
        return "$"  # "a $50,000 bond"
    if token.pos == "PROPN" and (office := _office(parse, token)) is not None:
        return office  # "before Judge Ada Finn"
    return f"not {token.lemma}" if negated and token.pos == "ADJ" else token.lemma


def _office(parse: Parse, name: Token) -> str | None:
    """Return the office of the court in front of a name, or None."""
    titles = (c.text.lower() for c in parse.children(name.i) if c.dep in {"compound", "nmod"} and c.i < name.i)
    return next((title for title in titles if title in words().court_offices), None)


def _is_custody_of_child(parse: Parse, custody: Token) -> bool:
    """Tell whether somebody is in the care of others than the police: "in the custody of an adult family member"."""
    holders = [h for c in parse.children(custody.i) if c.lemma == "of" for h in parse.subtree(c.i)[1:]]
    return bool(holders) and not any(h.lemma in words().police for h in holders)


def read_details(document: Document, frame: Frame, event_type: EventType, cue: Cue) -> dict[str, str]:
    """Return the details of an event: the cue's own, those it takes from slots, and those the type is known for."""
    found = dict(cue.detail)
    found.update(_from_slots(document, frame, cue))
    nearby = _nearby(frame)
    match event_type.name:
        case "charged" if any(c.text.lower() in {"initially", "originally"} for c in frame.children):
            found["initial"] = "yes"
        case "charged" if frame.trigger.lemma in {"reinstate", "revive", "refile", "reissue"} or _is_new(frame):
            found["again"] = "yes"
        case "acquitted" if "insanity" in nearby:
            found["all"] = "yes"  # whoever could not be guilty of one count is guilty of none
        case "pleaded":
            found.update(_plea(_new_plea(nearby) if frame.trigger.lemma == "change" else nearby))
        case "dismissed" | "claim_dismissed":
            found.update(_prejudice(nearby))
    return found


def _is_new(frame: Frame) -> bool:
    """Tell whether an indictment comes after another: "a *new* indictment charges", "a *second* complaint"."""
    papers = (t for slot in ("subject", "object") for t in frame.slot(slot) if t.lemma in {"indictment", "complaint"})
    return any(c.lemma.lower() in words().renewed for t in papers for c in frame.parse.children(t.i))


def read_prejudice(parse: Parse, trigger: Token) -> dict[str, str]:
    """Return whether a case that ends by the verb can be brought again: "granted it without prejudice"."""
    return dict(_prejudice(_nearby(Frame(parse, trigger))))


def _from_slots(document: Document, frame: Frame, cue: Cue) -> Iterator[tuple[str, str]]:
    for key, slot in cue.detail_from.items():
        for token in frame.slot(slot)[:1]:
            phrase = [t for t in frame.parse.subtree(token.i) if t.text not in {",", "."}]
            told_for = next((n for n, t in enumerate(phrase) if n and t.text.lower() == "for" and key == "term"), None)
            phrase = phrase[:told_for]  # "seven years for bribery"
            while len(phrase) > 1 and _is_weekday(phrase[-1]):
                phrase = phrase[:-1]  # "97 years in prison Tuesday": the day dates the sentence
            span = Span(phrase[0].start, phrase[-1].end)
            yield key, " ".join(span.cut(document.text).split())[:LONGEST]


def _is_weekday(token: Token) -> bool:
    return token.entity in {"DATE", "TIME"} and token.pos in {"PROPN", "NOUN"} and token.text[:1].isupper()


def _nearby(frame: Frame) -> list[str]:
    """Return the words from just before the trigger to the end of its reach, lower case."""
    sentence = frame.parse.sentence_of(frame.trigger.i)
    first = max(sentence.first, frame.trigger.i - 4)
    last = min(sentence.last, frame.trigger.i + REACH)
    return [t.text.lower() for t in frame.parse.tokens[first:last]]


def _new_plea(near: list[str]) -> list[str]:
    """Return the words behind the last "to": "changed his plea from not guilty *to guilty*"."""
    last = len(near) - near[::-1].index("to") if "to" in near else 0
    return near[last:] if set(near[last:]) & {"guilty", "innocent", "contest"} else near


def _plea(near: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the plea. An Alford plea counts as a plea of guilty."""
    for before, word in zip(["", *near], near, strict=False):
        if word == "contest" and before in {"no", "-"}:
            yield "plea", "no_contest"
            return
        if word in {"guilty", "innocent"}:
            yield "plea", "not_guilty" if before in {"not", "n’t", "n't"} or word == "innocent" else "guilty"
            return
        if word == "alford":
            yield "plea", "guilty"
            return


def _prejudice(near: list[str]) -> Iterator[tuple[str, str]]:
    for before, word in zip(["", *near], near, strict=False):
        if word == "prejudice" and before in {"with", "without"}:
            yield "prejudice", before
            return
