"""Enhancements: penalties added to a charge and taken off again, named or understood."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.charges.offenses import lexicon
from dateline.model import ChargeAction, EventMention, Factuality, Proceeding, TimeBasis
from dateline.text.parsing import Parse

IMPLIED = "understood: the penalties were reduced and the enhancement is told in the past tense"
TERM = re.compile(r"\b([a-z]+|\d{1,3})[- ]((?:year|month)s?)\b", re.IGNORECASE)
WORDS = re.compile(r"[a-z][a-z-]*")
# Words around the name of an enhancement that are no part of it.
PLAIN = {"a", "an", "the", "penalty", "penalties", "so-called", "sentencing", "possible", "mandatory"}


def read_enhancements(
    parse: Parse, events: Sequence[EventMention], actions: Sequence[ChargeAction]
) -> list[ChargeAction]:
    """Return the actions on enhancements, described, with the withdrawals that the text implies.

    Without a defendant of its own, an enhancement belongs to those whose charge the sentences before it speak of. A
    withdrawal is implied where the penalties of a charge were reduced and its enhancement is told in the past tense.
    """
    found: list[ChargeAction] = []
    for event in events:
        if event.type not in {"enhancement_added", "enhancement_withdrawn"}:
            continue
        named = [a for a in actions if a.mention == event.id]
        shared = named or list(_shared(event, actions))
        described = [_dated_by_amendment(_describe(event, action), actions) for action in shared]
        found += described
        if event.type == "enhancement_added" and _is_past(parse, event):
            found += _implied(described, actions)
    return found


def _shared(event: EventMention, actions: Sequence[ChargeAction]) -> Iterator[ChargeAction]:
    """Yield a step of the enhancement for each defendant of the nearest charge told before it."""
    before = [
        a for a in actions
        if a.action == "charged" and not a.background and a.evidence[0].start <= event.evidence[0].start
    ]  # fmt: skip
    if not before:
        return
    nearest = max(a.evidence[0].start for a in before)
    for charge in before:
        if charge.evidence[0].start == nearest:
            yield replace(
                charge, action=event.type, proceeding=Proceeding.CRIMINAL, occurred=event.occurred,
                factuality=event.factuality, mention=event.id, evidence=event.evidence, counts=None, stage=None,
                attribution=event.attribution,
            )  # fmt: skip


def _dated_by_amendment(action: ChargeAction, actions: Sequence[ChargeAction]) -> ChargeAction:
    """Give an undated withdrawal the date of the amendment told beside it: it is made by amending the charge."""
    amended = [
        a.occurred for a in actions
        if a.action == "amended" and a.defendant == action.defendant and a.occurred.basis is not TimeBasis.BOUND
    ]  # fmt: skip
    bound = action.occurred.basis is TimeBasis.BOUND
    if action.action != "enhancement_withdrawn" or not bound or len({o.interval for o in amended}) != 1:
        return action
    return replace(action, occurred=amended[0])


def _describe(event: EventMention, action: ChargeAction) -> ChargeAction:
    """Add the name of the enhancement and the longest term that its sentence gives."""
    sentence = event.evidence[0].quote
    detail = {**action.detail, "enhancement": name_enhancement(event)}
    for number, term in TERM.findall(sentence):
        if number.isdigit() or number.lower() in lexicon().numbers:
            detail["maximum"] = f"{number} {term}"
            break
    return replace(action, detail=detail)


def name_enhancement(event: EventMention) -> str:
    """Return the name of the enhancement that an event speaks of ("firearm enhancement")."""
    sentence = event.evidence[0].quote.lower()
    words = WORDS.findall(sentence)
    for position, word in enumerate(words):
        if word.startswith("enhancement") or word.startswith("specification"):
            before = words[position - 1] if position else ""
            return "enhancement" if not before or before in PLAIN else f"{before} {word.removesuffix('s')}"
    return "enhancement"


def _is_past(parse: Parse, event: EventMention) -> bool:
    token = parse.token_at(event.trigger.start)
    return token is not None and token.tag == "VBD" and event.factuality is Factuality.ASSERTED


def _implied(enhanced: Sequence[ChargeAction], actions: Sequence[ChargeAction]) -> Iterator[ChargeAction]:
    """Yield a withdrawal where the same defendant's penalties were reduced."""
    for action in enhanced:
        for reduction in actions:
            reduced = reduction.action == "amended" and reduction.detail.get("change") == "reduced"
            if reduced and reduction.defendant == action.defendant and "penalt" in reduction.evidence[0].quote:
                yield replace(
                    action, action="enhancement_withdrawn", occurred=reduction.occurred, mention=reduction.mention,
                    evidence=(*reduction.evidence, *action.evidence), by=reduction.by,
                    detail={**action.detail, "basis": IMPLIED},
                )  # fmt: skip
