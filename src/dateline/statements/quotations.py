"""Who says what stands in quotation marks: each quotation is given to a cue beside it, or to the speaker around it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dateline.model import Span
from dateline.statements.cues import Cue
from dateline.statements.drafts import Draft
from dateline.statements.layout import Layout, is_title
from dateline.statements.lexicon import cue_words
from dateline.statements.phrases import can_speak
from dateline.statements.quotes import Quote
from dateline.statements.sentences import is_word
from dateline.statements.signatures import find_signature
from dateline.statements.subjects import find_subject
from dateline.text.parsing import Token

_LONGEST_LEAD = 8  # words between a quotation and its cue that the parse has cut off from the source
_NEAR = 200  # characters before a quotation that are searched for its cue
_LONG_NAME = 8  # characters; a shorter one may be “No,”
_LEAST_WORDS = 3  # a shorter quotation that nothing attributes is a title or a scare quote


def attribute_quotes(layout: Layout, cues: Sequence[Cue]) -> list[Draft]:
    """Give every spoken quotation its cue; quotations under one attribution become one draft."""
    outer = [cue for cue in cues if layout.quoted[cue.head] < 0]
    drafts: list[Draft] = []
    for place, quote in enumerate(layout.quotes):
        found = _cue_before(layout, outer, quote)
        if found is not None:
            found = _name_after(layout, outer, quote, place) or found
        else:
            found = _cue_after(layout, outer, quote, place)
        latest = drafts[-1] if drafts else None
        if found is not None and _goes_on(layout, outer, latest, quote, found):
            found = None
        if quote.continues and latest is not None:
            latest.pieces.append(quote.span)
            if latest.cue is None and found is not None:
                latest.cue = latest.speaker = found
                latest.rule = "quotation with cue"
            continue
        same = found is not None and latest is not None and found == latest.cue
        if latest is not None and (same or (found is None and _follows(layout, latest, quote, outer))):
            latest.pieces.append(quote.span)
        elif found is not None:
            drafts.append(Draft([quote.span], found, found, "quotation with cue", quote.span.start))
        elif (signed := find_signature(layout, quote, _line(layout, quote), _stop(layout, place))) is not None:
            drafts.append(Draft([quote.span], None, signed, "quotation with name", quote.span.start))
        elif _stands_alone(layout, quote):
            drafts.append(Draft([quote.span], None, None, "quotation in context", quote.span.start))
    return drafts


def attribute_inner_quotes(layout: Layout, cues: Sequence[Cue]) -> list[Draft]:
    """Give quotations inside quotations the cue before them: “He said, ‘Run,’” she said."""
    nested = [cue for cue in cues if layout.quoted[cue.head] >= 0]
    drafts = []
    for quote in layout.inner:
        found = _cue_before(layout, nested, quote, within=True)
        if found is not None and found.source is not None:
            drafts.append(Draft([quote.span], found, found, "quotation within", quote.span.start))
    return drafts


def _line(layout: Layout, quote: Quote) -> Span:
    return layout.paragraphs[layout.paragraph(quote.span.start)]


def _stop(layout: Layout, place: int) -> int:
    return layout.quotes[place + 1].span.start if place + 1 < len(layout.quotes) else len(layout.text)


def _starts_sentence(layout: Layout, quote: Quote) -> bool:
    start = max(_line(layout, quote).start, quote.span.start - _NEAR)
    before = layout.text[start : quote.span.start].rstrip()
    if not before or before[-1] in '.!?:”"\x94' or before.endswith((" —", " –", " -", ")")):
        return True
    # "However, “…”": an adverb or two may stand before it
    lead = layout.parse.within(Span(start, quote.span.start))
    sentence = layout.parse.sentence_of(lead[-1].i).first if lead else 0
    lead = tuple(t for t in lead if t.i >= sentence)
    return before[-1] == "," and 0 < len(lead) <= 3 and lead[0].pos in ("ADV", "CCONJ", "SCONJ")


def _stands_alone(layout: Layout, quote: Quote) -> bool:
    words = layout.parse.within(quote.span)
    return (
        sum(is_word(t) for t in words) >= _LEAST_WORDS
        and _starts_sentence(layout, quote)
        and quote.ends_like_speech(layout.text)
    )


def _name_after(layout: Layout, cues: Sequence[Cue], quote: Quote, place: int) -> Cue | None:
    """Find the cue of “…,” Ann Roe said: right after a closing comma it wins over a verb before the quotation."""
    if layout.text[quote.span.end - 2] != ",":
        return None
    line = _line(layout, quote)
    first = layout.first_word(quote.span.end, min(_stop(layout, place), line.end, quote.span.end + _NEAR))
    if first is None or first.pos != "PROPN" or layout.text[quote.span.end : first.start].strip():
        return None
    after = (cue for cue in cues[bisect_left(cues, first.i, key=_place) :][:1] if not cue.phrase)
    return next((cue for cue in after if cue.words and cue.words[0] == first.i and cue.words[-1] < cue.head), None)


def _cue_after(layout: Layout, cues: Sequence[Cue], quote: Quote, place: int) -> Cue | None:
    """Find the cue of “…,” he said and “…,” said the man."""
    if not _starts_sentence(layout, quote):
        return None
    line = _line(layout, quote)
    first = layout.first_word(quote.span.end, min(_stop(layout, place), line.end, quote.span.end + _NEAR))
    if first is None:
        return None
    between = layout.text[quote.span.end : first.start]
    if ":" in between or "." in between:
        return None
    ended = quote.closed and layout.text[quote.span.end - 2] == "." and "," not in between
    for cue in cues[bisect_left(cues, first.i, key=_place) :][:_LONGEST_LEAD]:
        if cue.low > first.i + _LONGEST_LEAD:
            continue
        if layout.parse.tokens[cue.head].start >= line.end or layout.parse.sentence_of(cue.head).first > first.i:
            return None
        skipped = layout.parse.tokens[first.i : cue.low]
        if all(t.pos not in ("VERB", "AUX") and t.text not in ".;:" for t in skipped):
            if ended and any(
                c.dep in ("ccomp", "xcomp", "dobj") and c.i > cue.head for c in layout.parse.children(cue.head)
            ):
                return None
            return cue if cue.source is not None else _with_next_noun(layout, cue, first.i)
    return _unlisted_cue(layout, quote, first)


def _unlisted_cue(layout: Layout, quote: Quote, first: Token) -> Cue | None:
    """Find the cue of “…,” beamed Ana Roe and “…!” he thundered: a verb in no list, with nothing but its subject."""
    parse = layout.parse
    ending = layout.text[quote.span.end - 2]
    if ending not in ",!?" or (ending != "," and not first.text[0].islower()):
        return None
    near = parse.tokens[first.i : min(first.i + _LONGEST_LEAD, parse.sentence_of(first.i).last)]
    verb = next((t for t in near if t.pos in ("VERB", "AUX") or t.text in ".;:"), None)
    if verb is None or verb.tag not in ("VBD", "VBZ") or verb.pos != "VERB":
        return None
    after = [c for c in parse.children(verb.i) if c.i > verb.i]
    if any(c.dep in ("dobj", "ccomp", "xcomp", "oprd", "attr", "acomp", "prt") for c in after):
        return None
    source, words = find_subject(parse, verb)
    if source is None or layout.quoted[source] >= 0 or not can_speak(parse.tokens[source]):
        return None
    beside = words[0] == first.i and words[-1] < verb.i if first.i != verb.i else words[0] == verb.i + 1
    return Cue(verb.i, verb.i, source, words) if beside else None


def _with_next_noun(layout: Layout, cue: Cue, first: int) -> Cue:
    """Give an inverted cue that the parse left without subject the noun phrase after it."""
    tokens = layout.parse.tokens
    last = layout.parse.sentence_of(cue.head).last
    if cue.head != first:
        return cue
    start = cue.last + 1
    stop = start
    while stop < last and tokens[stop].pos in ("PROPN", "NOUN", "DET", "ADJ", "PRON", "NUM", "ADP"):
        stop += 1
    names = [t.i for t in tokens[start:stop] if t.pos in ("PROPN", "NOUN", "PRON")]
    return Cue(cue.head, cue.last, names[-1], tuple(range(start, names[-1] + 1))) if names else cue


def _cue_before(layout: Layout, cues: Sequence[Cue], quote: Quote, *, within: bool = False) -> Cue | None:
    """Find the cue of: he said, “…”, he told the court: “…”, he called it “…”."""
    line = _line(layout, quote)
    last = layout.last_word(max(line.start, quote.span.start - _NEAR), quote.span.start)
    if last is None or (layout.quoted[last.i] >= 0) != within:
        return None
    between = layout.text[last.end : quote.span.start].strip()
    if between not in ("", ",", ":", ", —", "—") or (between != "" and not quote.ends_like_speech(layout.text)):
        return None
    known = cue_words()
    sentence = layout.parse.sentence_of(last.i)
    for place in range(bisect_right(cues, last.i, key=_place) - 1, -1, -1):
        cue = cues[place]
        if cue.head < sentence.first:
            return None
        lemma = layout.parse.tokens[cue.head].lemma
        if layout.parse.tokens[cue.head].pos == "NOUN":
            lemma = lemma.removesuffix("ing")  # "heard him yelling", taken for a noun
        if cue.phrase:
            return cue if between == ":" else None
        if lemma not in known.clause | known.question | known.quotation:
            continue
        if between == "":
            name = is_title(layout, quote) and quote.span.end - quote.span.start > _LONG_NAME
            name = name or _begins_clause(layout, cue, quote)
            return cue if last.i == cue.last and lemma not in known.naming and not name else None
        if between.endswith("—") and last.i != cue.last:
            return None
        said = [c for c in layout.parse.children(cue.head) if c.dep == "ccomp" and cue.head < c.i <= last.i]
        that = any(t.text.lower() == "that" and t.dep == "mark" for t in layout.parse.tokens[cue.head : last.i + 1])
        return None if said or that else cue
    return None


def _begins_clause(layout: Layout, cue: Cue, quote: Quote) -> bool:
    """Tell whether a quotation is but the beginning of what is told: said “an old quarrel” led to the fight."""
    if quote.ends_like_speech(layout.text) or not quote.closed:
        return False
    clauses = [c for c in layout.parse.children(cue.head) if c.dep == "ccomp" and c.start >= quote.span.end]
    return any(t.start < quote.span.end for c in clauses for t in layout.parse.subtree(c.i) if t.i > cue.last)


def _follows(layout: Layout, draft: Draft, quote: Quote, cues: Sequence[Cue]) -> bool:
    """Tell whether a quotation goes on with a draft: nothing but the draft's attribution stands between them."""
    before = draft.pieces[-1].end
    if layout.paragraph(before - 1) != layout.paragraph(quote.span.start):
        return False
    gap = [t for t in layout.parse.within(Span(before, quote.span.start)) if is_word(t)]
    if not gap:
        return True
    cue = draft.cue
    if cue is None or not _joins_sentence(layout, quote):
        return False
    sentence = layout.parse.sentence_of(cue.head)
    if gap[0].i > cue.head or gap[-1].i >= sentence.last or gap[-1].i < cue.head:
        return False
    between = cues[bisect_left(cues, gap[0].i, key=_place) : bisect_right(cues, gap[-1].i, key=_place)]
    return not any(other.head != cue.head and _takes_clause(layout, other) for other in between)


def _goes_on(layout: Layout, cues: Sequence[Cue], latest: Draft | None, quote: Quote, found: Cue) -> bool:
    """Tell whether a sentence belongs to the speaker before it, not to the one after: “A,” Roe said. “B.” Doe ran."""
    if latest is None or latest.cue is None or latest.cue == found or found.low < latest.cue.head:
        return False
    ended = quote.closed and layout.text[quote.span.end - 2] == "."
    return ended and layout.parse.tokens[found.low].start >= quote.span.end and _follows(layout, latest, quote, cues)


def _joins_sentence(layout: Layout, quote: Quote) -> bool:
    before = layout.text[max(quote.span.start - _NEAR, 0) : quote.span.start].rstrip()
    return before.endswith((".", ",", ":", "!", "?", ";", "—"))


def _takes_clause(layout: Layout, cue: Cue) -> bool:
    return any(c.dep == "ccomp" and c.i > cue.head for c in layout.parse.children(cue.head))


def _place(cue: Cue) -> int:
    return cue.head
