"""Parts of speech and lemmas, kept for each word once they are known.

The model derives both from a word, its tag and its relation by rules, which take a sixth of its time. Nearly all of
these rules look at one word alone, so that their outcome can be kept; where a rule that looks at two words could apply,
the model's own components do the work.
"""

from typing import Any

# The components whose work this is.
COMPONENTS = ("attribute_ruler", "lemmatizer")
MOST_KEPT = 300_000

Key = tuple[int, int, int]
# Words in lower case, and relations, by their numbers in the vocabulary.
Marks = tuple[frozenset[int], frozenset[int]]


class Tagger:
    """Gives the words of texts their parts of speech and lemmas."""

    def __init__(self, nlp: Any) -> None:
        """Take the rules of a pipeline; where it lacks one of the components, nothing is kept."""
        self._components = [nlp.get_pipe(name) for name in COMPONENTS if name in nlp.pipe_names]
        if COMPONENTS[1] in nlp.pipe_names:
            _index_forms(nlp.get_pipe(COMPONENTS[1]))
        self._vocab = nlp.vocab
        self._kept: dict[Key, tuple[str, str]] = {}
        self._pairs = (
            _marks_of_pairs(self._components[0], nlp.vocab.strings)
            if len(self._components) == len(COMPONENTS)
            else None
        )

    def tag(self, doc: Any) -> Any:
        """Return a `Doc` that has tags and dependencies, made ready: until the next one `look_up` knows its tokens."""
        if self._needs_rules(doc):
            for component in self._components:
                component(doc)
        else:
            self._learn(doc)
        return doc

    def look_up(self, token: Any) -> tuple[str, str]:
        """Return the lemma and the part of speech of a token of the `Doc` that went through `tag` last."""
        return (token.lemma_, token.pos_) if token.lemma else self._kept[token.orth, token.tag, token.dep]

    def _needs_rules(self, doc: Any) -> bool:
        if self._pairs is None:
            return True
        words, relations = {token.lower for token in doc}, {token.dep for token in doc}
        return any(lower <= words and dep <= relations for lower, dep in self._pairs)

    def _learn(self, doc: Any) -> None:
        from spacy.tokens import Doc  # noqa: PLC0415 - loaded with the model

        if len(self._kept) > MOST_KEPT:
            self._kept.clear()
        keys = [(token.orth, token.tag, token.dep) for token in doc]
        new = {key: token for key, token in zip(keys, doc, strict=True) if key not in self._kept}
        if not new:
            return
        known = Doc(
            self._vocab,
            words=[token.orth_ for token in new.values()],
            tags=[token.tag_ for token in new.values()],
            deps=[token.dep_ for token in new.values()],
        )
        for component in self._components:
            component(known)
        self._kept.update((key, (token.lemma_, token.pos_)) for key, token in zip(new, known, strict=True))


def _index_forms(lemmatizer: Any) -> None:
    """Turn the lists of known forms, which are searched from end to end for each new word, into sets."""
    if lemmatizer.lookups.has_table("lemma_index"):
        table = lemmatizer.lookups.get_table("lemma_index")
        for kind, forms in list(table.items()):
            table[kind] = frozenset(forms)


def _marks_of_pairs(ruler: Any, strings: Any) -> list[Marks] | None:
    """Return what a text must hold for each rule on more than one word to apply; None where a rule does not say."""
    rules = [pattern for rule in ruler.patterns for pattern in rule["patterns"] if len(pattern) > 1]
    marks = [(_literals(rule, "LOWER", strings), _literals(rule, "DEP", strings)) for rule in rules]
    return marks if all(lower or dep for lower, dep in marks) else None


def _literals(rule: list[dict[str, Any]], attribute: str, strings: Any) -> frozenset[int]:
    return frozenset(strings[value] for word in rule if isinstance(value := word.get(attribute), str))
