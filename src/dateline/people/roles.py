"""Roles: what somebody is said to be, by title, by apposition, by copula."""

from dateline.model import Span
from dateline.people.drafts import Draft, Reference, RoleDraft
from dateline.people.lexicon import lexicon
from dateline.people.words import bare, singular
from dateline.text.parsing import Parse

_LINKS = frozenset({"for", "of", "at", "with", "from"})
_LONGEST = 9


def role_span(parse: Parse, reference: Reference) -> Span:
    """Return the words of a role: the description without its article, with the phrase that says of whom or what."""
    tokens = parse.tokens
    first = reference.first
    lead = tokens[first].text.lower()
    if first < reference.head and lead in ("the", "a", "an", "his", "her", "their", "another", "one", "this", "that"):
        first += 1
    last = reference.head
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if following is not None and following.text in _LINKS:
        stop = parse.sentence_of(last).last
        i = last + 2
        end = last
        while i < stop and i - last < _LONGEST:
            token = tokens[i]
            if token.pos in ("NOUN", "PROPN") or (token.pos == "NUM" and end < i - 1):
                end = i
            elif (
                token.pos not in ("DET", "ADJ", "PART", "PRON")
                and token.text
                not in (
                    "'s",
                    "’s",
                    "-",
                    "'",
                    "of",
                    "and",
                    "&",
                )
            ) or (
                token.text == "and"
                and not (i + 1 < stop and tokens[i + 1].pos == "PROPN" and tokens[i - 1].pos == "PROPN")
            ):
                break
            i += 1
        last = end
    return Span(tokens[first].start, tokens[last].end)


def give_role(draft: Draft, reference: Reference, parse: Parse, of: Draft | None) -> None:
    """Note what `reference` says its actor is, if it says more than sex and age."""
    noun = reference.noun
    if not noun:
        return
    note_noun(draft, noun)
    classes = lexicon().nouns.get(noun, frozenset())
    if "general" in classes or draft.plural or (not draft.named and of is None):
        return
    span = role_span(parse, reference)
    if of is None and reference.owner is not None and reference.first <= reference.owner < reference.head:
        tokens = parse.tokens
        if tokens[reference.owner].pos in ("PROPN", "PRON"):
            span = (
                Span(tokens[min(reference.owner + 2, reference.head)].start, span.end)
                if tokens[reference.owner].pos == "PROPN"
                else span
            )
    elif of is not None and reference.owner is not None and reference.owner < reference.head:
        start = reference.owner + 1
        if parse.tokens[start].text in ("'s", "’s", "'", "’"):
            start += 1
        span = Span(parse.tokens[min(start, reference.head)].start, span.end)
    add_role(draft, span, parse, of)


def add_role(draft: Draft, span: Span, parse: Parse, of: Draft | None = None) -> None:
    """Note a role once, without the participle of a legal step before it ("[charged] actor", "[convicted] felon")."""
    inside = parse.within(span)
    if len(inside) > 1 and inside[0].tag in ("VBN", "VBD") and inside[0].lemma in lexicon().accusing:
        span = Span(inside[1].start, span.end)
    known = next((role for role in draft.roles if role.span == span), None)
    if known is None:
        draft.roles.append(RoleDraft(span, of))
    elif known.of is None:
        known.of = of


def note_noun(draft: Draft, noun: str) -> None:
    """Let a draft learn from a person noun that is said of it."""
    words = lexicon()
    draft.nouns.add(noun)
    draft.classes |= words.nouns.get(noun, frozenset()) - {"general"}
    if not draft.gender and noun in words.genders:
        draft.gender = words.genders[noun]


def title_role(parse: Parse, start: int, first: int) -> Span | None:
    """Return the title that stands in tokens `[start, first)` with the words before it that belong to it, or None."""
    tokens, words = parse.tokens, lexicon()
    if all(t.text.lower().rstrip(".") in words.courtesy for t in tokens[start:first]):
        return None
    floor = parse.sentence_of(start).first
    while (
        start > max(floor, first - 2 * _LONGEST)
        and tokens[start - 1].pos in ("NOUN", "PROPN", "ADJ")
        and tokens[start - 1].head > start - 1
        and tokens[start - 1].dep in ("compound", "amod", "nmod")
    ):
        start -= 1
    start = max([start, *(i + 1 for i in range(start, first) if bare(tokens[i]) in words.never_roles)])
    return Span(tokens[start].start, tokens[first - 1].end) if start < first else None


def role_text(words: str) -> str:
    """Return a role as a reader would put it of one person: the first plural person noun in the singular."""
    parts = words.split()
    for i, part in enumerate(parts):
        base = singular(part.lower())
        if part in ("for", "of"):
            break
        if base and base != part.lower() and (i + 1 == len(parts) or parts[i + 1] in _LINKS):
            parts[i] = base
            break
    return " ".join(parts)
