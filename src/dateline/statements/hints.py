"""What a passage must hold for a statement to be found in it, so that others need not be parsed."""

import re
from functools import cache

from dateline.model import Document
from dateline.statements.lexicon import cue_words, no_comment_words, source_words
from dateline.statements.quotes import find_quotes, split_paragraphs
from dateline.text.scanning import Words

_LEAST_WORDS = 3  # as in `quotations`: shorter ones are titles or scare quotes
_NEGATIONS = frozenset({"not", "'t", "no", "neither", "nobody", "none", "nor", "yet"})
# The label of a line of a transcript: some words and a colon.
_LABEL = re.compile(r"\W{0,2}(?:[^\s:]{1,30}\s{1,3}){0,6}[^\s:]{0,30}:")
_SUCCESS = "successful"


def hint_words() -> frozenset[str]:
    """Return the lemmas that `may_tell_statements` asks for."""
    known, silent = cue_words(), no_comment_words()
    of_silence = (
        silent.refusals, silent.answers, silent.asked_for, silent.negated, silent.modal_negated, silent.unwilling,
        silent.wishes, silent.nouns, silent.having, silent.always, silent.with_object, silent.objects, silent.sent,
        silent.returned, silent.attempts, silent.failed, silent.reaching, silent.adjectives,
        silent.negative_adjectives, silent.topics, silent.pending,
    )  # fmt: skip
    phrases = {word for phrase in known.phrases for word in phrase}
    listed = frozenset().union(*of_silence, known.verbs, known.nouns, known.adjectives, source_words().documents)
    return listed | _NEGATIONS | phrases | {"that", "too", "unanswered", "request", _SUCCESS}


def find_spoken(document: Document) -> tuple[int, ...]:
    """Return the blocks that quotations which could be speech touch, by their indices in `Document.blocks`."""
    paragraphs = split_paragraphs(document.text, [block.span for block in document.mined])
    spoken = [
        quote.span
        for quote in find_quotes(document.text, paragraphs)
        if quote.ends_like_speech(document.text) and len(quote.span.cut(document.text).split()) >= _LEAST_WORDS
    ]
    return tuple(
        number
        for number, block in enumerate(document.blocks)
        if any(q.start < block.span.end and q.end > block.span.start for q in spoken)
    )


def may_tell_statements(found: Words, text: str) -> bool:
    """Tell whether a passage with these words may hold a statement that is not in quotation marks.

    That is where a cue stands in it, or what tells that somebody gave no answer, or the label of a transcript, or
    where it ends with a colon. Verbs that only frame quotations count beside "that" or a quotation mark.
    """
    known = cue_words()
    lemmas, verbs = found.lemmas, found.verbs.keys()
    if not verbs.isdisjoint(_plain_verbs()) or any(lemmas.issuperset(phrase) for phrase in known.phrases):
        return True
    if "that" in lemmas and not lemmas.isdisjoint(_nouns()):
        return True
    if not verbs.isdisjoint(known.of_documents) and not lemmas.isdisjoint(source_words().documents):
        return True
    if ("that" in lemmas or _has_mark(text)) and not verbs.isdisjoint(known.quotation):
        return True
    if text.rstrip().endswith(":"):  # what announces the quotation of the next passage
        return True
    label = _LABEL.match(text)
    if label is not None and (text.startswith("[") or label.group().isupper()):
        return True
    return _may_be_silent(found)


def _may_be_silent(found: Words) -> bool:
    """Tell whether a passage may tell that somebody gave no answer."""
    known = no_comment_words()
    lemmas, verbs = found.lemmas, found.verbs.keys()

    def holds(*lists: frozenset[str]) -> bool:
        return any(not lemmas.isdisjoint(words) for words in lists)

    negated = holds(_NEGATIONS)
    if negated:
        if not verbs.isdisjoint(known.negated | known.unwilling | known.modal_negated | known.always):
            return True
        if holds(known.wishes, known.reaching, known.with_object) and holds(known.objects, known.topics, known.answers):
            return True
        if holds(known.having) and holds(known.nouns, known.pending):
            return True
        if holds(known.sent) and holds(known.returned):
            return True
    return (
        (holds(known.refusals) and holds(known.answers, known.asked_for, frozenset({"request"})))
        or ("too" in lemmas and holds(known.answers))
        or (holds(known.adjectives, known.negative_adjectives) and holds(known.topics))
        or (holds(known.attempts) and holds(known.failed, frozenset({_SUCCESS})))
        or (holds(known.sent) and "unanswered" in lemmas)
    )


def _has_mark(text: str) -> bool:
    """Tell whether a text holds a double quotation mark of any shape."""
    return any(mark in text for mark in ('"', "“", "”", "„", "‟", "«", "»", "\x93", "\x94", "''", "``", "‘", "\x91"))


@cache
def _plain_verbs() -> frozenset[str]:
    """Return the verbs that attribute without quotation marks, whoever their subject is."""
    known = cue_words()
    return known.clause | known.question | known.infinitive | known.object | known.gerund | known.naming


@cache
def _nouns() -> frozenset[str]:
    return cue_words().nouns | cue_words().adjectives
