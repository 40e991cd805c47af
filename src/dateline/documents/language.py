"""Telling English from other languages by function words, so that a foreign article is set aside and not misread."""

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

# A sample this short says too little: it passes.
FEWEST_WORDS = 20
FEWEST_LETTERS = 60
SAMPLE_CHARS = 20_000
# Function words make up 35 to 45 of 100 words of English news, and at least 15 in lists of names and addresses.
ENGLISH_SHARE = 0.10
FOREIGN_SHARE = 0.12
FOREIGN_LEAD = 1.5  # times as many of the other language as of English
# With hardly an English function word in so much running text, a text is in another language, be it listed or not.
# Running text is mostly in small letters: lists of names, such as an arrest log has, are not.
NO_ENGLISH_SHARE = 0.03
ENOUGH_WORDS = 60
RUNNING_SHARE = 0.5

_WORD = re.compile(r"[^\W\d_]+")


@cache
def _lists() -> dict[str, frozenset[str]]:
    source = files("dateline.documents").joinpath("language.toml").read_text("utf-8")
    return {language: frozenset(words.split()) for language, words in tomllib.loads(source)["words"].items()}


def _is_running(sample: str) -> bool:
    words = _WORD.findall(sample)
    return sum(1 for word in words if word[0].islower()) > RUNNING_SHARE * len(words)


def foreign_language(text: str) -> str | None:
    """Return the name of the language of a text that is clearly not English, else None.

    "another script" stands for a text mostly written in letters that are not Latin, "another language" for one that has
    no word list here. A text of fewer than 20 words is
    taken for English, and so is one without clear signs of another language.
    """
    sample = text[:SAMPLE_CHARS]
    letters = [c for c in sample if c.isalpha()]
    if len(letters) >= FEWEST_LETTERS and sum(1 for c in letters if c > "\u024f") > len(letters) / 2:
        return "another script"
    words = Counter(_WORD.findall(sample.lower()))
    total = words.total()
    if total < FEWEST_WORDS:
        return None
    shares = {language: sum(words[w] for w in listed) / total for language, listed in _lists().items()}
    english = shares.pop("English")
    language = max(shares, key=lambda name: shares[name])
    if english < ENGLISH_SHARE and shares[language] > max(FOREIGN_SHARE, FOREIGN_LEAD * english):
        return language
    if total >= ENOUGH_WORDS and english < NO_ENGLISH_SHARE and _is_running(sample):
        return language if shares[language] > FOREIGN_LEAD * english else "another language"
    return None
