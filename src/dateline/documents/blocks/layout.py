"""What a paragraph is by where it stands: headlines on top, lists of links after their heading or at the end."""

import re
from collections import Counter
from collections.abc import Sequence

from dateline.documents.blocks.datelines import find_dateline
from dateline.documents.blocks.pieces import Piece, trim
from dateline.documents.blocks.rules import load_rules
from dateline.model import MINED, BlockKind

LONGEST_HEADLINE = 150
MOST_HEADLINES = 3
LONGEST_LINK = 160
FEWEST_HEADLINE_WORDS = 4
TITLE_SHARE = 0.8
LONG_RUN = 6
LONGEST_MENU = 1500
FEWEST_TEASERS = 3
SHORTEST_TEASER = 40
STEM = 4
FEWEST_STORY_WORDS = 20
# Headings and shouted sentences in capitals are shorter.
FEWEST_SPOKEN_LETTERS = 150
CAPITALS_SHARE = 0.75
_ENDED = re.compile(r"[.!?:;,—–-][\"”’')\]\x92\x94]{0,3}[—–-]?$")
_SENTENCE_INSIDE = re.compile(r"[a-z]{2}[.!?][\"”’')]{0,2} [A-Z“\"(]")
_WORD = re.compile(r"[^\W\d_]+")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
# What a list in a story begins with: a mark, a number or amount, a day, "A:", a row of a table; or it gives an age.
_LISTED = re.compile(
    rf"[•*·\-–—+|$£€]|\d{{1,2}}[.)]\s|{_MONTH} \d{{1,2}}\b|[A-Z]:\s"
    r"|.{0,60},\s\d{1,3}(?:,|$)|.{0,60}\sfor [$£€]\d|\d{1,3}-year-old"
)
# Names of places and of sections stand over a headline; what tells something has a verb: "Charges Dropped".
MOST_LABEL_WORDS = 3
FEWEST_LINKS = 2
_LABEL = re.compile(r"(?:[\dA-Z][\w&’'.-]{0,24},?(?: |$)){1,3}")
_TELLING = re.compile(
    r"(?i)\b(?:\w+ed|(?!news\b|sports\b|politics\b)\w+s|guilty|dead|shot|held|free|found|missing|wanted)\b"
)
_PLACE = re.compile(r"[A-Z][A-Z.’' -]{2,30}(?:,\s[A-Z][A-Za-z. ]{1,25}\s?[–—-]{0,2}|\s?[–—-]{1,2})")
_SIGNATURE = re.compile(r"[A-Z][a-z’'-]{1,15}(?: [A-Z]\.)?(?: [A-Z][A-Za-z’'-]{1,18}){1,2}")
_OUTLET_LINE = re.compile(r"(?:The |Of the |For the )?[A-Z][\w.&’'-]{1,20}(?: [A-Z][\w.&’'-]{0,20}){0,4}")


def settle(text: str, pieces: Sequence[Piece], *, marked: bool = False) -> list[Piece]:
    """Return the pieces with every kind decided, and datelines cut off the paragraphs they begin.

    `marked` says that links and headings were told by markup: a list is then part of the story, whatever its form.
    """
    found = list(pieces)
    _mark_transcripts(text, found)
    _mark_echoes(text, found)
    _mark_teasers(text, found)
    _mark_repeated(text, found)
    _mark_linked_lists(text, found)
    if not marked:
        _mark_tail(text, found)
    _mark_signature(text, found)
    _mark_headlines(text, found)
    _mark_labels(text, found)
    _mark_foreign_lines(text, found)
    if not marked:
        _mark_strays(text, found)
        _mark_runs(text, found)
    return _cut_datelines(text, found)


def _mark_transcripts(text: str, pieces: list[Piece]) -> None:
    """Mark what a station's captions say beside a story in small letters: long paragraphs in capitals.

    They run from one report into the next, without a word of who is speaking. Where all of a text is in capitals, as
    wires once sent it, it is the story.
    """
    spoken = ["".join(_WORD.findall(text[p.start : p.end])) for p in pieces]
    shouted = [_is_shouted(letters) for letters in spoken]
    if any(_is_prose(text, p) for p, loud in zip(pieces, shouted, strict=True) if not loud):
        for i, loud in enumerate(shouted):
            if loud and len(spoken[i]) >= FEWEST_SPOKEN_LETTERS and pieces[i].kind is None:
                pieces[i] = pieces[i]._replace(kind=BlockKind.TRANSCRIPT)


def _is_shouted(letters: str) -> bool:
    return sum(1 for letter in letters if letter.isupper()) >= CAPITALS_SHARE * len(letters) > 0


def _mark_echoes(text: str, pieces: list[Piece]) -> None:
    """Mark the captions beside the pictures of a gallery that are broken off ("A man was taken to a …")."""
    label = load_rules().gallery_label
    shown = [p.kind is BlockKind.BOILERPLATE and label.search(text, p.start, p.end) is not None for p in pieces]
    for i, piece in enumerate(pieces):
        beside = any(shown[max(0, i - 1) : i + 2])
        if piece.kind is None and beside and text[piece.start : piece.end].endswith(("...", "…")):
            pieces[i] = piece._replace(kind=BlockKind.BOILERPLATE)


def _mark_teasers(text: str, pieces: list[Piece]) -> None:
    """Take for links the paragraphs that all stand there twice, and what is among them.

    They are other stories, as pictures and as lines.
    """
    words = [text[p.start : p.end].rstrip(".") if p.kind is None and p.alone else "" for p in pieces]
    pairs = [i for i in range(1, len(pieces)) if words[i] and words[i] == words[i - 1]]
    if len({words[i] for i in pairs}) >= FEWEST_TEASERS:
        for i in range(pairs[0] - 1, pairs[-1] + 1):
            if pieces[i].kind is None:
                pieces[i] = pieces[i]._replace(kind=BlockKind.RELATED_LINKS)


def _mark_repeated(text: str, pieces: list[Piece]) -> None:
    """Take for links the paragraphs that stand there more than once, apart: teasers of other stories.

    The first prose is the story's own, wherever it is repeated. What only a credit keeps from being such a repetition
    is the caption of a picture.
    """
    words = [text[p.start : p.end] if p.kind is None else "" for p in pieces]
    seen = Counter(w for w in words if len(w) >= SHORTEST_TEASER)
    stuck = {w for p, w in zip(pieces, words, strict=True) if not p.alone}
    lead = next((i for i, p in enumerate(pieces) if _is_prose(text, p)), None)
    for i, piece in enumerate(pieces):
        if seen[words[i]] < 2 or (lead is not None and words[i] == words[lead] and piece.alone):
            continue
        if i and pieces[i - 1].kind is BlockKind.CREDIT and not piece.alone:
            pieces[i] = piece._replace(kind=BlockKind.CAPTION)
        elif words[i] not in stuck:
            pieces[i] = piece._replace(kind=BlockKind.RELATED_LINKS)


def _mark_foreign_lines(text: str, pieces: list[Piece]) -> None:
    """Take for links the headlines on top that share no word of weight with the story."""
    prose = next((i for i, piece in enumerate(pieces) if _is_prose(text, piece)), len(pieces))
    story = {stem for p in pieces[prose:] if p.kind is None for stem in _stems(text[p.start : p.end])}
    if len(story) < FEWEST_STORY_WORDS:
        return
    for i, piece in enumerate(pieces[:prose]):
        own = _stems(text[piece.start : piece.end]) if piece.kind is BlockKind.HEADLINE else set()
        if len(own) >= FEWEST_HEADLINE_WORDS and not own & story:
            pieces[i] = piece._replace(kind=BlockKind.RELATED_LINKS)


def _stems(words: str) -> set[str]:
    """Return the beginnings of the longer words, so that "charges" and "charged" are one."""
    return {word[:STEM].lower() for word in _WORD.findall(words) if len(word) >= STEM}


def _ends_like_prose(words: str) -> bool:
    return _ENDED.search(words[-5:]) is not None


def _is_line(text: str, piece: Piece, longest: int) -> bool:
    """Tell whether an undecided paragraph is one short line without a full stop."""
    if piece.kind is not None or not piece.alone or piece.end - piece.start > longest:
        return False
    words = text[piece.start : piece.end]
    return not _ends_like_prose(words) and not _SENTENCE_INSIDE.search(words)


def _is_headline(text: str, piece: Piece, longest: int) -> bool:
    words = text[piece.start : piece.end]
    return (
        _is_line(text, piece, longest)
        and not words[0].islower()
        and not _LISTED.match(words)
        and not _reads_as_sentence(words)
    )


def _reads_as_sentence(words: str) -> bool:
    """Tell whether a line has the small words that headlines leave out: it is prose whose full stop got lost."""
    first, *rest = _WORD.findall(words) or [""]
    return sum(1 for word in (first.lower(), *rest) if word in load_rules().left_out) > 1


def _is_prose(text: str, piece: Piece) -> bool:
    words = text[piece.start : piece.end]
    return piece.kind is None and (_ends_like_prose(words) or len(words) > LONGEST_LINK)


def _mark_linked_lists(text: str, pieces: list[Piece]) -> None:
    """Take the headlines after a heading such as "Related stories:" for links, up to the next prose."""
    linking = False
    for i, piece in enumerate(pieces):
        if piece.kind is not None:
            linking = piece.heads_list or (linking and piece.kind is not BlockKind.CAPTION)
        elif linking and _is_line(text, piece, LONGEST_LINK):
            pieces[i] = piece._replace(kind=BlockKind.RELATED_LINKS)
        else:
            linking = False


def _mark_tail(text: str, pieces: list[Piece]) -> None:
    """Take two or more headlines at the very end, or any among the furniture there, for links."""
    run: list[int] = []
    furniture = False
    for i in range(len(pieces) - 1, -1, -1):
        if pieces[i].kind is not None:
            furniture = furniture or pieces[i].kind not in MINED
        elif _is_headline(text, pieces[i], LONGEST_LINK):
            run.append(i)
        else:
            before = text[pieces[i].start : pieces[i].end]
            if before.endswith(":"):
                return
            break
    else:
        return
    if len(run) > 1 or (run and furniture and pieces[run[0]].kind is None and run[0] < len(pieces) - 1):
        for i in run:
            pieces[i] = pieces[i]._replace(kind=BlockKind.RELATED_LINKS)


def _mark_headlines(text: str, pieces: list[Piece]) -> None:
    """Mark the short lines before the first prose, and short headings between paragraphs of prose."""
    prose = next((i for i, piece in enumerate(pieces) if _is_prose(text, piece)), None)
    if prose is None:
        return
    lines = [
        i for i in range(prose) if _is_line(text, pieces[i], LONGEST_HEADLINE) and not text[pieces[i].start].islower()
    ]
    bylines = {i for i in range(prose) if pieces[i].kind is BlockKind.BYLINE}
    for i in lines:
        words = text[pieces[i].start : pieces[i].end]
        if i - 1 in bylines and len(words.split()) <= 5 and _OUTLET_LINE.fullmatch(words):
            pieces[i] = pieces[i]._replace(kind=BlockKind.BYLINE)
    lines = [i for i in lines if pieces[i].kind is None]
    for i in lines[:MOST_HEADLINES]:
        pieces[i] = pieces[i]._replace(kind=BlockKind.HEADLINE)


def _mark_labels(text: str, pieces: list[Piece]) -> None:
    """Take lines on top that are no headlines: names over several links, and of sections and places above a headline.

    One that stands alone is kept: it may be all the headline there is.
    """
    prose = next((i for i, piece in enumerate(pieces) if _is_prose(text, piece)), 0)
    headed = False
    for i in range(prose - 1, -1, -1):
        if pieces[i].kind is not BlockKind.HEADLINE:
            continue
        words = text[pieces[i].start : pieces[i].end]
        after = [piece.kind is BlockKind.RELATED_LINKS for piece in pieces[i + 1 : i + 1 + FEWEST_LINKS]]
        if len(after) == FEWEST_LINKS and all(after):
            pieces[i] = pieces[i]._replace(kind=BlockKind.RELATED_LINKS)
        elif _PLACE.fullmatch(words):
            pieces[i] = pieces[i]._replace(kind=BlockKind.DATELINE)
        elif headed and _LABEL.fullmatch(words) and not _TELLING.search(words):
            pieces[i] = pieces[i]._replace(kind=BlockKind.BOILERPLATE)
        headed = headed or len(words.split()) > MOST_LABEL_WORDS


def _mark_signature(text: str, pieces: list[Piece]) -> None:
    """Take a name alone on the last line of the story, after prose, for who wrote it."""
    last = next((i for i in range(len(pieces) - 1, 0, -1) if pieces[i].kind is None), None)
    if last is None or not pieces[last].alone or pieces[last - 1].kind is not None:
        return
    words, before = (text[p.start : p.end] for p in (pieces[last], pieces[last - 1]))
    if _SIGNATURE.fullmatch(words) and len(before) > LONGEST_LINK / 2 and before.endswith((".", ".”", '."')):
        pieces[last] = pieces[last]._replace(kind=BlockKind.BYLINE)


def _mark_strays(text: str, pieces: list[Piece]) -> None:
    """Take for links the headlines that stand between paragraphs of the story: those repeated, or in Title Case."""
    lines = {i: text[p.start : p.end] for i, p in enumerate(pieces) if _is_headline(text, p, LONGEST_MENU)}
    seen = Counter(lines.values())
    for i, words in lines.items():
        listed = i > 0 and text[pieces[i - 1].end - 1] == ":"
        if not listed and len(words.split()) >= FEWEST_HEADLINE_WORDS and (seen[words] > 1 or _is_title(words)):
            pieces[i] = pieces[i]._replace(kind=BlockKind.RELATED_LINKS)


def _mark_runs(text: str, pieces: list[Piece]) -> None:
    """Take a long run of headlines for a menu or a list of links, unless a colon announces it as part of the story."""
    run: list[int] = []
    for i in range(len(pieces) + 1):
        if i < len(pieces) and _is_headline(text, pieces[i], LONGEST_LINK):
            run.append(i)
            continue
        announced = bool(run) and run[0] > 0 and text[pieces[run[0] - 1].end - 1] == ":"
        if len(run) >= LONG_RUN and not announced:
            for j in run:
                pieces[j] = pieces[j]._replace(kind=BlockKind.RELATED_LINKS)
        run = []


def _is_title(words: str) -> bool:
    """Tell whether nearly every longer word is capitalised, but not the whole in capitals, as a heading would be."""
    longer = [w for w in _WORD.findall(words) if len(w) > 3]
    capitalised = sum(1 for w in longer if w[0].isupper())
    return len(longer) > 2 and words.count(":") < 2 and capitalised >= TITLE_SHARE * len(longer) and not words.isupper()


def _cut_datelines(text: str, pieces: list[Piece]) -> list[Piece]:
    """Cut datelines off, and make everything still undecided the body."""
    found: list[Piece] = []
    opening = True
    for piece in pieces:
        if piece.kind is not None:
            found.append(piece)
            continue
        cut = find_dateline(text[piece.start : piece.end], opening=opening)
        if cut:
            place = trim(text, piece.start, piece.start + cut)
            found.append(Piece(*place, BlockKind.DATELINE, alone=False))
        rest = trim(text, piece.start + cut, piece.end)
        if rest[0] < rest[1]:
            found.append(Piece(*rest, BlockKind.BODY, alone=False))
            opening = False
    return found
