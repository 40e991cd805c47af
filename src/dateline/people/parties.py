"""What makes a body take part in a story: it acts, suffers, speaks, is represented, or is a party to a proceeding."""

from dateline.people.drafts import Reference
from dateline.people.lexicon import lexicon
from dateline.text.parsing import Parse, Token

# How many names a row of parties is followed back over, where the parse has lost the preposition before it.
_ROW = 12


def takes_part(parse: Parse, reference: Reference) -> bool:
    """Tell whether the body at `reference` does, suffers or says something there, or stands as a party."""
    token = parse.tokens[reference.head]
    for _ in range(_ROW):
        if token.head == token.i or not (token.dep in ("conj", "appos") or _opens_row(parse, token)):
            break
        token = parse.tokens[token.head]
    above = parse.tokens[token.head]
    if token.dep == "nsubj":
        return above.lemma != "be" or reference.head != token.i
    if token.dep == "nsubjpass":
        return True
    if token.dep in ("dobj", "dative") and above.lemma in lexicon().party_verbs:
        return True
    if token.dep == "poss" and above.lemma in lexicon().representing:
        return True
    return (token.dep == "pobj" and _is_party(parse, above)) or _follows_against(parse, reference.first)


def _opens_row(parse: Parse, token: Token) -> bool:
    """Tell whether a name hangs on the last one of its row ("Kite Pictures and Harbor Stunts LLC")."""
    coordinated = any(c.dep == "cc" for c in parse.children(token.i))
    return coordinated and token.dep in ("nmod", "compound") and parse.tokens[token.head].pos == "PROPN"


def _is_party(parse: Parse, preposition: Token) -> bool:
    """Tell whether the object of `preposition` is a party by the word that the preposition depends on."""
    words, over = lexicon(), parse.tokens[preposition.head]
    low = preposition.text.lower()
    if preposition.dep == "agent" or over.lemma == "accord" or low == "against":
        return True
    if low in ("for", "of", "with") and over.lemma in words.representing:
        return True
    if low in ("with", "between"):
        return over.lemma in words.party_nouns | words.agreeing or _has_party_object(parse, over)
    if low in ("from", "to"):
        return over.lemma in words.party_nouns | words.serving or _has_party_object(parse, over)
    return low in ("of", "by", "involving") and over.lemma in words.party_nouns


def _has_party_object(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb has a step between parties as its object ("reached a settlement with")."""
    return any(c.dep in ("dobj", "nsubjpass") and c.lemma in lexicon().party_nouns for c in parse.children(verb.i))


def _follows_against(parse: Parse, first: int) -> bool:
    """Tell whether only names and "and" stand between "against" and the token at `first`."""
    for i in range(first - 1, max(-1, first - _ROW), -1):
        token = parse.tokens[i]
        if token.text.lower() == "against":
            return True
        if token.pos not in ("PROPN", "CCONJ", "DET", "NOUN") and token.text != ",":
            return False
    return False
