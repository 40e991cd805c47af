"""What the clause around a description tells: that nobody is meant, that somebody takes part, that many are accused."""

from dateline.people.drafts import Reference
from dateline.people.history import first_of_row
from dateline.people.lexicon import lexicon
from dateline.people.told import told_of
from dateline.people.words import Quotes
from dateline.text.parsing import Parse, Token

_CLAUSES = 4
_IFS = frozenset({"if", "unless", "whenever", "anytime"})
# From how many on people are a crowd; and what else says so.
_CROWD = 40
_CROWDS = frozenset({"hundred", "hundreds", "thousand", "thousands", "dozens", "scores", "countless"})
_STATES = frozenset({"have", "know", "want", "say", "need", "live", "face", "remain"})


def means_nobody(phrase: Reference, parse: Parse, quotes: Quotes) -> bool:
    """Tell whether the phrase means no certain one.

    So do "the person responsible", "an attorney to be hired", and in a quotation what is said of anybody ("the
    robber breaks in and you call us").
    """
    tokens = parse.tokens
    if phrase.last < len(tokens) and tokens[phrase.last].text.lower() == "responsible":
        return True
    below = parse.children(phrase.head)
    if phrase.article == "indefinite" and any(
        c.dep in ("acl", "relcl") and c.tag == "VBN" and {"TO", "VB"} <= {b.tag for b in parse.children(c.i)}
        for c in below
    ):
        return True
    token = tokens[phrase.head]
    verb = tokens[token.head]
    below = parse.children(verb.i)
    passive = token.dep == "nsubjpass" and any(c.dep == "auxpass" and c.tag in ("VBZ", "VBP") for c in below)
    if passive and phrase.article == "indefinite" and quotes.around(phrase.span.start) is not None:
        return True
    plain = token.dep == "nsubj" and verb.tag in ("VBZ", "VBP") and verb.pos == "VERB" and verb.lemma not in _STATES
    simple = plain and not any(c.dep in ("aux", "neg") for c in parse.children(verb.i))
    return simple and phrase.owner is None and quotes.around(phrase.span.start) is not None


def is_anybody(phrase: Reference, parse: Parse, quotes: Quotes) -> bool:
    """Tell whether somebody not mentioned before is nobody of the story.

    So is a crowd ("200 people"), anybody of whom a rule speaks ("if a visitor has a gun"), whose thing is told of ("a
    kid's game"), who is but reported ("a report of a person shot"), and in a quotation who does nothing there ("we now
    have a little girl who …", "these children").
    """
    kinds = lexicon().nouns.get(phrase.noun, frozenset())
    if phrase.plural and _is_crowd(phrase, parse):
        return True
    if phrase.owner is not None or not kinds & {"general", "kin", "other"}:
        return False
    token = first_of_row(parse, parse.tokens[phrase.head])
    above = parse.tokens[token.head]
    if phrase.article == "indefinite" and (_is_supposed(parse, token) or _is_reported(parse, above, phrase)):
        return True
    if phrase.article == "indefinite" and token.dep == "poss" and not phrase.plural:
        return above.lemma not in lexicon().injuries | lexicon().deaths and phrase.age is None
    if "general" not in kinds or phrase.number is not None or quotes.around(phrase.span.start) is None:
        return False
    return not (token.dep in ("nsubj", "nsubjpass") and above.tag in ("VBD", "VBN"))


def _is_crowd(phrase: Reference, parse: Parse) -> bool:
    """Tell whether more people are meant than anybody could name."""
    words = [t.text.lower().replace(",", "") for t in parse.tokens[phrase.first : phrase.head]]
    return any(w in _CROWDS or (w.isdecimal() and w.isascii() and int(w) >= _CROWD) for w in words)


def _is_supposed(parse: Parse, token: Token) -> bool:
    """Tell whether a rule or a warning speaks of what may be ("if you have a child", "anytime a young man is shot")."""
    for _ in range(_CLAUSES):
        if token.head == token.i:
            return False
        token = parse.tokens[token.head]
        if token.tag in ("VBZ", "VBP", "VB") and any(c.text.lower() in _IFS for c in parse.children(token.i)):
            return True
    return False


def _is_reported(parse: Parse, above: Token, phrase: Reference) -> bool:
    """Tell whether only a report or a call speaks of a person ("a report of a person shot")."""
    over = parse.tokens[above.head]
    return phrase.noun == "person" and above.text == "of" and over.lemma in ("report", "call")


def is_unsure(parse: Parse, verb: Token, children: tuple[Token, ...]) -> bool:
    """Tell whether a clause is not asserted ("whether Al Poe is the gunman", "they thought he was the owner")."""
    if any((c.dep == "mark" and c.text.lower() in ("whether", "if")) or c.tag == "MD" for c in children):
        return True
    above = parse.tokens[verb.head]
    return verb.dep == "ccomp" and above.i != verb.i and above.lemma in lexicon().doubts


def takes_part(phrase: Reference, parse: Parse, quotes: Quotes) -> bool:
    """Tell whether people without an article have said something, or kin and onlookers have done so."""
    kinds = lexicon().nouns.get(phrase.noun, frozenset())
    if "general" in kinds or quotes.around(phrase.span.start) is not None:
        return False
    token = first_of_row(parse, parse.tokens[phrase.head])
    verb = parse.tokens[token.head]
    if token.dep != "nsubj" or verb.pos not in ("VERB", "AUX"):
        return False
    if any(c.tag == "MD" or c.dep in ("neg", "mark") for c in parse.children(verb.i)):
        return False
    said = verb.lemma in lexicon().speech - lexicon().answering
    return said or (verb.tag == "VBD" and bool(kinds & {"kin", "onlooker"}))


def is_accused_group(phrase: Reference, parse: Parse, kinds: frozenset[str]) -> bool:
    """Tell whether several are called suspects or told to be accused: each is one, not all together."""
    if kinds & {"suspect", "official", "lawyer"}:
        return True
    below = parse.children(phrase.head)
    steps = any(c.dep == "acl" and c.lemma in lexicon().accusing for c in below)
    return steps or told_of(parse, parse.tokens[phrase.head]) in ("court", "answers")
