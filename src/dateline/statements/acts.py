"""What a statement does: asserts, denies or commits."""

from dateline.model import Act, Span
from dateline.statements.cues import Cue
from dateline.statements.layout import Layout
from dateline.statements.lexicon import cue_words
from dateline.text.parsing import Token


def read_act(layout: Layout, cue: Cue | None, speaker: Cue | None, pieces: tuple[Span, ...], rule: str) -> Act:
    """Tell what a statement does, by its cue or by what it says of the speaker's own conduct.

    "We will keep the guards" commits, "I did not do it" denies; said of others, both assert.
    """
    known = cue_words()
    tokens = layout.parse.tokens
    said = " ".join(piece.cut(layout.text) for piece in pieces)
    if "".join(c for c in said.lower() if c.isalpha()) == "nocomment":
        return Act.DECLINES
    if cue is not None and not cue.phrase:
        lemma = tokens[cue.head].lemma
        if lemma in known.denies:
            return Act.DENIES
        if lemma in known.commits and rule != "object" and (rule != "clause" or _looks_ahead(layout, pieces)):
            return Act.COMMITS
    for verb in _main_verbs(layout, pieces):
        act = _own_act(layout, verb, speaker)
        if act is not None:
            return act
    return Act.ASSERTS


def _looks_ahead(layout: Layout, pieces: tuple[Span, ...]) -> bool:
    """Tell whether a clause speaks of what is to come: "swore he would stay", not "swore he had stayed"."""
    return any(
        t.tag == "MD" or t.text.lower() in ("'d", "’d")
        for verb in _main_verbs(layout, pieces)
        for t in layout.parse.children(verb.i)
    )


def _main_verbs(layout: Layout, pieces: tuple[Span, ...]) -> list[Token]:
    """Return the main verb of each sentence of the content."""
    found = []
    for piece in pieces:
        inside = layout.parse.within(piece)
        indices = {t.i for t in inside}
        found += [
            t
            for t in inside
            if t.pos in ("VERB", "AUX") and (t.head not in indices or t.head == t.i) and t.dep != "advcl"
        ]
    return found


def _own_act(layout: Layout, verb: Token, speaker: Cue | None) -> Act | None:
    known = cue_words()
    parse = layout.parse
    children = parse.children(verb.i)
    subject = next((c for c in children if c.dep in ("nsubj", "nsubjpass")), None)
    if subject is None or not _is_speaker(layout, subject, speaker):
        return None
    auxiliaries = {c.text.lower() for c in children if c.dep in ("aux", "auxpass")} | {verb.text.lower()}
    negated = any(c.dep == "neg" for c in children)
    active = subject.dep == "nsubj" and not any(c.dep == "auxpass" for c in children)
    if active and auxiliaries & known.commits_auxiliaries and verb.lemma not in known.no_deeds:
        return Act.COMMITS
    if not negated or subject.lemma not in ("i", "we"):
        return None
    if verb.lemma in known.denied_deeds and "did" in auxiliaries:
        return Act.DENIES
    if verb.lemma == "have" and any(c.dep == "dobj" and c.text.lower() in known.denied_parts for c in children):
        return Act.DENIES
    state = next((c for c in children if c.dep in ("acomp", "attr")), None)
    denied = state is not None and (state.dep == "attr" or state.lemma in known.denied_states)
    copula = verb.pos == "AUX" or verb.text.lower() in ("’m", "’re")  # which the parse takes for verbs
    return Act.DENIES if copula and denied else None


def _is_speaker(layout: Layout, subject: Token, speaker: Cue | None) -> bool:
    """Tell whether the subject of the content is the one who speaks, or those for whom the speaker speaks."""
    text = subject.text.lower()
    if text in ("i", "we"):
        return True
    if speaker is None or speaker.source is None:
        return False
    source = layout.parse.tokens[speaker.source]
    if text in cue_words().own_speakers:
        together = len(speaker.words) > 1 and any(c.dep == "conj" for c in layout.parse.children(source.i))
        many = together or source.tag in ("NNS", "NNPS") or source.text.lower() in ("they", "police")
        same_number = many == (text == "they")
        return same_number and layout.quoted[subject.i] < 0 and layout.quoted[source.i] < 0
    # "The company will pay," said its lawyer: the lawyer of the company speaks for it.
    words = {layout.parse.tokens[i].lemma for i in speaker.words if layout.parse.tokens[i].pos in ("NOUN", "PROPN")}
    return subject.lemma in words or subject.lemma + "s" in words
