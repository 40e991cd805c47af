"""Offense phrases: from the words after "charged with" to the phrases of the single offenses, counts included."""

from collections.abc import Iterator, Sequence
from typing import Literal

from dateline.events.offense_ends import belongs_to_offense, ends_offense, is_of_thing
from dateline.events.words import words
from dateline.model import Span
from dateline.text.parsing import Parse, Token

NUMBER = {"NUM"}
# Words that may stand between two offenses of a list without being of either.
ASIDE, LONG_ASIDE = 8, 24  # words of an aside over which a list of offenses, or of counts, may go on
FINITE = {"VBD", "VBZ", "VBP", "MD"}
PASSED_OVER = {"both", "as", "well", "along", "together", "with", "in", "addition", "to", "“", '"', ":"}
END_MARKS = {".", "!", "?", ":", "–", "—", "--", "”", '"', "(", ")"}
DASHES = {"-", "–", "—", "--"}
INCLUDING_REACH = 12  # words within which "including" opens the list: "several felonies in Pasco, including"
QUOTES = {"“", "”", '"'}
ORDINALS = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "last", "final"}
CHARGES = {"charge", "charges", "count", "counts"}
PARTS = {"involvement", "role", "part"}  # what somebody had in an offense is none itself
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
        if not _is_offense(body) and not (found and _is_family(body)):
            if _is_counter(body) or _is_grade(body) or (not found and _is_unknown(body)):
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
            return start if any(_is_offense([t]) for t in before) else token.i + 1 + among
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
    offense = bool(body) and (_is_offense(body) or _is_family(body))
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
    if token.entity in {"PERSON", "GPE", "ORG", "CARDINAL", "DATE"}:
        return False
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
    return (_is_degree(behind) and _is_degree(then)) or (titled and behind.entity not in {"DATE", "GPE", "PERSON"})


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
    return [t.text.lower() for t in ahead] == ["each", "of"] and bool(chunk) and _is_counter(chunk)


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
    if token.text == ";" or _opens_offense(rest):
        return "cut"
    if token.text == ",":
        return "end" if _ends_after_comma(rest) else "cut"
    return "join" if _continues_object(chunk, rest) else "end"


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
        if (deed or token.dep in {"compound", "amod"}) and lower not in lists.heads and unknown < 2:
            unknown += 1
            continue
        is_head = lower in lists.heads or token.lemma in lists.heads
        return named or (is_head and token.tag not in {"VBD", "VBZ"})
    return named


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


def _is_counter(body: Sequence[Token]) -> bool:
    return all(t.pos in NUMBER or t.text.lower() in words().offense.counters or t.lemma in ORDINALS for t in body)


def _is_grade(body: Sequence[Token]) -> bool:
    """Tell whether a chunk only grades the offense before it: "a Class B felony", "a third-degree felony"."""
    graded = bool(body) and body[-1].lemma in {"felony", "misdemeanor"}
    degrees = all(t.pos in {"ADJ", "NOUN", "PUNCT"} and _is_degree(t) for t in body[:-1])
    return bool(body) and (body[0].text.lower() == "class" or (graded and len(body) > 1 and degrees))


def _is_degree(token: Token) -> bool:
    lower = token.text.lower()
    return lower in words().offense.degrees or lower in {"-", "degree"} or lower.endswith("-degree")


def _is_unknown(body: Sequence[Token]) -> bool:
    """Tell whether a chunk may be an offense by a word that is in no list, before one that is: "cheating, forgery"."""
    plain = all(t.text.islower() and t.entity not in {"DATE", "TIME"} for t in body)
    opens = bool(body) and (body[0].tag == "VBG" or body[-1].pos == "NOUN")
    of_people = any(t.pos in {"PRON", "NUM"} or t.lemma in words().human_nouns for t in body)
    return opens and plain and len(body) <= ASIDE and not of_people


def _is_family(bare: Sequence[Token]) -> bool:
    """Tell whether the words in front of "charge" say what kind of crime it is of: "a gun charge"."""
    return bool(bare) and bare[-1].text.lower() in words().offense.families


def _is_shot_at(bare: Sequence[Token]) -> bool:
    """Tell whether a shooting is an offense by its aim: "shooting at an occupied car", not "at the Elm Inn"."""
    aimed = len(bare) > 2 and bare[1].text.lower() in {"at", "into", "from"}
    return aimed and not (bare[2].text.lower() == "the" and any(t.text[0].isupper() for t in bare[3:]))


def _is_offense(body: Sequence[Token]) -> bool:
    lists = words().offense
    if not body or " ".join(t.text.lower() for t in body) in lists.generic:
        return False
    bare = [t for t in body if t.text.lower() not in lists.counters and t.pos not in NUMBER and t.lemma != "of"]
    if bare and bare[-1].lemma in PARTS and not any(t.lemma in lists.heads for t in bare[:-1]):
        return False
    phrase = " ".join(t.text.lower() for t in bare)
    if body[-1].text.lower() in CHARGES and _is_family(bare):
        return True
    if not bare or phrase in lists.generic:
        return False
    if _is_grade(bare):
        return False
    if bare[0].text.lower() == "shooting" and not _is_shot_at(bare):
        return False
    early = bare[:6]
    return any(t.text.lower() in lists.heads or t.lemma in lists.heads for t in early)
