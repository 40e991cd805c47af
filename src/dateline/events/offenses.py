"""Offense phrases: from the words after "charged with" to the phrases of the single offenses, counts included."""

from collections.abc import Iterator, Sequence
from typing import Literal

from dateline.events.offense_ends import belongs_to_offense, ends_offense, is_of_thing
from dateline.events.offense_words import (
    ASIDE,
    FINITE,
    NUMBER,
    is_counter,
    is_deed,
    is_degree,
    is_family,
    is_grade,
    is_offense,
    is_unknown,
)
from dateline.events.words import words
from dateline.model import Span
from dateline.text.parsing import Parse, Token

LONG_ASIDE = 24  # words of an aside over which a list of counts may go on
# Words that may stand between two offenses of a list without being of either.
PASSED_OVER = {"both", "as", "well", "along", "together", "with", "in", "addition", "to", "“", '"', ":"}
END_MARKS = {".", "!", "?", ":", "–", "—", "--", "”", '"', "(", ")"}
DASHES = {"-", "–", "—", "--"}
INCLUDING_REACH = 12  # words within which "including" opens the list: "several felonies in Pasco, including"
QUOTES = {"“", "”", '"'}
MAX_TOKENS = 120  # a list of offenses longer than this is a court record, and is cut


def read_offenses(parse: Parse, start: int, *, stop: int | None = None) -> tuple[Span, ...]:
    """Return the spans of the offense phrases that begin at token `start`, each with its count ("two counts of …").

    The list ends where the words are no longer an offense's, at the end of the sentence, or before token `stop`.
    """
    sentence = parse.sentence_of(start)
    start = _past_including(parse, start, sentence.last)
    last = min(sentence.last if stop is None else min(stop, sentence.last), start + MAX_TOKENS)
    found: list[list[Token]] = []
    here = start
    for chunk in _chunks(parse, parse.tokens[start:last]):
        here = chunk[-1].i
        body = _trim(chunk)
        joined = bool(found) and (is_family(body) or (bool(body) and _passes_deed(parse.tokens[body[0].i : last])))
        if not is_offense(body) and not joined:
            if is_counter(body) or is_grade(body) or (not found and is_unknown(body)):
                if not found and _is_cut_off(parse, here):
                    break  # "pleads to misdemeanor; homicide charge dismissed"
                continue
            break
        found.append(body)
    spans = tuple(Span(body[0].start, body[-1].end) for body in found if body)
    further = _past_including(parse, here + 1, last)
    return (*spans, *read_offenses(parse, further, stop=last)) if found and further != here + 1 else spans


def _is_cut_off(parse: Parse, place: int) -> bool:
    """Tell whether a semicolon stands behind a word and another clause behind that."""
    behind = parse.tokens[place + 1 : parse.sentence_of(place).last]
    return bool(behind) and behind[0].text == ";" and any(t.tag in {"VBD", "VBZ", "VBP", "VBN"} for t in behind)


def _past_including(parse: Parse, start: int, last: int) -> int:
    """Return the position behind "including" where the words before it only say that there are charges."""
    for token in parse.tokens[start : min(last, start + INCLUDING_REACH)]:
        among = token.text.lower() == "among" and parse.tokens[token.i + 1].text.lower() == "them"
        if among or token.text.lower() in {"including", "include", "includes"}:
            before = parse.tokens[start : token.i]
            named = any(is_offense([t]) or t.tag in FINITE for t in before)
            return start if named else token.i + 1 + among
    return start


def offenses_before(parse: Parse, noun: Token) -> tuple[Span, ...]:
    """Return the offenses in front of a word like "charge": "murder and robbery charges", in text order."""
    found: list[Span] = []
    end = noun.i
    while (span := _offense_ending_at(parse, end)) is not None:
        found.append(span)
        first = parse.within(span)[0].i
        joined = parse.tokens[first - 1] if first > parse.sentence_of(first).first else None
        if joined is None or not (joined.lemma in {"and", "or"} or joined.text == ","):
            break
        end = joined.i
    return tuple(reversed(found))


def more_behind(parse: Parse, noun: Token) -> tuple[Span, ...]:
    """Return the offenses that a list goes on with behind "charges": "murder charges and two counts of theft"."""
    rest = parse.tokens[noun.i + 1 : parse.sentence_of(noun.i).last]
    if not rest or not _is_separator(rest[0]) or not _opens_offense(rest[1:]):
        return ()
    return read_offenses(parse, noun.i + 2)


def _offense_ending_at(parse: Parse, end: int) -> Span | None:
    """Return the offense phrase whose last word stands right before token `end`, or None."""
    sentence = parse.sentence_of(end)
    first = end
    while first > sentence.first and _goes_back_over(parse.tokens[first - 1]):
        first -= 1
    body = list(parse.tokens[first:end])
    while body and body[-1].text in QUOTES:
        body = body[:-1]
    while body and (body[0].lemma in {"of"} or body[0].pos == "PUNCT" or not belongs_to_offense(body[0])):
        body = body[1:]
    offense = bool(body) and (is_offense(body) or is_family(body))
    return Span(body[0].start, body[-1].end) if offense else None


def _goes_back_over(token: Token) -> bool:
    """Tell whether a word in front of an offense may still be of it."""
    lower = token.text.lower()
    if token.pos not in {"NOUN", "ADJ", "PROPN", "VERB", "PUNCT", "ADP", "ADV"} or lower in words().offense.openers:
        return False
    if (token.pos == "PUNCT" and token.text not in {"-", "–", *QUOTES}) or (
        token.pos == "ADP" and lower not in {"of", "by"}
    ):
        return False
    if token.entity in {"PERSON", "GPE", "ORG", "CARDINAL", "DATE"} and lower not in words().offense.heads:
        return False  # but "a DUI charge", where the parse takes the letters for a body
    return token.tag not in {"VBD", "VBZ", "VBP", "VB"} or lower == "drive" or belongs_to_offense(token)


def _chunks(parse: Parse, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Cut a list at commas, semicolons and "and", where what follows opens a new offense; end it at a stop word."""
    chunk: list[Token] = []
    for position, token in enumerate(tokens):
        rest = tokens[position + 1 :]
        if _is_separator(token):
            match _at_separator(token, rest, chunk):
                case "join":
                    chunk.append(token)
                case "cut":
                    yield chunk
                    chunk = []
                case "end":
                    break
        elif _opens_addition(tokens[position : position + 3]) and chunk:
            yield chunk
            chunk = []
        elif not chunk and token.text.lower() in PASSED_OVER:
            continue
        elif _is_each_of(chunk, tokens[position : position + 2]):
            chunk = []  # "one count each of murder and arson"
        elif (mark := _is_end_mark(parse, token)) or ends_offense(chunk, tokens[position : position + 8]):
            if chunk:
                yield chunk
            if chunk:
                yield from (_chunks_past_dash if mark else _chunks_behind)(parse, tokens[position:])
            return
        else:
            chunk.append(token)
    if chunk:
        yield chunk


def _is_end_mark(parse: Parse, token: Token) -> bool:
    """Tell whether a token ends a list, also a hyphen for a dash: "robbery - the charge that four others face"."""
    return (token.text in END_MARKS or _is_spaced_hyphen(parse, token)) and not _opens_kind(parse, token)


def _is_spaced_hyphen(parse: Parse, token: Token) -> bool:
    around = parse.tokens[token.i - 1 : token.i + 2]
    return token.text == "-" and len(around) == 3 and around[0].end < token.start and token.end < around[2].start


def _opens_kind(parse: Parse, dash: Token) -> bool:
    """Tell whether a dash stands before the kind of an offense: "Assault - Family Violence", "theft – 2nd degree"."""
    if dash.text not in DASHES or not 0 < dash.i < len(parse.tokens) - 2:
        return False
    before, behind, then = parse.tokens[dash.i - 1], parse.tokens[dash.i + 1], parse.tokens[dash.i + 2]
    titled = before.text[:1].isupper() and behind.text[:1].isupper() and behind.pos in {"ADJ", "NOUN", "PROPN"}
    return (is_degree(behind) and is_degree(then)) or (titled and behind.entity not in {"DATE", "GPE", "PERSON"})


def _chunks_past_dash(parse: Parse, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Go on with a list over an aside between dashes: "assault - a misdemeanor - and theft"."""
    for position, token in enumerate(tokens[1 : ASIDE + 2], 1):
        if token.text in DASHES and token.text == tokens[0].text:
            rest = tokens[position + 1 :]
            if rest and _is_separator(rest[0]) and (_opens_counts(rest[1:]) or _opens_offense(rest[1:])):
                yield from _chunks(parse, rest[1:])
            return


def _chunks_behind(parse: Parse, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Go on with a list over an aside: "assault in Dover, and robbery", "robbery causing injury, burglary and …".

    Over a longer one, with a verb of its own, only counts go on: "… on claims that he hit her and two counts of theft".
    """
    short = True
    for position, token in enumerate(tokens[:LONG_ASIDE]):
        if token.text in END_MARKS:
            return
        short = short and position < ASIDE and token.tag not in FINITE
        if _is_separator(token):
            rest = tokens[position + 1 :]
            if _opens_counts(rest) or (short and _opens_offense(rest)):
                yield from _chunks(parse, rest)
                return
            short = False


def _opens_counts(rest: Sequence[Token]) -> bool:
    """Tell whether "two counts of" follows, over an "and"."""
    ahead = [t for t in rest[:4] if t.lemma != "and"]
    return len(ahead) > 2 and ahead[0].pos in NUMBER and ahead[1].lemma == "count" and ahead[2].lemma == "of"


def _is_each_of(chunk: Sequence[Token], ahead: Sequence[Token]) -> bool:
    return [t.text.lower() for t in ahead] == ["each", "of"] and bool(chunk) and is_counter(chunk)


def _opens_addition(ahead: Sequence[Token]) -> bool:
    """Tell whether "along with", "as well as" or the like begins here."""
    return " ".join(t.text.lower() for t in ahead).startswith(
        ("along with", "together with", "as well as", "in addition to")
    )


def _is_separator(token: Token) -> bool:
    return token.text in {";", ","} or token.lemma in {"and", "or", "plus"}


def _at_separator(token: Token, rest: Sequence[Token], chunk: Sequence[Token]) -> Literal["skip", "join", "cut", "end"]:
    """Decide what a separator does: it may stand inside an offense, cut two apart, or end the list."""
    if not chunk:
        return "skip"
    degrees = all(t.text.lower() in words().offense.degrees for t in chunk)  # "1st and 2nd degree assault"
    unfinished = degrees or (len(chunk) == 1 and chunk[0].text.lower() in words().offense.unfinished)
    if _keeps_pair(chunk, rest) or (unfinished and token.lemma in {"and", "or"}):
        return "join"
    if token.text == ";" or _opens_offense(rest) or _passes_deed(rest):
        return "cut"
    if token.text == ",":
        return "end" if _ends_after_comma(rest) else "cut"
    return "join" if _continues_object(chunk, rest) else "end"


def _passes_deed(rest: Sequence[Token]) -> bool:
    """Tell whether a deed in no list stands before one that is: "murder, *assisting a street gang* and assault"."""
    end = next((n for n, token in enumerate(rest[: ASIDE + 1]) if _is_separator(token)), None)
    return bool(end) and is_deed(rest[:end]) and _opens_offense(rest[(end or 0) + 1 :])


def _opens_offense(rest: Sequence[Token]) -> bool:
    """Tell whether the words after a separator begin another offense."""
    lists = words().offense
    opening = [t for t in rest[:9] if t.text.lower() not in {",", "and", "as", "well", "along", "with"}]
    named, unknown = False, 0
    for n, token in enumerate(opening):
        lower = token.text.lower()
        if n > 0 and lower in lists.counters:
            return True
        if lower in lists.openers or lower in lists.counters or token.pos in NUMBER or lower in {"multiple", "several"}:
            continue
        hyphened = (
            token.text == "-"
            or (n > 0 and opening[n - 1].text == "-")
            or [t.text for t in opening[n + 1 : n + 2]] == ["-"]
        )
        if lower in lists.modifiers or token.lemma in lists.modifiers or (hyphened and lower not in lists.heads):
            named = named or lower in lists.heads
            continue
        deed = n == 0 and token.tag == "VBG"  # "having weapons under disability"
        deed = deed or (n == 0 and _opens_compound(opening))
        if (deed or token.dep in {"compound", "amod"}) and lower not in lists.heads and unknown < 2:
            unknown += 1
            continue
        is_head = lower in lists.heads or token.lemma in lists.heads
        return named or (is_head and token.tag not in {"VBD", "VBZ"})
    return named


def _opens_compound(opening: Sequence[Token]) -> bool:
    """Tell whether a plain noun stands right before one that offenses are built on: "*money* laundering"."""
    behind = opening[1] if len(opening) > 1 else None
    plain = opening[0].pos == "NOUN" and opening[0].text.islower()
    return plain and behind is not None and behind.pos == "NOUN" and behind.text.lower() in words().offense.heads


def _is_opener(token: Token) -> bool:
    return token.text.lower() in words().offense.openers


def _keeps_pair(chunk: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Tell whether "and" joins two words of one offense: "assault and battery"."""
    following = rest[0].text.lower() if rest else ""
    last = {chunk[-1].text.lower(), _last_head(chunk)}
    return any(f"{word} {following}" in words().offense.keep_pairs for word in last)


def _last_head(chunk: Sequence[Token]) -> str:
    heads = [t.text.lower() for t in chunk if t.text.lower() in words().offense.heads]
    return heads[-1] if heads else ""


def _ends_after_comma(rest: Sequence[Token]) -> bool:
    """Tell whether the words after a comma cannot continue a list of offenses."""
    first = next((t for t in rest if t.text.lower() not in {"and", "as", "well"}), None)
    return first is None or not (
        belongs_to_offense(first)
        or first.text.lower() in words().offense.families
        or first.pos in NUMBER
        or first.text.lower() in words().offense.openers
    )


def _continues_object(chunk: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Tell whether the noun after "and" still belongs to the offense ("possession of cocaine and marijuana")."""
    first = next(iter(rest), None)
    of = next((n for n, token in enumerate(chunk) if token.lemma == "of"), 0)
    if first is not None and is_of_thing(chunk[:of]) and first.pos in {"NOUN", "PROPN"}:
        return len(rest) < 2 or not (rest[1].pos in {"PROPN", "NOUN", "VERB", "AUX"} or rest[1].text == ",")
    return (
        first is not None and first.text.islower() and first.pos in {"NOUN", "ADJ", "PROPN"} and not _is_opener(first)
    )


def _trim(chunk: Sequence[Token]) -> list[Token]:
    """Take off what opens the phrase and is no part of it, but keep a count."""
    body = list(chunk)
    owner = next((n for n, t in enumerate(body) if t.text in {"'s", "’s", "'", "’"}), None)
    if owner is not None and all(t.pos in {"PROPN", "NOUN"} for t in body[:owner]):
        body = body[owner + 1 :]  # "charged with Ann Pell's murder"
    while body and (body[0].text.lower() in (words().offense.openers - {"one"}) or body[0].pos in {"PUNCT", "ADV"}):
        if body[0].text.lower() in words().offense.modifiers | words().offense.heads:
            break  # "disorderly conduct", whatever the parse takes it for
        body = body[1:]
    if body and body[-1].text.lower() in {"resulting", "causing", "inflicting"}:
        body = body[:-1]
    while body and (body[-1].pos in {"ADP", "CCONJ", "DET", "SCONJ", "PUNCT", "PART", "ADV"}):
        body = body[:-1]
    return body
