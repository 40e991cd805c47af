"""All statements of a document, put together from quotations, cues and refusals."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.model import Act, Document, Evidence, Mode, People, Source, SourceKind, Span, Statement
from dateline.statements.acts import read_act
from dateline.statements.broad import find_attributions
from dateline.statements.chains import follow_speakers
from dateline.statements.channels import find_asker, find_channel
from dateline.statements.contents import find_content
from dateline.statements.cues import Cue, find_cues, speaks
from dateline.statements.drafts import Draft, Drafts, lend_speakers
from dateline.statements.holders import mend_source
from dateline.statements.layout import Layout, is_title, join_pieces, lay_out
from dateline.statements.likely import find_likely
from dateline.statements.no_comment import find_no_comments
from dateline.statements.nouns import find_noun_speech
from dateline.statements.quotations import attribute_inner_quotes, attribute_quotes
from dateline.statements.sources import read_source
from dateline.statements.transcripts import find_transcripts
from dateline.text.parsing import Parse


def find_statements(document: Document, parse: Parse, people: People, *, broad: bool = False) -> tuple[Statement, ...]:
    """Find what is said in a document and by whom.

    Args:
        document: the document; only its mined blocks are read.
        parse: the grammar of those blocks.
        people: its actors and their mentions; a source that no mention covers keeps its description alone.
        broad: take attribution as widely as PolNeAR does (Newell et al., LREC 2018): also beliefs, wishes, plans,
            votes, praise and refusals, as likely by a table learned from its training part. The source may then be
            absent ("it is believed that"), with an empty description.

    Returns:
        The statements in the order of their evidence, with ids "s1", "s2", … A statement inside another's content is a
        statement of its own.
    """
    layout = lay_out(document, parse)
    drafts = draft_statements(layout)
    parse = layout.parse
    if broad:
        told = [_finish(document, layout, people, d, broad=True) for d in find_attributions(layout, drafts)]
        return tuple(_numbered(s for s in told if s is not None))
    drafts.indirect.extend(find_likely(layout, drafts.idle))
    speakers = _speakers(layout, drafts.quoted)
    for draft in (*drafts.inner, *drafts.indirect):
        draft.speaker = _who_says_i(layout, draft, speakers)
    found = [s for d in drafts.all if (s := _finish(document, layout, people, d)) is not None]
    found += [s for r in drafts.refusals if (s := _refusal(document, layout, people, *r)) is not None]
    return tuple(_numbered(_without_repeats(follow_speakers(layout, people, found))))


def draft_statements(layout: Layout) -> Drafts:
    """Find by rule what a document says: its quotations, its indirect speech, its refusals to comment."""
    parse = layout.parse
    cues = [mend_source(layout, cue) for cue in find_cues(parse) if speaks(parse, cue)]
    refusals = find_no_comments(layout)
    refused = {t.i for _, _, span in refusals for t in parse.within(span)}
    quoted = attribute_quotes(layout, cues)
    inner = attribute_inner_quotes(layout, cues)
    taken = {draft.cue.head for draft in (*quoted, *inner) if draft.cue is not None}
    free = [c for c in cues if c.head not in taken and c.head not in refused]
    indirect = _indirect(layout, free)
    indirect += find_noun_speech(layout)
    used = {draft.cue.head for draft in indirect if draft.cue is not None}
    told = sorted((d for d in (*quoted, *indirect)), key=lambda d: d.low)
    transcripts = find_transcripts(layout)
    quoted = [d for d in lend_speakers(layout, quoted, told) if not _is_turn(layout, d, transcripts)]
    return Drafts(quoted, inner, indirect, transcripts, refusals, [c for c in free if c.head not in used])


def _is_turn(layout: Layout, draft: Draft, transcripts: Iterable[Draft]) -> bool:
    """Tell whether a quotation without a cue is the line of a transcript, which may carry a stray mark."""
    line = layout.paragraph(draft.low)
    return draft.cue is None and any(layout.paragraph(turn.low) == line for turn in transcripts)


def _without_repeats(found: Sequence[Statement]) -> list[Statement]:
    """Leave out what another statement of the same source and cue says as well, word for word, or as a part of it."""
    kept = []
    for place, one in enumerate(found):
        if not any(_repeats(one, other, later=n < place) for n, other in enumerate(found) if n != place):
            kept.append(one)
    return kept


def _repeats(one: Statement, other: Statement, *, later: bool) -> bool:
    """Tell whether `other` holds all that `one` says; of two equal ones the `later` repeats."""
    if not one.content or one.source != other.source or (one.cue is not None and one.cue != other.cue):
        return False
    inside = all(any(o.start <= c.start and c.end <= o.end for o in other.content) for c in one.content)
    return inside and (later or one.content != other.content)


def _speakers(layout: Layout, drafts: Iterable[Draft]) -> dict[int, Cue]:
    """Return the speaker of each outermost quotation, by its index."""
    found = {}
    for draft in drafts:
        for piece in draft.pieces:
            for token in layout.parse.within(piece)[:3]:
                if layout.quoted[token.i] >= 0 and draft.speaker is not None:
                    found[layout.quoted[token.i]] = draft.speaker
    return found


def _who_says_i(layout: Layout, draft: Draft, speakers: dict[int, Cue]) -> Cue | None:
    """Return the speaker of the quotation for the "I" in: “I said no,” she said."""
    speaker = draft.speaker
    if speaker is None or speaker.source is None or layout.parse.tokens[speaker.source].text.lower() != "i":
        return speaker
    return speakers.get(layout.quoted[speaker.source], speaker)


def _indirect(layout: Layout, cues: Iterable[Cue]) -> list[Draft]:
    drafts = []
    for cue in cues:
        if cue.source is None:
            continue
        pieces, rule = find_content(layout, cue)
        if pieces:
            drafts.append(Draft(pieces, cue, cue, rule, pieces[0].start))
    return drafts


def _finish(
    document: Document, layout: Layout, people: People, draft: Draft, *, broad: bool = False
) -> Statement | None:
    parse = layout.parse
    source = read_source(document, parse, people, draft.speaker) if draft.speaker is not None else None
    if source is None and broad:
        source = Source(SourceKind.UNNAMED, "", None)
    if source is None:
        return None
    if draft.relative is not None and source.evidence is not None:
        word = parse.tokens[draft.relative]
        source = replace(source, evidence=document.cite(Span(word.start, word.end)))
    if draft.rule == "infinitive" and source.reason and draft.pieces[0].cut(document.text) in source.reason:
        return None  # "asked not to be named" says why there is no name
    pieces = join_pieces(document.text, draft.pieces)
    content = tuple(document.cite(piece) for piece in pieces)
    cue = document.cite(draft.cue.span(parse)) if draft.cue is not None else None
    act = read_act(layout, draft.cue, draft.speaker, pieces, draft.rule)
    channel = find_channel(document, layout, draft.cue, pieces) if draft.cue is not None else None
    beside = source if draft.cue is not None or draft.rule in ("quotation with name", "transcript") else None
    evidence = _evidence(document, content, cue, beside)
    return Statement("", content, cue, source, _mode(layout, draft, pieces), act, evidence, channel, draft.rule)


def _evidence(
    document: Document, content: Sequence[Evidence], cue: Evidence | None, source: Source | None
) -> tuple[Evidence, ...]:
    """Cover content and attribution: parts that only white space and punctuation keep apart become one."""
    parts = [e.span for e in content]
    parts += [cue.span] if cue is not None else []
    parts += [source.evidence.span] if source is not None and source.evidence is not None else []
    joined: list[Span] = []
    for part in sorted(parts):
        if joined and not any(c.isalnum() for c in document.text[joined[-1].end : part.start]):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, part.end))
        else:
            joined.append(part)
    return tuple(document.cite(part) for part in joined)


def _mode(layout: Layout, draft: Draft, pieces: Sequence[Span]) -> Mode:
    if draft.rule == "transcript":
        return Mode.DIRECT
    if draft.cue is not None and layout.quoted[draft.cue.head] >= 0:  # speech inside a quotation
        return Mode.DIRECT if draft.rule.startswith("quotation") else Mode.INDIRECT
    spoken = draft.rule.startswith("quotation")
    quoted = plain = 0
    for piece in pieces:
        for token in layout.parse.within(piece):
            if token.pos == "PUNCT":
                continue
            place = layout.quoted[token.i]
            if place < 0 or (not spoken and is_title(layout, layout.quotes[place])):
                plain += 1
            else:
                quoted += 1
    if not quoted:
        return Mode.INDIRECT
    return Mode.MIXED if plain else Mode.DIRECT


def _refusal(document: Document, layout: Layout, people: People, cue: Cue, act: Act, clause: Span) -> Statement | None:
    parse = layout.parse
    source = read_source(document, parse, people, cue)
    if source is None or source.kind is SourceKind.DOCUMENT:
        return None
    cited = document.cite(cue.span(parse))
    asked = find_asker(document, layout, clause)
    return Statement("", (), cited, source, Mode.INDIRECT, act, (document.cite(clause),), asked, "no comment")


def _numbered(found: Iterable[Statement]) -> Iterable[Statement]:
    ordered = sorted(found, key=lambda s: (s.evidence[0].start, s.evidence[-1].end))
    for number, s in enumerate(ordered, start=1):
        yield Statement(
            f"s{number}", s.content, s.cue, s.source, s.mode, s.act, s.evidence, s.channel, s.rule
        )  # fmt: skip
