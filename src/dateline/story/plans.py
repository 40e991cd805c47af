"""Plans gone stale: what is told as still to come for a day that had passed when the article appeared."""

import re
from collections.abc import Iterator, Sequence

from dateline.model import Factuality, Finding, FindingKind, Reading
from dateline.story.agreement import is_dated
from dateline.story.sentences import split_words
from dateline.story.tables import word_set
from dateline.story.wording import say_day, say_interval, say_type, say_when, shorten

_QUOTED = re.compile(r'“[^”]*(?:”|$)|"[^"]*(?:"|$)')
NEAR = 3
"""So many words on, at most, a form of "to be" leads to what makes a plan of it ("is next due"), and what comes next to
such a form ("next court date is")."""


def find_stale_plans(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each plan whose day lies before the day of publication."""
    published = reading.document.published
    if published is None:
        return
    for mention in reading.events:
        occurred, told = mention.occurred, mention.evidence[0].quote if mention.evidence else ""
        latest = occurred.interval.latest
        if (
            mention.factuality is Factuality.PLANNED
            and occurred.evidence is not None
            and is_dated(occurred)
            and latest is not None
            and latest < published
            and is_to_come(told, occurred.evidence.quote)
        ):
            yield Finding(
                FindingKind.STALE_REFERENCE,
                f"{say_type(mention.type)} {say_when(occurred.interval)}",
                f"“{shorten(told)}” speaks of “{occurred.evidence.quote}” ({say_interval(occurred.interval)}) as still "
                f"to come, but the article is of {say_day(published)}",
                mention.evidence,
            )


def is_to_come(told: str, date_words: str) -> bool:
    """Tell whether the words before the date speak of what is to come, in the present tense and outside quotations."""
    before = told.partition(date_words)[0].casefold()
    words = split_words(_QUOTED.sub(" ", before))
    for place, word in enumerate(words):
        if word in word_set("lexicon", "to_come") or word in word_set("lexicon", "arranged"):
            return True
        following = words[place + 1 : place + 1 + NEAR]
        being = _is_being(words, place)
        if (being or word in word_set("lexicon", "planning")) and following[:1] == ("to",):
            return True
        planned, past = word_set("lexicon", "planned") & set(following), word_set("lexicon", "past") & set(following)
        if being and planned and not past:
            return True
        if word in word_set("lexicon", "coming") and any(
            _is_being(words, later) for later in range(place + 1, min(place + 1 + NEAR, len(words)))
        ):
            return True
    return False


def _is_being(words: Sequence[str], place: int) -> bool:
    """Tell whether the word at `place` is a form of "to be" in the present tense."""
    if words[place] in word_set("lexicon", "being"):
        return True
    shortened = place > 0 and words[place] in word_set("lexicon", "shortened_being")
    return shortened and words[place - 1] in word_set("lexicon", "before_shortened")
