"""Organisations that take part: named ones, and bodies called by a noun ("police", "the sheriff's office")."""

from dateline.model import ActorKind, MentionKind, Span
from dateline.people.drafts import Draft, Reference, link
from dateline.people.lexicon import lexicon
from dateline.people.names import fold
from dateline.people.parties import takes_part
from dateline.people.runs import Run
from dateline.people.words import bare, ends_object, is_plural_noun
from dateline.text.parsing import Parse, Token

_EMPTY_WORDS = frozenset({"the", "inc", "llc", "department", "dept", "co", "corp", "corporation", "company", "s"})
_LONGEST = 12
_STANDING = frozenset({"nsubj", "nsubjpass", "pobj", "dobj", "conj", "appos"})
_FAMILIES = {
    "police": ("police", "sheriff", "sheriffs", "nypd", "lapd", "pd", "patrol"),
    "prosecutors": ("prosecutors", "attorney", "attorneys", "prosecutor", "da"),
    "company": ("company", "inc", "llc", "corp", "corporation", "productions", "pictures", "studios", "films", "co"),
}


class BodyLinker:
    """Finds the bodies of a document and makes drafts of those that take part."""

    def __init__(self, text: str, parse: Parse) -> None:
        """Start without any body."""
        self.text, self.parse = text, parse
        self.drafts: dict[tuple[str, ...], Draft] = {}

    def link_all(self, runs: list[Run], taken: set[int]) -> list[Reference]:
        """Return references to bodies that take part somewhere; `taken` are the tokens of people's names."""
        references = [self._named(run) for run in runs]
        named = {i for r in references for i in range(r.first, r.last)}
        later = []
        for number, sentence in enumerate(self.parse.sentences):
            for token in self.parse.tokens[sentence.first : sentence.last]:
                if token.i in taken or token.i in named or token.pos not in ("NOUN", "PROPN"):
                    continue
                if (reference := self._by_noun(token, number, sentence.first)) is not None:
                    later.append(reference)
        for reference in later:
            if reference.draft is None:
                self._bare(reference)
        every = sorted((r for r in references + later if r.draft), key=lambda r: r.span.start)
        acting = {id(r.draft) for r in every if takes_part(self.parse, r)}
        return [r for r in every if id(r.draft) in acting]

    def _named(self, run: Run) -> Reference:
        first = run.first
        tokens = self.parse.tokens
        span, last, name = run.span, run.last, run.text
        follower = tokens[last] if last < len(tokens) else None
        if (
            follower is not None
            and bare(follower) in lexicon().bodies
            and is_plural_noun(follower)
            and follower.text.islower()
        ):
            last += 1
            span = Span(span.start, follower.end)
            name = span.cut(self.text)
        numbered = last - first > 1 and tokens[last - 1].text.isdigit()
        head = last - 2 if numbered and tokens[last - 1].head == last - 2 else last - 1
        reference = Reference(first, last, head, run.sentence, span, MentionKind.NAME)
        self._link_named(reference, name, "name of a body")
        return reference

    def _link_named(self, reference: Reference, name: str, why: str) -> None:
        words = fold(name).split()
        key = tuple(w for w in words if w not in _EMPTY_WORDS) or tuple(words)
        draft = self.drafts.get(key)
        if draft is None:
            family = next((f for f, cues in _FAMILIES.items() if set(cues) & set(words)), "")
            draft = Draft(ActorKind.ORGANISATION, name, True, reference.span, family=family)
            self.drafts[key] = draft
        elif len(name) > len(draft.name):
            draft.name, draft.span = name, reference.span
        link(reference, draft, why)

    def _by_noun(self, token: Token, number: int, floor: int) -> Reference | None:
        """Return a reference by a body noun, or None; one with a place before it is linked here."""
        words, tokens = lexicon(), self.parse.tokens
        low = token.text.lower()
        before = tokens[token.i - 1] if token.i > floor else None
        after = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
        if after is not None and after.pos in ("NOUN", "PROPN") and token.head >= after.i:
            return None
        if after is not None and after.text == "-" and after.start == token.end:
            return None
        definite = low in words.definite_bodies
        if definite:
            first = token.i
            while first > floor and tokens[first - 1].pos in ("ADJ", "NOUN", "PROPN", "PART") and token.i - first < 6:
                first -= 1
            if first == floor or tokens[first - 1].text.lower() != "the" or token.dep not in _STANDING:
                return None
            reference = self._reference(first - 1, token, number, MentionKind.DESCRIPTION)
            reference.noun = words.definite_bodies[low]
            reference.article = "definite"
            return reference if takes_part(self.parse, reference) else None
        if low not in words.bodies or not (is_plural_noun(token) or low == "police"):
            return None
        if before is not None and (before.pos == "NUM" or before.text.lower() in words.not_bodies):
            return None
        first = token.i
        while first > max(floor, token.i - _LONGEST) and (
            (tokens[first - 1].pos == "PROPN" and bare(tokens[first - 1]) not in words.weekdays)
            or tokens[first - 1].text == "-"
            or _owns_county(tokens, first, floor)
            or tokens[first - 1].text.lower() in words.body_modifiers
        ):
            first -= 1
        lead = tokens[max(floor, first - 1)]
        if first > floor and (lead.pos == "NUM" or lead.text.lower() in words.not_bodies):
            return None
        apart = first == token.i and ends_object(tokens, first)
        if first > floor and not apart and lead.pos in ("ADJ", "NOUN") and lead.dep in ("amod", "compound"):
            return None
        proper = [t for t in tokens[first : token.i] if (t.text[0].isupper() and t.i != floor) or t.pos == "PROPN"]
        if first < token.i and proper:
            reference = self._reference(first, token, number, MentionKind.NAME)
            self._link_named(reference, reference.span.cut(self.text), "a body by its place")
            return reference
        reference = self._reference(
            first - 1 if first > floor and tokens[first - 1].text.lower() == "the" else first,
            token,
            number,
            MentionKind.DESCRIPTION,
        )
        reference.noun = words.bodies[low]
        return reference

    def _reference(self, first: int, token: Token, number: int, kind: MentionKind) -> Reference:
        span = Span(self.parse.tokens[first].start, token.end)
        return Reference(first, token.i + 1, token.i, number, span, kind)

    def _bare(self, reference: Reference) -> None:
        """Link a body noun to the only named body of its family, else to the draft of the bare noun."""
        family = reference.noun
        said = self._modifiers(reference)
        named = [
            d for d in self.drafts.values() if d.family == family and d.named and said <= set(fold(d.name).split())
        ]
        head = self.parse.tokens[reference.head].text.lower()
        if len(named) == 1 and (family in ("police", "prosecutors") or (family == "company" and reference.article)):
            link(reference, named[0], "the only such body named")
            return
        if reference.article == "definite":
            sharing = [
                d
                for d in self.drafts.values()
                if d.named and {head, *said} <= set(fold(d.name).split()) and d.span.start < reference.span.start
            ]
            if len(sharing) == 1:
                link(reference, sharing[0], "the only such body named")
                return
            if sharing:
                reference.candidates, reference.why = tuple(sharing), "several such bodies are named"
                return
        words = reference.span.cut(self.text)
        key = (f"*{family}",) if reference.article != "definite" else ("*the", fold(words))
        if key not in self.drafts:
            name = words[4:] if words[:4].lower() == "the " else words
            proper = any(t.pos == "PROPN" for t in self.parse.tokens[reference.first : reference.last])
            proper = proper and not (name.istitle() and " " not in name)
            if not proper:
                name = name.lower()
            start = reference.span.end - len(name)
            self.drafts[key] = Draft(
                ActorKind.ORGANISATION,
                name,
                proper and not words.istitle(),
                Span(start, reference.span.end),
                family=family,
            )
        link(reference, self.drafts[key], "the body as such")

    def _modifiers(self, reference: Reference) -> set[str]:
        """Return the words before the noun that tell a body from others ("district", "attorney’s" before "office")."""
        words = (self.parse.tokens[i].text.lower() for i in range(reference.first, reference.head))
        said = {word for word in words if word not in lexicon().any_body}
        return {part for word in said for part in fold(word).split()} - _EMPTY_WORDS


def _owns_county(tokens: tuple[Token, ...], i: int, floor: int) -> bool:
    """Tell whether the "’s" before token `i` is part of a county's name ("Prince George’s County police")."""
    owned = tokens[i].text == "County" and tokens[i - 1].text in ("'s", "’s") and i - 2 >= floor
    return owned and tokens[i - 2].pos == "PROPN"
