"""Names of one offense in a shorter and a fuller form."""

from collections.abc import Collection, Sequence

from dateline.story.sentences import split_words
from dateline.story.tables import read_table, word_set


def is_shorter(name: str, other: str) -> bool:
    """Tell whether a name says less of the offense that the other names: "manslaughter", "involuntary manslaughter".

    "murder" is no shorter name of attempted murder, nor of a conspiracy to murder.
    """
    mine, theirs = _content(name), _content(other)
    return bool(mine) and mine < theirs and not (theirs - mine) & word_set("events", "inchoate")


def can_be_one(names: Collection[str], others: Collection[str]) -> bool:
    """Tell whether one of the names and one of the others can mean the same offense."""
    return any(a == b or is_shorter(a, b) or is_shorter(b, a) for a in names for b in others)


def keep_fullest(offenses: Sequence[str]) -> list[str]:
    """Return the offenses without those that another one says more fully, each once.

    "manslaughter" goes beside "involuntary manslaughter", and so does "two counts of involuntary manslaughter".
    """
    first: dict[frozenset[str], str] = {}
    for name in offenses:
        first.setdefault(_content(name), name)
    return [name for name in first.values() if not any(is_shorter(name, other) for other in first.values())]


def _content(name: str) -> frozenset[str]:
    """Return the words of an offense without the number of its counts."""
    return frozenset(split_words(name)) - word_set("events", "counting") - frozenset(read_table("lexicon")["numbers"])
