"""What one document tells in passing, placed by what others tell: the outcome of a known case is of that case."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from dateline.charges.offenses import same_offense
from dateline.model import ChargeAction, Factuality, Proceeding

PASSING = "passing"  # the detail of a step that its document alone would put in another case


def place_passing(actions: Sequence[ChargeAction]) -> list[ChargeAction]:
    """Return the actions, those told in passing in the case that other documents tell of, where it is the same charge.

    A report that opens with something else, and tells of a conviction further down, would have it of another case;
    where another document tells of a current charge of the same offense against the same person, it is of that one.
    """
    if not any(PASSING in action.detail for action in actions):
        return list(actions)
    current: dict[tuple[str, Proceeding], set[tuple[str, str]]] = defaultdict(set)
    for a in actions:
        if not a.background and a.factuality is Factuality.ASSERTED and a.offense is not None:
            current[a.defendant, a.proceeding].add((a.document, a.offense.key))
    return [replace(a, background=False) if _is_known(a, current[a.defendant, a.proceeding]) else a for a in actions]


def _is_known(action: ChargeAction, current: Collection[tuple[str, str]]) -> bool:
    """Tell whether a step told in passing is of a charge that another document has as current."""
    offense = action.offense
    return (
        PASSING in action.detail
        and offense is not None
        and any(document != action.document and same_offense(key, offense.key) for document, key in current)
    )
