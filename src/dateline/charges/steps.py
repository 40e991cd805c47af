"""Steps: the reports of one step brought together, and the steps brought into order."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.charges.proceedings import StepRule
from dateline.charges.words import words
from dateline.model import ChargeAction, Interval, Occurrence, Stage, Step, TimeBasis

# A charge ends with these until it is brought again; only after one of them is a second "charged" a new step.
ENDINGS = {"dismissed", "mistrial", "reversed", "acquitted", "declined"}
# Steps that can be taken several times in one prosecution.
REPEATABLE = {"hearing", "bail", "motion_denied", "amended", "arrested"}
# What of a step's detail tells two steps of one action apart, where both reports give it.
TELLING = {"plea", "enhancement"}
# What makes a step the undoing, or the return, of one of its kind.
COURSE = ("withdrawn", "again", "undone")
# What a step comes back from.
UNDONE_BY = {"charged": "dismissed", "convicted": "reversed"}
GUILTY = {"guilty", "no_contest"}
# Steps that can only be taken on a charge that has been brought.
PRESUPPOSE = {"amended", "enhancement_added", "enhancement_withdrawn"}
# After a conviction these can only come once it has been reversed.
AFTER_REVERSAL = {"dismissed", "dismissal_announced", "acquitted"}
FAR = date.max


def order_steps(actions: Sequence[ChargeAction], rules: Mapping[str, StepRule]) -> tuple[Step, ...]:
    """Return the steps that the actions report, in the order in which they were taken.

    Dated steps are ordered by date. A step without a date stands where its document first told it, but never after a
    later kind of step that the same or an earlier document tells: an old charge retold is not a new one.
    """
    dated = [a for a in actions if a.occurred.basis is not TimeBasis.BOUND]
    undated = [a for a in actions if a.occurred.basis is TimeBasis.BOUND]
    groups = _merge_dated(sorted(dated, key=lambda a: (_place(a, dated, rules), _rank(a, rules), _told(a), a.document)))
    for action in sorted(undated, key=lambda a: (_told(a), _rank(a, rules), a.document)):
        _place_undated(groups, action, rules)
    return tuple(_charge_first([_step(group) for group in groups]))


def _charge_first(steps: list[Step]) -> list[Step]:
    """Put the first charge before the steps that presuppose it.

    A date that would have a charge amended before it was brought cannot hold: the charge is then only known to be
    older than the amendment.
    """
    position = next((n for n, step in enumerate(steps) if step.action == "charged"), None)
    leading = [step for step in steps[:position] if step.action in PRESUPPOSE] if position else []
    if position is None or not leading or any(step.action in ENDINGS for step in steps[:position]):
        return steps
    limit = leading[0].occurred.interval.latest
    charged = steps[position]
    if limit is not None:
        charged = replace(charged, occurred=Occurrence(Interval.until(limit), TimeBasis.BOUND))
    first = steps.index(leading[0])
    return [*steps[:first], charged, *steps[first:position], *steps[position + 1 :]]


def _day(action: ChargeAction) -> date:
    """The day that orders a step: the last one possible, since by then it had surely been taken."""
    return action.occurred.interval.latest or action.occurred.interval.earliest or FAR


def _place(action: ChargeAction, dated: Sequence[ChargeAction], rules: Mapping[str, StepRule]) -> date:
    """Return the day that orders a dated step: of a first charge told by its month or year, that of what came of it.

    "Was charged this month" in a report that the charge was dropped on Tuesday: the charge came before.
    """
    day, interval = _day(action), action.occurred.interval
    if action.action != "charged" or interval.is_day or "again" in action.detail:
        return day
    if any(a.action == "charged" and a.occurred.interval.before(interval) for a in dated):
        return day
    ends = [_day(a) for a in dated if a.action in ENDINGS and _rank(a, rules) > _rank(action, rules)]
    within = [end for end in ends if (interval.earliest or day) <= end <= day]
    return min(within, default=day)


def _told(action: ChargeAction) -> date:
    return action.published or FAR


def _rank(action: ChargeAction, rules: Mapping[str, StepRule]) -> tuple[int, bool]:
    """The usual place of a step: a plea of guilty is the later of two pleas, for it ends what the other began.

    A charge that is brought back comes after its dismissal, a conviction after its reversal.
    """
    undone = UNDONE_BY.get(action.action, "")
    if "again" in action.detail and undone in rules:
        return (rules[undone].rank + 1, False)
    return (rules[action.action].rank, action.detail.get("plea") in GUILTY)


def _same_kind(group: Sequence[ChargeAction], action: ChargeAction) -> bool:
    same_stage = (group[0].stage or Stage.FORMAL) == (action.stage or Stage.FORMAL)
    return same_stage and _may_report(group, action)


def _may_report(group: Sequence[ChargeAction], action: ChargeAction) -> bool:
    """Tell whether a report can be of a step: the same action, and nothing said of it that makes it another.

    A plea of guilty is another step than one of not guilty, and an appeal withdrawn another than one made.
    """
    return group[0].action == action.action and all(_agree(member, action) for member in group)


def _agree(one: ChargeAction, other: ChargeAction) -> bool:
    same_course = all(one.detail.get(key) == other.detail.get(key) for key in COURSE)
    told_by_both = one.detail.keys() & other.detail.keys() & TELLING
    return same_course and all(one.detail[key] == other.detail[key] for key in told_by_both)


def _merge_dated(actions: Sequence[ChargeAction]) -> list[list[ChargeAction]]:
    """Join the reports of one step: same kind, and dates that can be one, or no ending between them."""
    groups: list[list[ChargeAction]] = []
    for action in actions:
        home = _home(groups, action)
        if home is None:
            groups.append([action])
        else:
            home.append(action)
    return groups


def _home(groups: Sequence[list[ChargeAction]], action: ChargeAction) -> list[ChargeAction] | None:
    """Return the step that a dated report belongs to, looking back to the last ending."""
    for group in reversed(groups):
        if _same_kind(group, action):
            if any(member.occurred.interval.meets(action.occurred.interval) for member in group):
                return group
            if action.action not in REPEATABLE and not _renewed(groups, group, action):
                return group
        elif group[0].action in ENDINGS and group[0].occurred.interval.before(action.occurred.interval):
            return None
    return None


def _renewed(groups: Sequence[list[ChargeAction]], group: list[ChargeAction], action: ChargeAction) -> bool:
    """Tell whether the charge ended, or was brought again, between an earlier step of the kind and this report."""
    since = groups[groups.index(group) + 1 :]
    return any(
        g[0].action in ENDINGS or (g[0].action == "charged" and action.action != "charged" and g is not group)
        for g in since
    )


def _place_undated(groups: list[list[ChargeAction]], action: ChargeAction, rules: Mapping[str, StepRule]) -> None:
    told = _told(action)
    floor = _last_ending(groups) if "again" in action.detail else 0
    known = [g for g in groups[floor:] if min(_told(a) for a in g) <= told or _may_be_by(g[0], told)]
    for group in reversed(known):
        if _same_kind(group, action):
            group.append(action)
            return
        if action.stage is None and _may_report(group, action):
            group.append(action)
            return
    position = len(groups)
    while position > floor and _comes_before(action, groups[position - 1], rules):
        if action.action in AFTER_REVERSAL and _is_reversal_of_conviction(groups[:position]):
            break
        position -= 1
    groups.insert(position, [action])


def _last_ending(groups: Sequence[Sequence[ChargeAction]]) -> int:
    """Return the place behind the last step that ends a charge: one that is brought again was ended before."""
    return max((n for n, group in enumerate(groups, 1) if group[0].action in ENDINGS), default=0)


def _is_reversal_of_conviction(groups: Sequence[Sequence[ChargeAction]]) -> bool:
    """Tell whether the last of the steps reverses, and one before it convicts."""
    return groups[-1][0].action == "reversed" and any(g[0].action in {"convicted", "sentenced"} for g in groups)


def _comes_before(action: ChargeAction, group: Sequence[ChargeAction], rules: Mapping[str, StepRule]) -> bool:
    """Tell whether an undated step stands before another: one taken later, or one of a later kind.

    A step that can be taken again stands before a later kind only where the same document tells both.
    """
    told = _told(action)
    if _day(group[0]) > told:
        return True
    together = min(_told(a) for a in group) >= told
    later_kind = _rank(group[0], rules) > _rank(action, rules)
    return later_kind and (together or action.action not in REPEATABLE)


def _may_be_by(action: ChargeAction, day: date) -> bool:
    earliest = action.occurred.interval.earliest
    return earliest is not None and earliest <= day


def _step(group: Sequence[ChargeAction]) -> Step:
    best = sorted(group, key=_quality)
    detail: dict[str, str] = {}
    for action in best:
        for key, value in action.detail.items():
            detail.setdefault(key, value)
    return Step(
        action=best[0].action,
        occurred=_by_first_report(_best_date(best), group),
        stage=best[0].stage,
        factuality=best[0].factuality,
        reports=tuple(best),
        by=next((_plain(a.by) for a in best if a.by), None),
        detail=detail,
    )


def _plain(doer: str) -> str:
    """Return a doer without its article; a common noun from the head of a sentence loses its capital."""
    name = doer.removeprefix("The ").removeprefix("the ").removeprefix("A ").removeprefix("a ")
    common = name == doer and (name.endswith("s") or name.lower() in words().benches | words().bodies)
    return name.lower() if common and not any(letter.isupper() for letter in name[1:]) else name


def _quality(action: ChargeAction) -> tuple[int, timedelta, date, str, int]:
    """Order reports from best to worst: dated ones first, then the most precise, then the nearest to the day."""
    interval = action.occurred.interval
    width = interval.end - interval.start if interval.start and interval.end else timedelta.max
    bound = action.occurred.basis is TimeBasis.BOUND
    return (bound, width, _told(action), action.document, action.evidence[0].start)


def _by_first_report(occurred: Occurrence, group: Sequence[ChargeAction]) -> Occurrence:
    """Narrow a date by the first report of the step: what was told on a day had happened by then."""
    told = min(_told(a) for a in group)
    if told == FAR or occurred.interval.is_day or occurred.basis is TimeBasis.BOUND:
        return occurred
    by_then = Interval.until(told)
    if occurred.interval.latest is None or occurred.interval.latest <= told or not occurred.interval.meets(by_then):
        return occurred
    return replace(occurred, interval=occurred.interval.narrowed(by_then))


def _best_date(best: Sequence[ChargeAction]) -> Occurrence:
    """Return the date that most documents agree on; among equals the most precise, then the earliest told.

    A date that a reader corrected goes before all others.
    """
    corrected = [a for a in best if a.occurred.basis is TimeBasis.CORRECTED]
    if corrected:
        return corrected[0].occurred
    dated = [a for a in best if a.occurred.basis is not TimeBasis.BOUND]
    if not dated:
        return min((a.occurred for a in best), key=lambda o: o.interval.latest or FAR)
    support = {
        n: len({a.document for a in dated if a.occurred.interval.meets(one.occurred.interval)})
        for n, one in enumerate(dated)
    }
    return dated[max(support, key=lambda n: (support[n], -n))].occurred
