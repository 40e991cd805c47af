"""Which incidents of one sentence are told as one ("the shooting in which she was killed")."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from dateline.model import EventMention, Evidence, Reading
from dateline.story.sentences import split_words
from dateline.story.tables import word_set


def linked_incidents(reading: Reading) -> Iterator[tuple[EventMention, EventMention]]:
    """Yield pairs of neighbouring incident mentions of a sentence, in text order, that the words between them link.

    Two that stand in one sentence without such words ("the 2012 shooting has no bearing on her death") are two.
    """
    by_sentence: dict[tuple[Evidence, ...], list[EventMention]] = defaultdict(list)
    for mention in reading.events:
        if mention.type in word_set("events", "incidents"):
            by_sentence[mention.evidence].append(mention)
    for mentions in by_sentence.values():
        ordered = sorted(mentions, key=lambda m: (m.trigger.start, m.id))
        for first, second in pairwise(ordered):
            between = split_words(reading.document.text[first.trigger.end : second.trigger.start])
            if not between or word_set("events", "links") & set(between):
                yield first, second
