"""From drafts to the actors and mentions that are handed on."""

from dateline.model import Actor, ActorKind, Document, Mention, MentionKind, People, Role, Span
from dateline.people.drafts import SURE, Draft, Reference
from dateline.people.newcomers import without_article
from dateline.people.roles import role_text
from dateline.text.parsing import CURLED


def write_people(document: Document, drafts: list[Draft], references: list[Reference]) -> People:
    """Number the drafts that are mentioned in the order of their first mention, and write them out."""
    alive = [d for d in drafts if d.references and d.merged is None]
    mentioned = {id(r.draft) for r in references if r.draft is not None}
    alive = sorted((d for d in alive if id(d) in mentioned), key=lambda d: min(r.span.start for r in d.references))
    ids: dict[int, str] = {}
    counts = {ActorKind.PERSON: 0, ActorKind.ORGANISATION: 0}
    for draft in alive:
        counts[draft.kind] += 1
        ids[id(draft)] = f"{'p' if draft.kind is ActorKind.PERSON else 'o'}{counts[draft.kind]}"
    mentions = []
    for reference in references:
        if reference.draft is None and not reference.candidates and reference.kind is not MentionKind.PRONOUN:
            continue
        actor = ids.get(id(_final(reference.draft))) if reference.draft else None
        candidates = tuple(dict.fromkeys(ids[id(_final(d))] for d in reference.candidates if id(_final(d)) in ids))
        mentions.append(
            Mention(document.cite(reference.span), reference.kind, actor, reference.why, () if actor else candidates)
        )
    return People(tuple(mentions), tuple(_write_actor(document, draft, ids) for draft in alive))


def _final(draft: Draft) -> Draft:
    while draft.merged is not None:
        draft = draft.merged
    return draft


def _aged_description(draft: Draft, text: str) -> Span | None:
    """Return the first words that tell the age of somebody who is called by no name and, so far, without an age.

    "A second teen was arrested. The 16-year-old boy …" is about a 16-year-old boy: that tells him from others. Words
    that say whose somebody is ("Poe's brother") tell more than an age.
    """
    if draft.kind is not ActorKind.PERSON or draft.named or draft.plural or draft.age is None:
        return None
    if "year" in draft.name or "'s " in draft.name or "’s " in draft.name:
        return None
    ordered = sorted(draft.references, key=lambda r: r.span.start)
    aged = (r for r in ordered if r.kind is MentionKind.DESCRIPTION and r.age == draft.age and r.strength >= SURE)
    found = next((r for r in aged if r.owner is None and not r.plural), None)
    return without_article(text, found) if found is not None else None


def _write_actor(document: Document, draft: Draft, ids: dict[int, str]) -> Actor:
    aged = _aged_description(draft, document.text)
    name = _tidy(draft.name if aged is None else aged.cut(document.text))
    others = dict.fromkeys(
        _tidy(r.span.cut(document.text))
        for r in sorted(draft.references, key=lambda r: r.span.start)
        if r.kind is MentionKind.NAME
    )
    roles: list[Role] = []
    for role in draft.roles:
        of = ids.get(id(_final(role.of))) if role.of is not None else None
        evidence = document.cite(role.span)
        text = role_text(_tidy(evidence.quote))
        if all((text, of) != (other.text, other.of) for other in roles):
            roles.append(Role(text, evidence, of))
    return Actor(
        id=ids[id(draft)],
        name=name,
        kind=draft.kind,
        evidence=(document.cite(aged or draft.span),),
        named=draft.named,
        other_names=tuple(other for other in others if other != name),
        roles=tuple(roles),
        age=draft.age,
        gender=draft.gender if draft.kind is ActorKind.PERSON and not draft.plural else None,
    )


def _tidy(words: str) -> str:
    words = " ".join(words.translate(CURLED).split())
    return words.title() if words.isupper() and " " in words else words
