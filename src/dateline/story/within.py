"""Findings inside one document: its own dates, steps and counts held against each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.model import Factuality, Finding, FindingKind, Reading, TimeBasis
from dateline.story.agreement import can_agree, gives_date, is_dated, surely_before
from dateline.story.answers import find_early_answers
from dateline.story.claims import Claim, claim_steps, claim_suffering, same_offense
from dateline.story.older import Resolve, suspect_carried_over
from dateline.story.ordering import order_findings
from dateline.story.plans import find_stale_plans
from dateline.story.tables import read_table, speaks_of, word_set
from dateline.story.wording import say_count, say_interval, say_list, say_type

Pair = tuple[Claim, Claim]

MOST = 100
"""So many different claims about one person are compared, each with each; no article makes more."""


def check_reading(reading: Reading, resolve: Resolve | None = None) -> tuple[Finding, ...]:
    """Find what a document says that cannot all be true, and what it leaves out.

    Args:
        reading: what was read in one document; its own findings are not looked at.
        resolve: reads the time expressions of a text as of a publication date. With it, a relative date that is
            suspected to be carried over from an older article is read again at the older date; without it, the
            suspicion rests on counting months or days.

    Returns:
        The findings, in a fixed order. Each rests on passages of this document.
    """
    claims = claim_steps(reading)
    conflicts = _group(_date_conflicts([*claims, *claim_suffering(reading)]))
    found = [_explain_conflict(pairs) for pairs in conflicts]
    found += [_explain_order(pairs) for pairs in _group(_impossible_orders(claims, conflicts))]
    found += find_early_answers(reading)
    found += suspect_carried_over(reading.document, [pairs[0] for pairs in conflicts], resolve)
    found += _count_conflicts(claims)
    found += _missing_steps(reading, claims)
    found += find_stale_plans(reading)
    return order_findings(found)


def _by_defendant(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Return what is claimed of each person, each claim once however often the text repeats it, `MOST` at most."""
    by_defendant: dict[str, dict[tuple[object, ...], Claim]] = defaultdict(dict)
    for claim in claims:
        told = by_defendant[claim.who]
        if len(told) < MOST:
            told.setdefault(claim.content, claim)
    return {who: list(told.values()) for who, told in by_defendant.items()}


def _date_conflicts(claims: Sequence[Claim]) -> Iterator[Pair]:
    """Yield pairs of accounts of one step whose dates share no day, the earlier date first."""
    once = word_set("order", "once_per_charge") | word_set("order", "once_per_victim")
    for told in _by_defendant(claims).values():
        for action in dict.fromkeys(claim.action for claim in told):
            accounts = [c for c in told if c.action == action and action in once and gives_date(c.occurred, c.evidence)]
            for n, one in enumerate(accounts):
                for other in accounts[n + 1 :]:
                    if not can_agree(one.interval, other.interval) and _one_step(one, other, told):
                        yield (one, other) if one.interval.before(other.interval) else (other, one)


def _one_step(one: Claim, other: Claim, told: Sequence[Claim]) -> bool:
    """Tell whether two accounts can only mean the same step: nothing in between or beside them allows two."""
    if not same_offense(one, other, told) or (one.stage and other.stage and one.stage is not other.stage):
        return False
    if one.manner != other.manner:
        return False
    if one.counts is not None and other.counts is not None and one.counts != other.counts:
        return False
    if one.victims and other.victims and not one.victims & other.victims:
        return False
    if speaks_of(one.quote, "anew") or speaks_of(other.quote, "anew"):
        return False
    first, second = (one, other) if one.interval.before(other.interval) else (other, one)
    return not any(
        claim.action in word_set("order", "reopens")
        and claim.action != one.action
        and is_dated(claim.occurred)
        and not surely_before(claim.interval, first.interval)
        and not surely_before(second.interval, claim.interval)
        for claim in told
    )


def _impossible_orders(claims: Sequence[Claim], conflicts: Sequence[Sequence[Pair]]) -> Iterator[Pair]:
    """Yield (step, step that must come first) where the text dates the first after the second."""
    doubted = {claim.key for pairs in conflicts for pair in pairs for claim in pair}
    for told in _by_defendant(claims).values():
        dated = [c for c in told if is_dated(c.occurred)]
        for action, later_steps in read_table("order")["precedes"].items():
            # An indictment or arraignment may well follow steps on the first complaint.
            firsts = [c for c in dated if c.action == action and not c.manner]
            for late in firsts:
                for step in (c for c in dated if c.action in later_steps):
                    in_time = any(same_offense(c, step, told) and not surely_before(step.interval, c.interval)
                                  for c in firsts)  # fmt: skip
                    if (
                        same_offense(late, step, told)
                        and surely_before(step.interval, late.interval)
                        and (not in_time or late.key in doubted)
                        and not speaks_of(late.quote, "anew")
                        and not _reopened(told, late, doubted=late.key in doubted)
                    ):
                        yield late, step


def _reopened(told: Sequence[Claim], late: Claim, *, doubted: bool) -> bool:
    """Tell whether the case may have been opened anew before a step, so that the step may rightly come a second time.

    A dismissal without a date may lie anywhere; it excuses nothing where another account of the step contradicts this.
    """
    reopening = [c for c in told if c.action in word_set("order", "reopens") and (is_dated(c.occurred) or not doubted)]
    return any(not surely_before(late.interval, c.interval) and c.interval != late.interval for c in reopening)


def _group(pairs: Iterator[Pair]) -> list[list[Pair]]:
    """Put together pairs that rest on the same two dates: several defendants, one contradiction."""
    grouped: dict[tuple[object, ...], list[Pair]] = defaultdict(list)
    for one, other in pairs:
        grouped[one.action, one.occurred, other.occurred].append((one, other))
    return list(grouped.values())


def _about(pairs: Sequence[Pair]) -> str:
    names = say_list(claim.name for claim, _ in pairs)
    what = next((c.offense.name for pair in pairs for c in pair if c.offense), say_type(pairs[0][0].action))
    return f"{names}: {what}"


def _explain_conflict(pairs: Sequence[Pair]) -> Finding:
    one, other = pairs[0]
    relative, fixed = (one, other) if _is_relative(one) and not _is_relative(other) else (other, one)
    explanation = (
        f"{relative.said} ({say_interval(relative.interval)}) cannot be right beside {fixed.said} "
        f"({say_interval(fixed.interval)}): both date “{say_type(one.action)}” "
        f"for {say_list(claim.name for claim, _ in pairs)}"
    )
    return Finding(FindingKind.DATE_CONFLICT, _about(pairs), explanation, (*relative.passages, *fixed.passages))


def _is_relative(claim: Claim) -> bool:
    return claim.occurred.basis is not TimeBasis.EXPLICIT


def _explain_order(pairs: Sequence[Pair]) -> Finding:
    late, step = pairs[0]
    explanation = (
        f"“{say_type(late.action)}” {late.said} ({say_interval(late.interval)}) comes after "
        f"“{say_type(step.action)}” {step.said} ({say_interval(step.interval)}), which it must come before"
    )
    return Finding(FindingKind.ORDER_IMPOSSIBLE, _about(pairs), explanation, (*late.passages, *step.passages))


def _count_conflicts(claims: Sequence[Claim]) -> Iterator[Finding]:
    """Yield different numbers of counts for one charge, told of the same step."""
    for told in _by_defendant(claims).values():
        counted = [c for c in told if c.action == "charged" and c.counts is not None and c.offense is not None]
        for offense in dict.fromkeys(c.offense.key for c in counted if c.offense):
            accounts = [c for c in counted if c.offense and c.offense.key == offense]
            first = accounts[0]
            other = next((c for c in accounts if c.counts != first.counts), None)
            if other is None or speaks_of(first.quote, "anew") or speaks_of(other.quote, "anew"):
                continue
            if any(c.action == "amended" for c in told) or not can_agree(first.interval, other.interval):
                continue
            yield Finding(
                FindingKind.COUNT_CONFLICT,
                f"{first.name}: {first.offense.name if first.offense else ''}",
                f"one passage gives {say_count(first.counts, 'count')}, another {other.counts}, of the same charge",
                (*first.passages, *other.passages),
            )


def _missing_steps(reading: Reading, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Yield sentences without a conviction or plea, where the text otherwise tells the course of the charge."""
    if speaks_of(" ".join(block.span.cut(reading.document.text) for block in reading.document.mined), "guilt"):
        return
    needed = read_table("order")["needs"]["sentenced"]
    for told in _by_defendant(claims).values():
        actions = {claim.action for claim in told}
        sentence = next((c for c in told if c.action == "sentenced"), None)
        if sentence is None or actions & set(needed) or not actions & {"charged", "trial_started"}:
            continue
        if sentence.factuality is Factuality.ASSERTED:
            yield Finding(
                FindingKind.MISSING_STEP,
                f"{sentence.name}: {sentence.offense.name if sentence.offense else 'sentence'}",
                f"a sentence for {sentence.name} is told without a conviction or a plea",
                sentence.passages,
            )
