"""What somebody does and suffers in a story, and how well two such things go together.

Whoever is arrested is also charged; whoever is shot dies, and seldom says anything. A slot is a place in a clause:
"arrest:o" for the one arrested, "say:s" for the one who says, "mother:p" for whose mother it is, "death:of".
"""

import tomllib
from functools import cache
from importlib.resources import files

from dateline.people.drafts import SURE, Draft, Reference
from dateline.people.history import first_of_row
from dateline.text.parsing import Parse, Token

_SUFFERING = frozenset({"nsubjpass", "dobj"})
# How many mentions of one actor are looked at.
_MENTIONS = 40


def slot_of(parse: Parse, token: Token) -> str:
    """Return the slot that a word which means somebody fills, or ""."""
    token = first_of_row(parse, token)
    above = parse.tokens[token.head]
    if token.dep == "nsubj" and above.pos in ("VERB", "AUX"):
        return f"{above.lemma.lower()}:s"
    if token.dep in _SUFFERING and above.pos == "VERB":
        return f"{above.lemma.lower()}:o"
    if token.dep == "poss" and above.pos == "NOUN":
        return f"{above.lemma.lower()}:p"
    if token.dep == "pobj":
        top = parse.tokens[above.head]
        if top.pos in ("VERB", "NOUN"):
            return f"{top.lemma.lower()}:{above.text.lower()}"
    return ""


@cache
def learned_slots() -> dict[str, dict[str, float]]:
    """Return by how much one person fills two slots more often than two people do (`data/slots.toml`).

    The figures are differences of natural logarithms of odds; tools/learn_slots.py made them.
    """
    read = tomllib.loads((files("dateline.people") / "data" / "slots.toml").read_text(encoding="utf-8"))
    table: dict[str, dict[str, float]] = {}
    for one, others in read["odds"].items():
        words = others.split()
        for other, odds in zip(words[::2], words[1::2], strict=True):
            table.setdefault(one, {})[other] = table.setdefault(other, {})[one] = float(odds)
    return table


class Story:
    """What one document tells of each actor."""

    def __init__(self, parse: Parse) -> None:
        """Start without having looked."""
        self.parse = parse
        self._slots: dict[int, str] = {}

    def compare(self, token: Token, draft: Draft) -> dict[str, float]:
        """Return how well what is told of a word goes with what else is told of an actor, as features."""
        odds = learned_slots().get(slot_of(self.parse, token))
        if odds is None:
            return {}
        sure = [r for r in draft.references[:_MENTIONS] if r.strength >= SURE]
        known = [odds[slot] for slot in dict.fromkeys(self._slot(r) for r in sure) if slot in odds]
        if not known:
            return {}
        return {
            "slot_best": max(0.0, *known),
            "slot_worst": min(0.0, *known),
            "slot_mean": sum(known) / len(known),
        }

    def _slot(self, reference: Reference) -> str:
        if reference.head not in self._slots:
            self._slots[reference.head] = slot_of(self.parse, self.parse.tokens[reference.head])
        return self._slots[reference.head]
