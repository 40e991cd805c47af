"""Pronouns that go on meaning the same person: those of one quotation, of one sentence, of the sentence after it.

In the labelled articles such neighbours of one gender mean the same in 19 of 20 cases (tools/learn_antecedents.py
weighs it).
"""

from collections import defaultdict
from collections.abc import Iterable

from dateline.model import MentionKind
from dateline.people.drafts import Draft, Reference
from dateline.people.relations import final
from dateline.people.words import Quotes
from dateline.text.parsing import Parse

# Over how many sentences quotations go on about the same person.
_QUOTES_APART = 2


class Chains:
    """The chains of pronouns of one document."""

    def __init__(self, parse: Parse, quotes: Quotes, references: Iterable[Reference]) -> None:
        """Put each pronoun into a chain; `references` are all mentions of people, in text order."""
        self.parse, self.quotes = parse, quotes
        self._chains: dict[int, list[Reference]] = {}
        rows: dict[tuple[str | None, bool, bool], list[Reference]] = defaultdict(list)
        count = 0
        others: dict[int, int] = {}
        for reference in references:
            if reference.kind is not MentionKind.PRONOUN:
                count += not reference.plural
                continue
            quoted = quotes.around(reference.span.start) is not None
            rows[reference.gender, reference.plural, quoted].append(reference)
            others[id(reference)] = count
        for row in rows.values():
            for place, pronoun in enumerate(row):
                before = row[place - 1] if place else None
                free = before is not None and others[id(before)] == others[id(pronoun)]
                if before is not None and self._goes_on(before, pronoun, free=free):
                    chain = self._chains[id(before)]
                else:
                    chain = []
                chain.append(pronoun)
                self._chains[id(pronoun)] = chain

    def _goes_on(self, before: Reference, pronoun: Reference, *, free: bool) -> bool:
        """Tell whether two pronouns stand so close that they mean the same; `free` where nobody is named between."""
        away = pronoun.sentence - before.sentence
        if self.quotes.around(pronoun.span.start) is not None:
            same = self.quotes.around(pronoun.span.start) == self.quotes.around(before.span.start)
            return same or away <= _QUOTES_APART
        return away == 0 or (away == 1 and free)

    def belief(self, pronoun: Reference, draft: Draft) -> tuple[float, int]:
        """Return how likely the others of the chain mean `draft`, on the average, and how many others there are."""
        others = [r for r in self._chains.get(id(pronoun), ()) if r is not pronoun and r.beliefs]
        if not others:
            return 0.0, 0
        return sum(belief_in(r, draft) for r in others) / len(others), len(others)


def belief_in(pronoun: Reference, draft: Draft) -> float:
    """Return how likely a pronoun means somebody, as far as it has been weighed."""
    return sum(belief for who, belief in pronoun.beliefs if final(who) is draft)
