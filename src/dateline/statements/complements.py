"""What a cue takes that is no clause: an infinitive, a gerund, a noun, a name."""

from dateline.model import Span
from dateline.statements.clauses import cut_at_attribution
from dateline.statements.cues import Cue
from dateline.statements.layout import Layout
from dateline.statements.lexicon import cue_words, source_words
from dateline.statements.ranges import cut_pieces, find_scope, skip_mark
from dateline.text.parsing import Token


def find_complement(layout: Layout, cue: Cue) -> tuple[list[Span], str]:
    """Find what a cue takes in "promised to stay", "denied the charge", "called it an accident".

    Returns:
        The pieces and the name of the construction; no pieces where the verb takes nothing of the kind.
    """
    verb = layout.parse.tokens[cue.head]
    for child in layout.parse.children(cue.head):
        if child.i < cue.head or child.i in cue.words:
            continue
        rule = _construction(layout, verb, child)
        if rule == "infinitive":
            return _demand(layout, cue, child), rule
        if rule == "naming" and child.dep in ("xcomp", "ccomp"):
            return _naming(layout, cue, child), rule
        if rule:
            return _right(layout, cue, child), rule
        if _appeals(layout, verb, child):
            return _appeal(layout, cue, child), "infinitive"
    return [], ""


def _appeals(layout: Layout, verb: Token, child: Token) -> bool:
    """Tell whether the public is asked for something: "asking anyone with a camera to call"."""
    if child.dep != "dobj" or verb.lemma not in cue_words().orders or child.lemma.lower() not in cue_words().public:
        return False
    return any(t.tag == "TO" for t in layout.parse.subtree(verb.i) if t.i > child.i)


def _appeal(layout: Layout, cue: Cue, child: Token) -> list[Span]:
    _, end, _ = find_scope(layout, cue)
    words = [t for t in layout.parse.subtree(cue.head) if t.i >= child.i and t.end <= end]
    words = cut_at_attribution(layout, cue, words)
    return cut_pieces(layout, cue, [(words[0].start, words[-1].end)]) if words else []


def _construction(layout: Layout, verb: Token, child: Token) -> str:
    known = cue_words()
    if child.dep in ("xcomp", "ccomp"):
        infinitive = any(c.tag == "TO" for c in layout.parse.children(child.i))
        if infinitive:
            summons = verb.lemma == "call" and not _calls_on(layout, verb)  # "called the police to report it"
            return "infinitive" if verb.lemma in known.infinitive and not summons else ""
        if child.tag == "VBG" and verb.lemma in known.gerund:
            return "gerund"
        return "naming" if verb.lemma in known.naming and child.pos in ("NOUN", "PROPN", "ADJ") else ""
    if child.dep == "dobj":
        return "object" if verb.lemma in known.object else ""
    if child.dep == "prep" and child.text == "to" and verb.lemma in known.confesses:  # "admitted to the theft"
        return "object" if any(c.dep == "pcomp" or _is_deed(c) for c in layout.parse.children(child.i)) else ""
    named = child.dep in ("oprd", "attr") or (child.dep == "prep" and child.text == "as")
    if verb.lemma == "call" and (child.text.isdigit() or child.text.lower() in ("police", "help")):
        return ""  # "called 911"
    return "naming" if named and verb.lemma in known.naming else ""


def _is_deed(token: Token) -> bool:
    """Tell whether one admits to something, and not to somebody: "to the theft", not "to detectives"."""
    known = source_words()
    somebody = known.bodies | known.people | known.offices | cue_words().public
    return token.dep == "pobj" and token.pos == "NOUN" and not {token.text.lower(), token.lemma} & somebody


def _calls_on(layout: Layout, verb: Token) -> bool:
    return any(c.text.lower() in ("on", "upon", "for") for c in layout.parse.children(verb.i))


def _demand(layout: Layout, cue: Cue, child: Token) -> list[Span]:
    """Return what is asked: "anyone with a camera to call"; what a certain one is told to do says nothing."""
    verb = layout.parse.tokens[cue.head]
    asked = next((c for c in layout.parse.children(cue.head) if c.dep == "dobj" and cue.head < c.i < child.i), None)
    asked = asked or next((c for c in layout.parse.children(child.i) if c.dep == "nsubj"), None)
    if asked is not None and verb.lemma in cue_words().orders and asked.lemma.lower() not in cue_words().public:
        return []
    if verb.lemma in cue_words().requests and (asked is None or asked.lemma in cue_words().rulers):
        return []
    public = asked is not None and verb.lemma in cue_words().orders
    if asked is None or not (public or verb.lemma in cue_words().question):
        return _right(layout, cue, child)
    words = layout.parse.subtree(child.i)
    start = min(t.start for t in layout.parse.subtree(asked.i))
    _, end, _ = find_scope(layout, cue)
    return cut_pieces(layout, cue, [(max(start, verb.end), min(words[-1].end, end))])


def _naming(layout: Layout, cue: Cue, child: Token) -> list[Span]:
    """Return what something is called, in "called it an accident", where the parse makes a clause of it."""
    subjects = [c for c in layout.parse.children(child.i) if c.dep == "nsubj"]
    words = [t for t in layout.parse.subtree(child.i) if not subjects or t.i > subjects[0].i]
    return cut_pieces(layout, cue, [(words[0].start, words[-1].end)]) if words else []


def _traits(layout: Layout, last: Token, end: int) -> list[Token]:
    """Return the rest of a list of traits: "described him as a tall man | , about 30, and wearing a cap"."""
    parse = layout.parse
    rest = [t for t in parse.tokens[last.i + 1 : parse.sentence_of(last.i).last] if t.end <= end]
    opens = len(rest) > 1 and (rest[0].text == "," or (rest[0].pos == "CCONJ" and rest[1].tag in ("VBN", "VBG", "JJ")))
    if not opens or any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in rest):
        return []
    return rest


def _right(layout: Layout, cue: Cue, child: Token) -> list[Span]:
    start, end, _ = find_scope(layout, cue)
    words = [t for t in layout.parse.subtree(child.i) if t.i > cue.head and start <= t.start and t.end <= end]
    if child.dep == "prep":
        words = words[1:]
    if words and words[-1].tag == "POS":
        return []
    if words and layout.parse.tokens[cue.head].lemma == "describe":
        words += _traits(layout, words[-1], end)
    words = cut_at_attribution(layout, cue, words)
    return cut_pieces(layout, cue, [skip_mark(words)]) if words else []
