"""A first look at a text, which costs next to nothing: which of the words that matter it holds, in any form.

Forms are led back to lemmas by the tables of the model's own lemmatizer, whatever the part of speech turns out to be,
so that nothing which the parse would read as one of the words is missed.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dateline.text.parsing import load_model

# A word, its parts joined by hyphens; what follows an apostrophe is a word of its own. The dollar is a unit.
_WORD = re.compile(r"['’]?[^\W\d_]+(?:-[^\W\d_]+)*|\$")
# Behind these no finite verb stands: "the state", "a report", "in question".
_BEFORE_NOUNS = frozenset({
    "the", "a", "an", "its", "his", "her", "their", "our", "my", "your", "no", "of", "in", "for", "by", "with", "from",
    "on", "under", "every", "at", "into",
})  # fmt: skip
_CLASSES = ("verb", "noun", "adj")


class Words(NamedTuple):
    """The words of a text that matter: their lemmas, and for each that may be a verb here the forms it has."""

    lemmas: frozenset[str]
    verbs: Mapping[str, frozenset[str]]


class Scanner:
    """Looks for the words of one vocabulary."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """Take lemmas in lower case; the model is loaded for its tables."""
        self._vocabulary = frozenset(vocabulary)
        nlp = load_model()
        tables = nlp.get_pipe("lemmatizer").lookups
        rules, exceptions = tables.get_table("lemma_rules"), tables.get_table("lemma_exc")
        self._endings = sorted({(old, new) for c in _CLASSES for old, new in rules.get(c, ())})
        self._exceptions = [exceptions[c] for c in _CLASSES if c in exceptions]
        self._set = _lemmas_set(nlp.get_pipe("attribute_ruler").patterns)
        self._known: dict[str, tuple[str, ...]] = {}

    def scan(self, text: str) -> Words:
        """Return the words of the vocabulary that a text may hold."""
        lemmas: set[str] = set()
        verbs: dict[str, set[str]] = {}
        known = self._known
        before = ""
        found = list(_WORD.finditer(text))
        for match in found:
            form = match.group().lower()
            possible = known.get(form)
            if possible is None:
                possible = self._look_up(form)
            if possible:
                lemmas.update(possible)
                if not _is_name(match, text, found):
                    barred = before in _BEFORE_NOUNS
                    for lemma in possible:
                        if not barred or form not in (lemma, f"{lemma}s", f"{lemma}es"):
                            verbs.setdefault(lemma, set()).add(form)
            before = form
        return Words(frozenset(lemmas), {lemma: frozenset(forms) for lemma, forms in verbs.items()})

    def _look_up(self, form: str) -> tuple[str, ...]:
        parts = {form.replace("’", "'"), *form.split("-")}
        found = {lemma for part in parts for lemma in self._lemmas(part)} & self._vocabulary
        self._known[form] = tuple(sorted(found))
        return self._known[form]

    def _lemmas(self, form: str) -> Iterable[str]:
        """Yield all that a form may be of, as the model's lemmatizer derives it."""
        yield form
        yield from self._set.get(form, ())
        for table in self._exceptions:
            yield from table.get(form, ())
        for old, new in self._endings:
            if form.endswith(old):
                yield form[: len(form) - len(old)] + new


def _is_name(match: re.Match[str], text: str, words: list[re.Match[str]]) -> bool:
    """Tell whether a word has a capital in the middle of a sentence that is not set in capitals throughout."""
    start, word = match.start(), match.group()
    if not word[0].isupper() or word.isupper() or start < 2 or text[start - 1] != " ":
        return False
    if not (text[start - 2].isalnum() or text[start - 2] == ","):
        return False
    return 2 * sum(w.group()[0].isupper() for w in words) <= len(words)


def _lemmas_set(patterns: Iterable[Mapping[str, object]]) -> dict[str, set[str]]:
    """Return the lemmas that the model's rules give to single words outright, by the word in lower case."""
    found: dict[str, set[str]] = {}
    for rule in patterns:
        attributes, alternatives = rule["attrs"], rule["patterns"]
        if not isinstance(attributes, Mapping) or not isinstance(alternatives, list) or "LEMMA" not in attributes:
            continue
        for pattern in alternatives:
            said = pattern[0].get("LOWER", pattern[0].get("ORTH", ())) if len(pattern) == 1 else ()
            forms = said.get("IN", ()) if isinstance(said, Mapping) else (said,) if isinstance(said, str) else said
            for form in forms:
                found.setdefault(form.lower().replace("’", "'"), set()).add(attributes["LEMMA"].lower())
    return found
