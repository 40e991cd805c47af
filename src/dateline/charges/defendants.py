"""Who is meant by a defendant without a name: a description, an open pronoun, "both men"."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.charges.descriptions import can_be, count_people, name_description
from dateline.charges.drafts import Draft, is_officer
from dateline.charges.rows import Row
from dateline.charges.words import words
from dateline.model import Actor, ActorKind, EventMention, Evidence, MentionKind, People

# Steps that make somebody a defendant of the case reported.
TELLING = {"charged", "arrested", "pleaded", "convicted", "sentenced", "wanted", "hearing", "bail", "acquitted"}
WORD = re.compile(r"[^\W\d_]+")
NEXT_ROW = 40  # characters between a row of names and the sentence that says "they" of them
CREDIT = re.compile(r"\((?:source|photo|courtesy|credit|image|file|provided)\b[^()\n]{0,120}\)$", re.IGNORECASE)
LONG, SHARED = 5, 3  # letters of a word that counts, and how many of them a caption and the lead share
NEXT_SENTENCE = 3  # characters between a sentence and the next


def name_all(
    drafts: Sequence[Draft], events: Sequence[EventMention], people: People, rows: Sequence[Row], text: str = ""
) -> list[Draft]:
    """Put the named defendants of the case in the place of the descriptions and open pronouns that mean them.

    Args:
        drafts: the steps, in text order.
        events: all events of the document; those harmed in them are not taken for defendants.
        people: the document's people.
        rows: the named people that its groups are.
        text: the document's text, for the names that stand alone under its pictures.
    """
    drafts = [_of_row(draft, rows, people) for draft in drafts]
    steps: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        for actor in draft.actors:
            if draft.action in TELLING and draft.is_current and not draft.is_weak:
                steps[actor.id].add(_step_told(draft))
    told = dict.fromkeys(actor for draft in drafts for actor in draft.actors if actor.id in steps)
    named = tuple(actor for actor in told if actor.named)
    others = () if named else _nameable(events, people)
    pictured = {actor.id: _end_of_lead(actor, text) for actor in named}
    sought = {actor.id for draft in drafts if draft.action == "wanted" for actor in draft.actors}
    described = {who: one for who, one in _as_described(people).items() if who not in sought}
    meant = {
        actor.id: name_description(described.get(actor.id, actor), named, steps, others, pictured)
        for draft in drafts
        for actor in draft.actors
    }
    meant = {
        who: (people.actor(who),) if _is_contested(people.actor(who), ones, drafts) else ones
        for who, ones in meant.items()
    }
    meant = {who: tuple(people.actor(one.id) for one in ones) for who, ones in meant.items()}
    defendants = tuple(dict.fromkeys(one for actor in told for one in meant[actor.id]))
    resolved = _resolve(drafts, meant, defendants)
    return [draft if not draft.is_weak else _of_known(draft, defendants) for draft in resolved]


def _is_contested(actor: Actor, ones: Sequence[Actor], drafts: Sequence[Draft]) -> bool:
    """Tell whether a description that was taken for one defendant may as well mean another named person.

    It may where a step is told of the description, and of the other, that is not told of the defendant: "pardoned a
    man" is not of somebody who is only said to serve a sentence, where another was pardoned.
    """
    if len(ones) != 1 or ones[0] == actor or (actor.age is not None and actor.age == ones[0].age):
        return False
    mine, his = ({_step_told(d) for d in drafts if one in d.actors} for one in (actor, ones[0]))
    rivals = {a for d in drafts if _step_told(d) in mine - his and d.is_current for a in d.actors if a.named}
    return any(can_be(actor, actor.name, rival) for rival in rivals)


def _step_told(draft: Draft) -> str:
    """Return what a draft tells of its defendants, a plea by what it was: who pleaded guilty is not who denied it."""
    return f"{draft.action} {draft.event.detail.get('plea', '')}".strip()


def _end_of_lead(actor: Actor, text: str) -> int:
    """Return where the line behind a name that stands first under a picture ends; 0 where it stands under none.

    Such a name has a line of its own, or one that ends with a credit, or that the next line tells again without the
    name: "Ann Pell"; "Ann Pell was arrested Friday. (Source: Dover Police)".
    """
    first = actor.evidence[0]
    begin, end = text.rfind("\n", 0, first.start) + 1, text.find("\n", first.end)
    if end < 0:
        return 0
    line, rest = text[begin:end], text[first.end : end].strip()
    following = re.search(r"[^\s][^\n]*", text[end:])
    lead = following.group() if following is not None else ""
    alone = not text[begin : first.start].strip() and (not rest or rest[0] == "(")
    again = not text[:begin].strip() and first.quote not in lead and _tells_again(line, lead)
    pictured = alone or again or CREDIT.search(rest) is not None
    return end + (following.end() if following is not None else 0) if pictured else 0


def _tells_again(line: str, lead: str) -> bool:
    """Tell whether a lead has most of the words of the line before, and brings in nobody besides."""
    one, other = (set(WORD.findall(part.lower())) for part in (line, lead))
    long = {word for word in one & other if len(word) >= LONG}
    return len(long) >= SHARED and not other & words().other


def _as_described(people: People) -> dict[str, Actor]:
    """Return the people without a name, by id, each with the words that first describe him, article and all."""
    first: dict[str, Evidence] = {}
    for mention in people.mentions:
        if mention.kind is MentionKind.DESCRIPTION and mention.actor is not None:
            known = first.setdefault(mention.actor, mention.evidence)
            first[mention.actor] = min(known, mention.evidence, key=lambda e: e.start)
    return {a.id: replace(a, evidence=(first[a.id],)) for a in people.actors if not a.named and a.id in first}


def _of_row(draft: Draft, rows: Sequence[Row], people: People) -> Draft:
    """Put the people that a row lists in the place of their group, or of an open "they" right behind the row."""
    listed = {row.group: row for row in rows if row.group is not None}
    found: dict[Actor, None] = {}
    at = {p.evidence.start for p in draft.event.participant("defendant")}
    for row in rows:
        if row.whole and row.start in at and row.end <= draft.event.trigger.start:
            found |= dict.fromkeys(people.actor(member) for member in row.members)
    for actor in draft.actors:
        group = listed.get(actor.id)
        if group is None or not group.whole:
            found[actor] = None
        found |= dict.fromkeys(people.actor(member) for member in group.members) if group is not None else {}
    if not found and draft.everyone:
        place = draft.event.evidence[0].start
        last = next((r for r in reversed(rows) if r.whole and 0 <= place - r.end <= NEXT_ROW), None)
        found = dict.fromkeys(people.actor(member) for member in last.members) if last is not None else {}
    return replace(draft, actors=tuple(found))


def _of_known(draft: Draft, defendants: Sequence[Actor]) -> Draft:
    """Keep of the people whom weak words make defendants those who are so by other words: "Ann Pell was in court"."""
    return replace(draft, actors=tuple(actor for actor in draft.actors if actor in defendants))


def _nameable(events: Sequence[EventMention], people: People) -> tuple[Actor, ...]:
    """Return the named people who can be meant by a description where no defendant is named.

    They are those who have a lawyer, or of whom the text tells that they did something to somebody: of the others, most
    are the victims.
    """
    harmed = {p.actor for event in events for p in event.participant("victim")}
    doers = {p.actor for event in events for p in event.participant("by") if event.participant("victim")}
    doers |= {
        role.of for actor in people.actors for role in actor.roles
        if not words().counsel.isdisjoint(WORD.findall(role.text.lower()))
    }  # fmt: skip
    return tuple(
        actor
        for actor in people.actors
        if actor.named and actor.kind is ActorKind.PERSON and actor.id in doers - harmed and actor.age is not None
        and not is_officer(actor, words().officers_of_court | words().reporters)
    )  # fmt: skip


def _resolve(
    drafts: Sequence[Draft], meant: dict[str, tuple[Actor, ...]], defendants: tuple[Actor, ...]
) -> Sequence[Draft]:
    found: list[Draft] = []
    several: tuple[Actor, ...] = ()
    for draft in drafts:
        actors = _meant(draft, meant, defendants, several, found[-1] if found else None)
        found.append(replace(draft, actors=actors))
        if len(actors) > 1:
            several = actors
        elif any(actor not in several for actor in actors):
            several = ()  # the text has gone on to somebody else
    return found


def _meant(
    draft: Draft,
    meant: dict[str, tuple[Actor, ...]],
    defendants: tuple[Actor, ...],
    several: tuple[Actor, ...],
    last: Draft | None,
) -> tuple[Actor, ...]:
    """Return whom a draft means; `several` are those of the last step told of more than one, `last` the step before."""
    named = tuple(actor for actor in defendants if actor.named)
    number = _number(draft)
    unnamed = not any(actor.named for actor in draft.actors)
    if unnamed and len(several) > 1 and _means_all(draft):
        return several
    if number is not None and unnamed and last is not None and _means_rest(draft):
        rest = tuple(actor for actor in named if actor not in last.actors)
        return rest if len(rest) == number else draft.actors
    if number is not None and unnamed:
        back = several if len(several) == number and not _is_new(draft) else ()
        fitting = tuple(actor for actor in draft.actors if count_people(actor.name) in {None, number})
        return back or (named if len(named) == number and not _means_others(draft) else fitting)
    if draft.actors and _is_of_other_case(draft):
        return draft.actors
    if draft.actors:
        return tuple(dict.fromkeys(one for actor in draft.actors for one in meant[actor.id]))
    if draft.everyone and len(named) == 2 and draft.candidates <= {actor.id for actor in named}:
        return named
    if unnamed and _means_all(draft) and not draft.everyone:
        return named if len(named) == 2 else ()
    candidates = {one.id for c in draft.candidates for one in meant.get(c, ())} | draft.candidates - meant.keys()
    possible = tuple(actor for actor in defendants if actor.id in candidates)
    if len(possible) == 1:
        return possible
    told = _just_told(draft, last)
    return told if len(told) == 1 and told[0] in possible else ()


def _is_new(draft: Draft) -> bool:
    """Tell whether a group is spoken of for the first time: "A couple", "Two men"."""
    first = draft.event.participant("defendant")[0].evidence.quote.lower().split()[0]
    return first not in {"the", "both", "these", "those", "they", "each", "all"}


def _means_others(draft: Draft) -> bool:
    """Tell whether the words set those whom they mean apart from the known ones: "two other men"."""
    quotes = [p.evidence.quote.lower() for p in draft.event.participant("defendant")]
    return any(not words().other.isdisjoint(WORD.findall(quote)) for quote in quotes)


def _means_rest(draft: Draft) -> bool:
    """Tell whether the words mean those of whom the step before was not told: "the other three"."""
    found = draft.event.participant("defendant")[0].evidence.quote.lower().split()
    return found[0] == "the" and "other" in found[1:3]


def _means_all(draft: Draft) -> bool:
    """Tell whether the words go on speaking of all of several: "both", "the suspects"."""
    return any(_is_everyone(p.evidence.quote.lower()) for p in draft.event.participant("defendant"))


def _is_everyone(quote: str) -> bool:
    found = WORD.findall(quote)
    known = found[:1] in (["the"], ["these"], ["those"]) and len(found) == 2
    return quote in words().everyone or (known and found[1] in words().plural and found[1] not in words().other)


def _number(draft: Draft) -> int | None:
    """Return how many people the words mean: "both men", "the couple"."""
    quotes = [p.evidence.quote for p in draft.event.participant("defendant")]
    return count_people(quotes[0]) if len(quotes) == 1 else None


def _just_told(draft: Draft, last: Draft | None) -> tuple[Actor, ...]:
    """Return the defendants of the step before, if it is told in the same sentence or the one before."""
    if last is None or draft.event.evidence[0].start - last.event.evidence[0].end > NEXT_SENTENCE:
        return ()
    return last.actors


def _is_of_other_case(draft: Draft) -> bool:
    found = WORD.findall(draft.event.evidence[0].quote.lower())
    return any(one in words().other_case and other in words().matters for one, other in pairwise(found))
