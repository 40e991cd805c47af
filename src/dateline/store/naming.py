"""The words of a person's name, by which all the documents that may mean that person are found."""

import unicodedata

from dateline.model import Actor


def name_words(name: str) -> frozenset[str]:
    """Return the words of a name in the form that two spellings share: no case, accents, hyphens or full stops.

    Initials are left out unless the name holds nothing else.

    >>> sorted(name_words("José Q. Gutiérrez-Reed"))
    ['gutierrez', 'jose', 'reed']
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = frozenset("".join(c if c.isalnum() else " " for c in plain).split())
    return frozenset(word for word in words if len(word) > 1) or words


def actor_words(actor: Actor) -> frozenset[str]:
    """Return the words of all the names of an actor; none for one that is only described."""
    if not actor.named:
        return frozenset()
    return frozenset().union(*(name_words(name) for name in (actor.name, *actor.other_names)))
