"""From drafts to the actors and mentions that are handed on."""

from dateline.model import Actor, ActorKind, Document, Mention, MentionKind, People, Role
from dateline.people.drafts import Draft, Reference
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


def _write_actor(document: Document, draft: Draft, ids: dict[int, str]) -> Actor:
    name = _tidy(draft.name)
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
        evidence=(document.cite(draft.span),),
        named=draft.named,
        other_names=tuple(other for other in others if other != name),
        roles=tuple(roles),
        age=draft.age,
        gender=draft.gender if draft.kind is ActorKind.PERSON and not draft.plural else None,
    )


def _tidy(words: str) -> str:
    words = " ".join(words.translate(CURLED).split())
    return words.title() if words.isupper() and " " in words else words
