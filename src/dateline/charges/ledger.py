"""The ledger: actions to charges, charges to steps, steps to the status on a day.

The same fold serves one article and a thousand. Nothing is decided by the order in which articles come.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from dateline.charges.doubt import (
    doubt_open_charges,
    doubt_reversed,
    doubt_ruling,
    doubt_unnamed,
    doubt_unplaced,
    replace_initial,
)
from dateline.charges.offenses import means_all, means_others, same_offense
from dateline.charges.passing import place_passing
from dateline.charges.proceedings import step_rules
from dateline.charges.status import stand
from dateline.charges.steps import order_steps
from dateline.model import Charge, ChargeAction, Factuality, Proceeding

UNSPECIFIED = ""
# Steps that tell of a verdict or a sentence on the charge that they name.
DECIDED = {"sentenced", "acquitted", "reversed", "affirmed", "retrial_ordered", "pardoned", "commuted"}


def derive_charges(actions: Iterable[ChargeAction], as_of: date | None = None) -> tuple[Charge, ...]:
    """Return the charges that the actions make, each with its status.

    Args:
        actions: steps reported by any number of documents, the defendants already told apart.
        as_of: the day to look at; steps not surely taken by then do not count. None counts all that is reported.

    Returns:
        Charges by defendant's name, then offense. A person who is only said not to be charged has none.
    """
    groups: dict[tuple[str, Proceeding, bool], list[ChargeAction]] = defaultdict(list)
    for action in place_passing(list(_each_once(actions))):
        groups[action.defendant, action.proceeding, action.background].append(action)
    charges: list[Charge] = []
    for key in sorted(groups):
        own_charges = _by_offense(groups[key])
        stood = [_charge(name, own, as_of, alone=len(own_charges) == 1) for name, own in own_charges]
        charges += doubt_unplaced([charge for charge in stood if charge is not None], groups[key], as_of)
    charges = doubt_unnamed(doubt_ruling(doubt_reversed(doubt_open_charges(replace_initial(charges)))))
    return tuple(sorted(charges, key=lambda c: (c.background, c.proceeding, c.defendant_name, c.offense)))


def _each_once(actions: Iterable[ChargeAction]) -> Iterator[ChargeAction]:
    """Yield the actions in order; one report counts once, however often it comes."""
    for _, told in groupby(sorted(actions, key=_order), key=_order):
        alike: list[ChargeAction] = []
        for action in told:
            if action not in alike:
                alike.append(action)
        yield from alike


def _order(action: ChargeAction) -> tuple[date, str, int, str, str, int, str]:
    """Order actions by where they are told, down to the offense, so that no order of coming in shows through."""
    offense = action.offense
    place = offense.evidence.start if offense is not None and offense.evidence is not None else -1
    key = offense.key if offense is not None else ""
    return (_told(action), action.document, action.evidence[0].start, action.action, action.mention, place, key)


def _by_offense(actions: Sequence[ChargeAction]) -> list[tuple[str, list[ChargeAction]]]:
    """Group one defendant's actions by offense; an action that names none belongs to every charge."""
    keys: list[str] = []
    for action in actions:
        if action.offense is not None and _makes_charge(action):
            _add_key(keys, action.offense.key)
    groups: dict[str, list[ChargeAction]] = {key: [] for key in keys}
    first_told = _first_told(actions, keys)
    guilty = {key for a in actions if _finds_guilt(a) and a.offense for key in _keys_of(a, keys, set())}
    for action in actions:
        told_by_then = [key for key in keys if first_told[key] <= _told(action)] or keys
        for key in _keys_of(action, told_by_then, guilty):
            groups[key].append(action)
    if not keys:
        begun = any(a.offense is None and not _is_plan(a) and not _is_of_the_rest(a) for a in actions)
        actions = actions if begun else [a for a in actions if not _is_of_the_rest(a)]
        return [(UNSPECIFIED, [a for a in actions if a.offense is None or (begun and _is_plan(a))])]
    found = [(_name(own, key), own) for key, own in groups.items()]
    unplaced = [a for a in actions if a.offense is None and _is_outcome(a) and a.action != "acquitted"]
    told = any(a.factuality is Factuality.ASSERTED and not _keys_of(a, keys, guilty) for a in unplaced)
    decided = guilty or any(a.action in DECIDED and (a.offense or a.action == "reversed") for a in actions)
    return [*found, (UNSPECIFIED, unplaced)] if told and not decided else found


def _is_of_the_rest(action: ChargeAction) -> bool:
    """Tell whether an end is of other charges than some that are not named: "will drop the other two counts"."""
    return action.action in {"dismissed", "dismissal_announced"} and means_others(action.evidence[0].quote)


def _first_told(actions: Sequence[ChargeAction], keys: Sequence[str]) -> dict[str, date]:
    """Return when each charge was first told of: a report cannot mean a charge that nobody had told of yet."""
    first = dict.fromkeys(keys, date.max)
    for action in actions:
        if action.offense is not None and _makes_charge(action):
            for key in _keys_of(action, keys, set()):
                first[key] = min(first[key], _told(action), action.occurred.interval.earliest or date.max)
    return first


def _told(action: ChargeAction) -> date:
    return action.published or date.max


def _finds_guilt(action: ChargeAction) -> bool:
    asserted = action.factuality is Factuality.ASSERTED
    pleaded = action.detail.get("plea") in {"guilty", "no_contest"} and not action.detail.get("withdrawn")
    return asserted and (action.action == "convicted" or pleaded)


def _is_outcome(action: ChargeAction) -> bool:
    return action.action in {"sentenced", "acquitted"} or _finds_guilt(action)


def _makes_charge(action: ChargeAction) -> bool:
    return action.factuality is Factuality.ASSERTED and action.action not in {
        "enhancement_added",
        "enhancement_withdrawn",
    }


def _add_key(keys: list[str], key: str) -> None:
    for position, known in enumerate(keys):
        if same_offense(known, key):
            keys[position] = max(known, key, key=len)
            return
    keys.append(key)


def _keys_of(action: ChargeAction, keys: Sequence[str], found_guilty: set[str]) -> list[str]:
    """Return the charges that an action concerns.

    One that names no offense concerns every charge, but an enhancement only the first one told. An outcome is put on
    no charge that it may not be meant for: a sentence goes to the charges with a finding of guilt, a finding of guilt
    to an only charge, or to all where "all charges" are named. A finding of guilt or a sentence
    without a place makes a charge without a name where no other is decided.
    """
    if action.detail.get("offense") == "unread":
        return []  # an offense is named that is not known: it may be any
    if action.offense is None:
        if action.action.startswith("enhancement_"):
            return list(keys[:1])
        if action.action == "sentenced" and found_guilty:
            return [key for key in keys if key in found_guilty]
        every = "all" in action.detail or means_all(action.evidence[0].quote)
        if _is_outcome(action) and len(keys) > 1 and not every:
            return []
        return list(keys)
    exact = [key for key in keys if key == action.offense.key]
    return exact or [key for key in keys if same_offense(key, action.offense.key)][:1]


def _name(actions: Sequence[ChargeAction], key: str) -> str:
    """Return the offense in the wording most used for the charge's key, among equals the fullest."""
    names = [a.offense.name for a in actions if a.offense is not None and a.offense.key == key]
    return max(sorted(set(names)), key=lambda name: (names.count(name), len(name))) if names else key


def _is_plan(action: ChargeAction) -> bool:
    return action.factuality in {Factuality.PLANNED, Factuality.POSSIBLE}


def _charge(name: str, actions: Sequence[ChargeAction], as_of: date | None, *, alone: bool) -> Charge | None:
    first = actions[0] if actions else None
    if first is None:
        return None
    rules = step_rules()[first.proceeding]
    steps = order_steps([a for a in actions if a.factuality is Factuality.ASSERTED and a.action in rules], rules)
    planned = order_steps([a for a in actions if _is_plan(a) and (as_of is None or _told(a) <= as_of)], rules)
    return stand(name, actions, steps, planned, rules, as_of, alone=alone)
