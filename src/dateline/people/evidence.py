"""What speaks for and against a capitalised run being a person's name, where it stands."""

from itertools import takewhile

from dateline.people.ages import AgePhrase, age_after
from dateline.people.drafts import Reference
from dateline.people.history import first_of_row, is_held
from dateline.people.lexicon import lexicon
from dateline.people.runs import Run
from dateline.people.words import Quotes, bare, is_outlet, singular
from dateline.text.parsing import Parse, Token

_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "throughout", "across", "toward", "around", "into"})
_KINDRED = frozenset({"family", "families", "relatives", "estate", "remains"})
_NEAR_VERB = 9
_LONGEST_CREDIT = 160
_SHORTEST_SENTENCE = 60
_OUTLETS = frozenset({"news", "times", "post", "tribune", "herald", "gazette", "journal", "press", "radio", "magazine"})
_LONG_NAME = 5
_PHONE = 7
_CUT_OFF = 8
_ON_AIR = frozenset({"on", "from", "for", "live", "."})


def shape(run: Run, *, aged: bool = False) -> str:
    """Return what the words alone show: "organisation", "place" or "".

    `aged` tells that an age stands by them: "28-year-old Jalil Hill" is nobody's hill.
    """
    words = lexicon()
    if run.office:
        return "organisation"
    if not run.words:
        return "place"
    last = run.words[-1]
    text = " ".join(run.words)
    if text in words.places or any(
        " ".join(pair) in words.place_pairs for pair in zip(run.words, run.words[1:], strict=False)
    ):
        return "place" if last not in words.organisation_words else "organisation"
    known_first = len(run.words) > 1 and run.words[0] in words.given
    forenames = known_first and all(w in words.given or len(w) == 1 for w in run.words[1:-1])
    surname_like = (run.titles or forenames or (aged and len(run.words) > 1)) and last in words.surname_places
    if run.words[0] in words.place_openings and not run.titles:
        return "place"
    if is_outlet(run.words) or ("of" in run.words and run.words[0] in words.organisation_words):
        return "organisation"
    if any(w in words.organisation_words for w in run.words[1:] or run.words) and not surname_like:
        return "organisation"
    if last in words.place_words and not surname_like and (len(run.words) > 1 or last not in words.given):
        return "" if run.titles else "place"
    return ""


def weigh(
    run: Run,
    parse: Parse,
    quotes: Quotes,
    ages: dict[int, AgePhrase],
    beside: dict[int, list[Reference]],
    common: set[str],
) -> dict[str, float]:
    """Return the features of the run where it stands, with their points (`data/evidence.toml`).

    `common` are the words that the document writes in lower case. `ages` maps the token after an "N-year-old" to it;
    `beside` maps first and last tokens of descriptions to them.
    """
    tokens, weights = parse.tokens, lexicon().weights
    before = tokens[run.start - 1] if run.start else None
    after = tokens[run.last] if run.last < len(tokens) else None
    head = tokens[run.last - 1]
    names = [
        name
        for name, holds in (
            ("title", any(t in lexicon().titles for t in run.titles)),
            ("role_before", _role_before(run, parse, before, ages)),
            ("age", age_after(parse, run.last) is not None),
            ("first_name", len(run.words) > 1 and run.words[0] in lexicon().given),
            ("initial_or_suffix", run.suffix or any(len(w) == 1 for w in run.words[1:-1])),
            ("nickname", run.nickname),
            ("alias", "aka" in (bare(before) if before else "", bare(after) if after else "")),
            ("role_beside", _role_beside(run, parse, beside)),
            ("relative_who", _who(tokens, run.last)),
            ("kin", _owns_kin(parse, run)),
            ("speaks", head.dep == "nsubj" and tokens[head.head].lemma in lexicon().speech),
            ("acts", head.dep == "nsubj" and tokens[head.head].lemma in lexicon().human),
            ("suffers", _suffers(head, parse)),
            ("answers", _answers(head, after, parse)),
            ("is_somebody", _is_somebody(head, parse)),
            ("treated", _treated(head, parse)),
            ("tagged_person", _tag(run, tokens) == "PERSON"),
            ("tagged_place", _tag(run, tokens) in ("GPE", "LOC", "FAC")),
            ("tagged_other", _tag(run, tokens) in ("ORG", "NORP", "WORK_OF_ART", "PRODUCT", "EVENT", "LAW", "DATE")),
            ("article_before", before is not None and before.text.lower() in ("the", "a", "an") and not run.titles),
            ("credited", _credited(run, tokens)),
            ("place_word", run.words[-1:] != () and run.words[-1] in lexicon().surname_places and len(run.words) > 1),
            ("quoted", _quoted_alone(run, quotes)),
            ("place_before", _stands_as_place(run, before) or _is_attended(run, head, parse)),
            ("odd_characters", any(c.isdigit() for c in run.text)),
            ("acronym", _is_acronym(run)),
            ("modifies", head.dep in ("compound", "nmod") and after is not None and after.pos == "NOUN"),
            (
                "common_words",
                any(w in common for w in run.words if len(w) > 2)
                and not (run.words and run.words[0] in lexicon().given),
            ),
            ("initial_last", len(run.words) > 1 and len(run.words[-1]) == 1 and not run.suffix),
            ("street", _is_street(run, before, head)),
            ("long_run", run.last - run.first > 5 and not run.nickname),
        )
        if holds
    ]
    return {name: weights[name] for name in names}


def _stands_as_place(run: Run, before: Token | None) -> bool:
    """Tell whether a preposition of place stands before the run; before a single word, "from" is one."""
    word = before.text.lower() if before is not None else ""
    return not run.titles and (word in _PLACE_PREPOSITIONS or (word == "from" and len(run.words) == 1))


def _is_attended(run: Run, head: Token, parse: Parse) -> bool:
    """Tell whether somebody attends what the run names, as one does a school."""
    return not run.titles and head.dep == "dobj" and parse.tokens[head.head].lemma == "attend"


def _is_acronym(run: Run) -> bool:
    """Tell whether the run is one word in capitals, or several that "&" joins ("WKLM & WOPQ")."""
    several = "&" in run.text and not any(w in lexicon().given for w in run.words)
    return run.text.isupper() and (several or (len(run.words) == 1 and len(run.text) > 1))


def _is_street(run: Run, before: Token | None, head: Token) -> bool:
    """Tell whether a name stands as a street: it ends in a letter without a full stop, or follows a house number."""
    lettered = len(run.words) > 1 and len(head.text) == 1 and run.text[-1] != "."
    # "525 E. Mason": the number of a house stands before it.
    housed = len(run.words) > 1 and len(run.words[0]) == 1 and not run.titles
    if housed and before is not None and before.text.isdigit():
        return True
    return lettered and before is not None and before.text.lower() in _PLACE_PREPOSITIONS | {"on", "along"}


def _credited(run: Run, tokens: tuple[Token, ...]) -> bool:
    """Tell whether the run credits a picture or a report: "(Ann Poe/AP)", "(Ann Poe for …)", "Ann Poe reports on …"."""
    after = tokens[run.last].text if run.last < len(tokens) else ""
    before = tokens[run.start - 1].text if run.start else ""
    # A caption's credit that is cut off: "(Ann Poe, The Times…)".
    cut = before == "(" and after == "," and {"…", "..."} & {t.text for t in tokens[run.last : run.last + _CUT_OFF]}
    if cut or after == "|" or (after == "(" and any(t.text[0] == "@" for t in tokens[run.last + 1 : run.last + 2])):
        return True
    if after == "for" and (run.initial or not before) and _names_outlet(tokens[run.last + 1 : run.last + _CUT_OFF]):
        return True
    if before == ":" and run.start > 1 and bare(tokens[run.start - 2]) in lexicon().credited:
        return True
    if before == "reporter" and run.start > 1 and tokens[run.start - 2].text in ("'s", "’s"):
        return True
    reports = after == "reports" and run.last + 1 < len(tokens) and tokens[run.last + 1].text in _ON_AIR
    return reports or after.startswith("/") or before.endswith("/") or (before == "(" and after == "for")


def _names_outlet(tokens: tuple[Token, ...]) -> bool:
    """Tell whether the capitalised words that the tokens begin with name a paper or station."""
    name = list(takewhile(lambda t: t.text[0].isupper() or t.text == "the", tokens))
    return any(bare(t) in _OUTLETS | lexicon().media for t in name[1:])


def _role_before(run: Run, parse: Parse, before: Token | None, ages: dict[int, AgePhrase]) -> bool:
    if before is None:
        return False
    after = parse.tokens[run.last] if run.last < len(parse.tokens) else None
    if after is not None and after.text.islower() and singular(after.text):
        return False  # "a 24-year-old Perth man"
    if run.start in ages:
        return True
    return before.pos in ("NOUN", "PROPN", "ADJ") and bool(singular(before.text.lower()))


def _role_beside(run: Run, parse: Parse, beside: dict[int, list[Reference]]) -> bool:
    """Tell whether a singular description stands beside the run, set off by a comma."""
    tokens = parse.tokens
    after = run.last
    aged = age_after(parse, run.last)
    if aged:
        after = aged[1]
    following = beside.get(after + 1, []) if after < len(tokens) and tokens[after].text in (",", "—", "–") else []
    if any(d.first == after + 1 and d.article != "possessive" for d in following):
        return True
    if run.start >= 2 and tokens[run.start - 1].text == ",":
        return any(
            d.last == run.start - 1 and not d.plural and d.article != "bare" for d in beside.get(run.start - 2, [])
        )
    return False


def _who(tokens: tuple[Token, ...], i: int) -> bool:
    if i < len(tokens) and tokens[i].text == ",":
        i += 1
    return i < len(tokens) and tokens[i].text.lower() in ("who", "whose", "whom")


def _owns_kin(parse: Parse, run: Run) -> bool:
    tokens = parse.tokens
    above = tokens[tokens[run.last - 1].head]
    over = tokens[above.head].text.lower()
    if above.text == "of" and (over in _KINDRED or "kin" in lexicon().nouns.get(singular(over), ())):
        return True
    if run.last >= len(tokens) or tokens[run.last].text not in ("'s", "’s", "'", "’"):
        return False
    return any("kin" in lexicon().nouns.get(singular(t.text.lower()), ()) for t in tokens[run.last + 1 : run.last + 4])


def _suffers(head: Token, parse: Parse) -> bool:
    verb = parse.tokens[head.head]
    if head.dep == "nsubjpass":
        jailed = verb.lemma == "lock" and any(c.text.lower() in ("up", "in") for c in parse.children(verb.i))
        return jailed or is_held(parse, verb) or verb.lemma in lexicon().accusing or verb.lemma in lexicon().harming
    if head.dep == "dobj":
        return verb.lemma in lexicon().accusing
    if head.dep == "pobj" and verb.text == "of":
        return parse.tokens[verb.head].lemma in lexicon().harms
    return False


def _answers(head: Token, after: Token | None, parse: Parse) -> bool:
    """Tell whether the name is accused: "the charge against Ann Poe", or the word after it answers ("pleaded")."""
    words = lexicon()
    if after is not None and after.lemma in words.answering | {"face"} and after.tag in ("VBD", "VBZ", "VBP"):
        return True
    above = parse.tokens[first_of_row(parse, head).head]
    return above.text == "against" and parse.tokens[above.head].lemma in words.charges


def _is_somebody(head: Token, parse: Parse) -> bool:
    """Tell whether a noun of person is said of the name ("Poe is a felon")."""
    verb = parse.tokens[head.head]
    if head.dep != "nsubj" or verb.lemma != "be":
        return False
    return any(c.dep == "attr" and c.pos == "NOUN" and singular(c.text.lower()) for c in parse.children(verb.i))


def _treated(head: Token, parse: Parse) -> bool:
    """Tell whether the name is that of somebody who is brought to a hospital or a jail."""
    verb = parse.tokens[head.head]
    if head.dep != "nsubjpass" or verb.lemma not in lexicon().bringing:
        return False
    following = parse.tokens[verb.i + 1 : verb.i + _NEAR_VERB]
    return any(t.lemma in lexicon().brought_to for t in following)


def _tag(run: Run, tokens: tuple[Token, ...]) -> str:
    return tokens[run.last - 1].entity or tokens[run.first].entity


def _quoted_alone(run: Run, quotes: Quotes) -> bool:
    """Tell whether quotation marks stand right around the run, as around the title of a film."""
    around = quotes.around(run.span.start)
    return (
        around is not None
        and run.span.start - around[0] <= 1
        and around[1] - run.span.end <= 2
        and around[0] < run.span.start
    )


def is_signature(text: str, before: str) -> bool:
    """Tell whether a line is but a dash and a name, as under a report; under a quotation that is who said it."""
    words = text.lstrip("-–— ").split()
    signed = text[:1] in ("-", "–", "—") and 1 < len(words) < _LONG_NAME and all(w[0].isupper() for w in words)
    return signed and not before.rstrip().endswith(('"', "”", "'", "’"))


def is_credit(text: str) -> bool:
    """Tell whether a sentence does no more than credit somebody for the report ("By Ann Poe", "Photo by Ann Poe")."""
    low = text.lower()
    if len(low) <= _LONGEST_CREDIT and (
        any(cue in low for cue in lexicon().credits) or low.startswith(lexicon().credit_openings)
    ):
        return True
    if len(low) < _SHORTEST_SENTENCE and low.rstrip().endswith(lexicon().credit_endings):
        return True
    if "@" in text and (low.startswith(lexicon().contacts) or (len(text) < _LONGEST_CREDIT and "on twitter" in low)):
        return True
    called = low.startswith(lexicon().contacts) and sum(c.isdigit() for c in text) >= _PHONE
    if called and len(text) < _SHORTEST_SENTENCE and not {w.strip(".,") for w in low.split()} & lexicon().titles:
        return True
    return (low.startswith("by ") and len(text) < 80 and not low.rstrip().endswith((".", "!", "?"))) or (
        "@" in text and len(text) < 80
    )
