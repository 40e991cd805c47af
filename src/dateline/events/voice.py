"""Whether a verb is in the passive, whatever a headline leaves out and the parse takes it for."""

from dateline.text.parsing import Parse, Token

SUFFERED = {"have", "see"}  # verbs with what befalls somebody: "had her conviction quashed", "saw the case dropped"
# Verbs that always have an object: without one a headline has them in the passive.
CLIPPED = {
    "charge", "arrest", "sentence", "convict", "indict", "acquit", "jail", "arraign", "extradite", "detain", "free",
}  # fmt: skip
INTRANSITIVE = {
    "appear",
    "plead",
    "go",
    "come",
    "surrender",
    "return",
    "stand",
    "remain",
    "be",
    "flee",
    "die",
    "confess",
}
# The same of a conviction or a charge that is behind "after" or "as", where the parse has the participle right.
UNDONE = {"overturn", "vacate", "quash", "reverse", "drop", "dismiss", "toss"}
CLIPPED_BEFORE = {"clear": ("of",), "find": ("guilty", "innocent")}


def is_passive(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb is passive, also as a bare participle or sharing another verb's auxiliary."""
    if misread_sentence(parse, verb) is not None:
        return False
    deps = {child.dep for child in parse.children(verb.i) if not is_day_before(verb, child)}
    if deps & {"nsubjpass", "auxpass", "csubjpass", "agent"}:
        return True
    if verb.tag not in {"VBN", "VBD"}:
        return False
    if verb.dep == "acl" and verb.lemma in CLIPPED and not deps & {"nsubj", "aux", "dobj"}:
        return True  # whatever tense the parse gives it: nothing finite hangs on a noun so
    if verb.dep == "ccomp" and parse.tokens[verb.head].lemma in SUFFERED:
        return verb.tag == "VBN" and "nsubj" in deps
    if verb.tag == "VBN" and verb.lemma in UNDONE and "nsubj" in deps and not deps & {"aux", "dobj"}:
        return True  # "walks free after murder conviction *overturned*"
    if deps & {"nsubj", "aux"}:
        return _is_clipped(parse, verb, deps)
    if verb.dep in {"acl", "oprd", "ccomp"} and verb.tag == "VBN":
        return not _is_past_misread(parse, verb, deps)
    if verb.dep == "conj":
        if verb.lemma in INTRANSITIVE:
            return False  # "was arrested and appeared in court"
        return is_passive(parse, parse.tokens[verb.head]) and "dobj" not in deps
    if verb.tag != "VBN":
        return False
    opens = verb.i == parse.sentence_of(verb.i).first  # "Charged with two counts of"
    return opens or (verb.dep in {"advcl", "xcomp", "ROOT"} and "dobj" not in deps)


def is_day_before(verb: Token, subject: Token) -> bool:
    """Tell whether the day of the verb before was taken for a participle's subject: "appeared *Monday* charged"."""
    goes_along = (verb.tag == "VBN" and verb.dep == "advcl") or (verb.lemma in CLIPPED and verb.dep == "acl")
    return goes_along and subject.entity == "DATE" and subject.i == verb.i - 1 and verb.head < subject.i


def _is_clipped(parse: Parse, verb: Token, deps: set[str]) -> bool:
    """Tell whether a headline left out the auxiliary: "Teen boy charged with arson", "Baker sentenced to a year"."""
    led_by = CLIPPED_BEFORE.get(verb.lemma, ())
    children = parse.children(verb.i)
    transitive = verb.lemma in CLIPPED or any(child.lemma in led_by for child in children)
    named = any(child.i > verb.i and child.pos == "PROPN" and child.entity != "DATE" for child in children)
    return transitive and not named and verb.tag == "VBD" and not deps & {"dobj", "dative", "ccomp", "xcomp", "aux"}


def _is_past_misread(parse: Parse, verb: Token, deps: set[str]) -> bool:
    """Tell whether a past tense was read as a participle: the "set" of "A judge set aside the conviction"."""
    return verb.lemma == verb.text.lower() and "dobj" in deps and parse.tokens[verb.head].dep == "ROOT"


def misread_sentence(parse: Parse, verb: Token) -> Token | None:
    """Return the object of a verb behind which the parse took it for the whole sentence, or None.

    "A judge *dismissed* with prejudice the *case* against Roe": the verb reads as a participle of its subject, and its
    object as what the sentence is about.
    """
    subject = parse.tokens[verb.head]
    whole = parse.tokens[subject.head]
    if verb.dep != "acl" or verb.tag not in {"VBN", "VBD"} or subject.dep != "nsubj":
        return None
    between = any(child.dep == "prep" and verb.i < child.i < whole.i for child in parse.children(verb.i))
    return whole if between and whole.dep == "ROOT" and whole.pos == "NOUN" and whole.i > verb.i else None
