"""The clause that a cue takes."""

from dateline.model import Span
from dateline.statements.cues import Cue
from dateline.statements.layout import Layout
from dateline.statements.lexicon import cue_words
from dateline.statements.ranges import cut_pieces, find_scope, skip_mark
from dateline.text.parsing import Token

_FINITE = ("VBZ", "VBD", "VBP", "MD")
_BREAKS = (",", "—", "–", "--", ";")
_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def find_clause(layout: Layout, cue: Cue, clause: Token) -> list[Span]:
    """Return the pieces of a clause that depends on a cue: "she said it was late", "it was late, she said"."""
    parse = layout.parse
    clause = _without_outer(layout, cue, clause)
    start, end, _ = find_scope(layout, cue)
    own = set(cue.words) | {cue.head}
    words = [t for t in parse.subtree(clause.i) if t.i not in own and start <= t.start and t.end <= end]
    left = [t for t in words if t.i < cue.low]
    right = [t for t in words if t.i > cue.high]
    if clause.i < cue.low:
        verb = parse.tokens[cue.head]
        if not left or verb.tag == "VBG" or _leads_in(layout, left[-1], parse.tokens[cue.low]):
            return []  # "It is late, so we are asking for help"
        first = start if verb.dep == "ROOT" else left[0].start
        found = [(first, parse.tokens[cue.low].start)]
        if right and layout.text[parse.tokens[cue.high].end : right[0].start].strip() in (",", ", and", ""):
            found.append((right[0].start, right[-1].end))
        else:
            found += _afterthought(layout, cue, end) or _second_half(layout, cue, end)
        return cut_pieces(layout, cue, found)
    if not right:
        return []
    mark = next((c for c in parse.children(clause.i) if c.dep == "mark" and c.text.lower() == "that"), None)
    if right[0].tag == "VBG" and mark is None:
        mark = next((t for t in right if t.text.lower() == "that" and parse.tokens[t.i - 1].text == ","), None)
    if mark is not None and right[0].i < mark.i:
        right = [t for t in right if t.i >= mark.i]  # "reported, citing its sources, that he left"
    right = cut_at_attribution(layout, cue, right)
    low, high = skip_mark(right)
    if high < clause.end:
        return []
    return cut_pieces(layout, cue, [(low, _stretch(layout, cue, right[-1], high, end))])


def _without_outer(layout: Layout, cue: Cue, clause: Token) -> Token:
    """Return the clause in: She said it was late, the Bee reported. The parse hangs it on "reported"."""
    if clause.i < cue.high or clause.lemma not in cue_words().clause or not _closes(layout, clause):
        return clause
    inner = next((c for c in layout.parse.children(clause.i) if c.dep == "ccomp" and cue.high < c.i < clause.i), None)
    return inner if inner is not None and has_subject(layout, clause) else clause


def _leads_in(layout: Layout, last: Token, low: Token) -> bool:
    """Tell whether a colon ends the clause before the cue: "He was the third: Ann Roe said"."""
    return ":" in layout.text[last.start : low.start]


def cut_at_attribution(layout: Layout, cue: Cue, words: list[Token]) -> list[Token]:
    """Cut words before the next attribution in them.

    That is ", according to", ", adding", a second "and said" of the same speaker, and ", though others said".
    """
    parse = layout.parse
    lemma = parse.tokens[cue.head].lemma
    for n, token in enumerate(words):
        if n < 2:
            continue
        before = parse.tokens[token.i - 1]
        if token.text.lower() == "according" and before.text == ",":
            return words[:n]
        if token.pos == "VERB" and token.lemma in cue_words().verbs | cue_words().resumptions:
            place = _next_attribution(layout, words, n, lemma)
            if place is not None:
                return words[:place]
    return words


def _next_attribution(layout: Layout, words: list[Token], n: int, lemma: str) -> int | None:
    """Return where, in `words`, the attribution by the verb at `n` begins, or None where it belongs to the content."""
    parse, token, known = layout.parse, words[n], cue_words()
    before = parse.tokens[token.i - 1]
    if token.tag == "VBG" and before.text == "," and layout.quoted[token.i] < 0:
        return n if token.lemma in known.clause | known.resumptions else None
    if token.lemma not in known.verbs:
        return None
    if _closes(layout, token) and has_subject(layout, token):
        subject = next(c for c in parse.children(token.i) if c.dep in _SUBJECTS)
        first = parse.subtree(subject.i)[0].i
        if first < token.i and parse.tokens[first - 1].text == ",":
            return next((m for m, t in enumerate(words) if m > 1 and t.i >= first - 1), None)
    if token.lemma == lemma and token.dep == "conj" and before.pos == "CCONJ":
        return n - 1
    if token.dep in ("advcl", "conj") and has_subject(layout, token):
        first = parse.subtree(token.i)[0].i
        first -= parse.tokens[first - 1].pos == "CCONJ"
        if parse.tokens[first - 1].text in _BREAKS:
            return next((m for m, t in enumerate(words) if m > 1 and t.i >= first), None)
    return None


def _closes(layout: Layout, verb: Token) -> bool:
    """Tell whether a verb ends a sentence, as another attribution of it all: "she left, he said, the Bee reported"."""
    parse = layout.parse
    last = parse.sentence_of(verb.i).last
    return verb.tag in _FINITE and all(t.pos == "PUNCT" for t in parse.tokens[verb.i + 1 : last])


def _afterthought(layout: Layout, cue: Cue, end: int) -> list[tuple[int, int]]:
    """Return the clause in: It is late, she said, because the case continues."""
    parse = layout.parse
    last = parse.sentence_of(cue.head).last
    for child in parse.children(cue.head):
        if child.dep == "advcl" and child.i > cue.high:
            words = [t for t in parse.subtree(child.i) if t.i > cue.high and t.end <= end and t.i < last]
            comma = words and parse.tokens[words[0].i - 1].text == ","
            if comma and words[0].text.lower() in cue_words().afterthoughts:
                return [(words[0].start, words[-1].end)]
    return []


def _second_half(layout: Layout, cue: Cue, end: int) -> list[tuple[int, int]]:
    """Return the second clause in: It is late, she said, and the case goes on. Another's speech is none."""
    parse = layout.parse
    after = parse.tokens[cue.high + 1 : cue.high + 3]
    if len(after) < 2 or after[0].text != "," or after[1].pos != "CCONJ":
        return []
    for child in parse.children(cue.head):
        if child.dep == "conj" and child.i > cue.high and has_subject(layout, child):
            words = [t for t in parse.subtree(child.i) if t.end <= end]
            if words and words[0].i == after[1].i + 1 and not any(t.lemma in cue_words().verbs for t in words):
                return [(after[1].start, words[-1].end)]
    return []


def _stretch(layout: Layout, cue: Cue, last: Token, high: int, end: int) -> int:
    """Carry a clause on to the end of its sentence, where what follows has a subject of its own: "…, and they left".

    A second verb of the same speaker ("and left"), another attribution, or a participle ends the content.
    """
    parse = layout.parse
    sentence = parse.sentence_of(cue.head)
    verb = parse.tokens[cue.head]
    reach = high
    following = parse.tokens[last.i + 1] if last.i + 1 < sentence.last else None
    if following is not None and following.tag in _FINITE and following.i not in cue.words:
        rest = [t for t in parse.tokens[last.i + 1 : sentence.last] if t.end <= end]
        kept = cut_at_attribution(layout, cue, rest)
        return kept[-1].end if kept else high
    for child in parse.children(verb.i):
        if child.i <= last.i or child.dep not in ("conj", "ccomp", "advcl", "prep", "npadvmod"):
            continue
        words = parse.subtree(child.i)
        if child.dep in ("conj", "ccomp") and not has_subject(layout, child):
            break
        if child.lemma in cue_words().clause and _closes(layout, child):
            break
        if child.dep == "advcl" and (child.tag == "VBG" or words[0].pos == "VERB"):
            break
        if child.text.lower() in ("according", "per") or any(t.lemma in ("say", "tell") for t in words):
            break
        if words[-1].end <= end and words[-1].i < sentence.last:
            reach = max(reach, words[-1].end)
    return reach


def has_subject(layout: Layout, verb: Token) -> bool:
    """Tell whether a verb has a subject of its own."""
    return any(c.dep in _SUBJECTS for c in layout.parse.children(verb.i))
