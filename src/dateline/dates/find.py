"""Finding and resolving every time expression of a text, in one scan."""

from datetime import date

from dateline.dates.answers import Answer, Context
from dateline.dates.grammar import read_expression, starts_here
from dateline.dates.habits import place_by_habit
from dateline.dates.lists import Member, put_in_order, read_days
from dateline.dates.memory import Memory
from dateline.dates.names import skip_name
from dateline.dates.nearby import Placed, settle_hours
from dateline.dates.points import Meaning
from dateline.dates.quoted import settle_quoted
from dateline.dates.words import Words, split_words
from dateline.model import Evidence, TimeExpression, TimeType

# Annotated in TimeML, of no use to a timeline: "now", "recent".
_TIMEML_ONLY = frozenset({"reference"})


def find_times(
    text: str, published: date | None, *, document: str = "", month_first: bool = True, timeml: bool = False
) -> list[TimeExpression]:
    """Find the dates, times, durations and sets of a text, and resolve them.

    Cost is linear in the length of the text.

    Args:
        text: Any text; offsets in the result are characters of it.
        published: The day that "Monday" and "last month" are reckoned from. None leaves them without an interval.
        document: The id that the evidence carries.
        month_first: Read 3/4/2021 as 4 March rather than 3 April.
        timeml: Follow the habits of the TimeML corpora: give "now", "recently" and the like too, and reckon from
            publication what leans on nothing ("the following day", "at 4 p.m.").

    Returns:
        The expressions in text order; no two overlap. Prepositions stay outside ("since 2012" is "2012", with mod
        ON_OR_AFTER): `interval` is then the date named, not the time since.
    """
    return read_passage(text, published, Memory(), document=document, month_first=month_first, timeml=timeml)


def read_passage(
    text: str,
    published: date | None,
    memory: Memory,
    *,
    document: str = "",
    month_first: bool = True,
    timeml: bool = False,
) -> list[TimeExpression]:
    """Find the times of the next passage of a document, as `find_times` does; `memory` is what was told before it.

    The memory is changed: it then holds what this passage tells too.
    """
    words = split_words(text)
    context = Context(words, published, month_first, memory=memory, timeml=timeml)
    found: list[Placed] = []
    i = 0
    while words[i].text:
        named = skip_name(words, i)
        if named > i:
            i = named
            continue
        one = read_expression(words, i, timeml=timeml) if starts_here(words, i) else None
        words.kept.clear()
        if one is None:
            i += 1
            continue
        end, meaning = one
        members = [] if meaning is None else [Member(i, end, meaning)] if timeml else read_days(words, i, end, meaning)
        for first, last, told in members:
            end = last
            answer = _resolve(told, context, first, last)
            if answer is not None and (timeml or answer.rule not in _TIMEML_ONLY):
                found.append(Placed(answer, first, last))
                put_in_order(found, context)
        i = end
    settled = settle_hours(found, context.clauses, memory)
    memory.paragraph += len(context.clauses.breaks) + 1
    if not timeml:
        settled = settle_quoted(settled, context.clauses, published)
    elif published is not None:
        settled = [place_by_habit(one, published) for one in settled]
    return [_express(one, text, document, words) for one in settled]


def _resolve(meaning: Meaning, context: Context, first: int, last: int) -> Answer | None:
    """Resolve a meaning, or return None where no calendar has the date ("Feb. 30", "5,000 years ago")."""
    context.first, context.last = first, last
    try:
        answer = meaning.answer(context)
        _ = answer.interval and answer.interval.latest
    except (ValueError, OverflowError):
        return None
    # The "by" of "a drive-by Sunday" bounds nothing.
    bound = context.words[first - 1].kinds.get("bound") if first and context.words[first - 2].text != "-" else None
    if bound and answer.type in (TimeType.DATE, TimeType.TIME):
        answer = answer.with_mod(bound)
    context.note(answer)
    return answer


def _express(one: Placed, text: str, document: str, words: Words) -> TimeExpression:
    answer = one.answer
    start, end = words[one.first].start, words[one.last - 1].end
    return TimeExpression(
        Evidence(document, start, end, text[start:end]),
        answer.type,
        answer.value,
        answer.mod,
        answer.interval,
        answer.basis,
        answer.rule,
        answer.alternatives,
        answer.confidence,
    )
