"""The words of an article: their grammar, by spaCy."""
