"""Noun phrases and pronouns that mean people or bodies ("the teen", "his attorney", "prosecutors", "she")."""

from dateline.model import MentionKind, Span
from dateline.people.ages import AgePhrase
from dateline.people.drafts import Reference
from dateline.people.groups import count_of, find_groups
from dateline.people.lexicon import lexicon
from dateline.people.words import ends_object, is_plural_noun, singular
from dateline.text.parsing import Parse, Token

_PRONOUNS = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
    "they": "", "them": "", "their": "", "theirs": "", "themselves": "",
}  # fmt: skip
_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your"})
_INDEFINITE = frozenset({"a", "an", "another", "one", "some", "any", "every", "each"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_SEVERAL = frozenset({"several", "many", "multiple", "numerous", "various"})
_LIMITS = frozenset({"under", "over", "than", "about", "around"})
_BOUNDS = frozenset({"least", "most", "than", "that"})
_OFFICES = frozenset({"official", "lawyer"})
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADV"})
_LONGEST = 12
# Offices that are written in capitals and yet are common nouns: "the company's CEO".
_LETTERED = frozenset({"ceo", "cfo", "coo", "cto"})


def find_pronouns(parse: Parse, sentence: int) -> list[Reference]:
    """Return the third-person pronouns of a sentence that can mean people."""
    found = []
    place = parse.sentences[sentence]
    for token in parse.tokens[place.first : place.last]:
        low = token.text.lower()
        gender = _PRONOUNS.get(low)
        if gender is not None and (token.text != low.upper() or len(low) == 1 or token.tag.startswith("PRP")):
            found.append(
                Reference(
                    token.i, token.i + 1, token.i, sentence, Span(token.start, token.end), MentionKind.PRONOUN,
                    gender=gender or None, plural=not gender,
                )
            )  # fmt: skip
    return found


class DescriptionFinder:
    """Finds the descriptive noun phrases of one document."""

    def __init__(self, parse: Parse, ages: tuple[AgePhrase, ...], extra_nouns: frozenset[str] = frozenset()) -> None:
        """Take the parse, its "N-year-old" phrases, and nouns that the document itself shows to mean people."""
        self.parse = parse
        self.ages = {i: age for age in ages for i in range(age.first, age.last)}
        self.extra = extra_nouns

    def find(self, sentence: int) -> list[Reference]:
        """Return the descriptions of one sentence in text order, also those that stand before a name as its role."""
        place = self.parse.sentences[sentence]
        found: list[Reference] = []
        for i in range(place.first, place.last):
            if reference := self._at(i, place.first, sentence):
                if found and found[-1].last > reference.first and reference.owner is None:
                    found.pop()
                found.append(reference)
        taken = {i for r in found for i in range(r.first, r.last)}
        groups = [r for r in find_groups(self.parse, sentence) if r.head not in taken]
        return sorted([*found, *groups], key=lambda r: r.first) if groups else found

    def _at(self, i: int, floor: int, sentence: int) -> Reference | None:
        token = self.parse.tokens[i]
        age = self.ages.get(i)
        if age is not None:
            return self._described(i, "", floor, sentence) if i == age.last - 1 and self._stands_alone(i) else None
        if token.pos not in ("NOUN", "PROPN", "ADJ") or not (
            token.text[0].islower() or token.i == floor or token.tag[:3] == "NNS" or token.text.lower() in _LETTERED
        ):
            return None
        low = token.text.lower()
        noun = self._of_several_words(i) or singular(low) or (low if low in self.extra else "")
        if not noun or not self._heads_phrase(i) or (token.pos == "ADJ" and not self._adjective_as_noun(i, floor)):
            return None
        if self._names_a_rank(i, noun):
            return None
        return self._described(i, noun, floor, sentence)

    def _adjective_as_noun(self, i: int, floor: int) -> bool:
        """Tell whether a word that is read as an adjective stands like a noun ("the accused", "armorer Ann Poe")."""
        tokens = self.parse.tokens
        if tokens[i].tag == "JJ" and i > floor and tokens[i - 1].text.lower() in _DEFINITE | _INDEFINITE | _POSSESSIVES:
            return True
        named = i + 1 < len(tokens) and tokens[i + 1].pos == "PROPN" and tokens[i + 1].text[0].isupper()
        return named and tokens[i].tag in ("JJ", "JJR") and tokens[i].text.lower().endswith(lexicon().agent_endings)

    def _names_a_rank(self, i: int, noun: str) -> bool:
        """Tell whether an officer's title says only what officers or office are meant: "two *sheriff*'s deputies"."""
        behind = [t.text.lower() for t in self.parse.tokens[i + 1 : i + 3]]
        nouns = lexicon().nouns
        if len(behind) < 2 or behind[0] not in ("'s", "’s", "'", "’") or not nouns.get(noun, frozenset()) & _OFFICES:
            return False
        return behind[1] in lexicon().offices or "official" in nouns.get(singular(behind[1]), ())

    def _of_several_words(self, i: int) -> str:
        """Return the noun of two or three words ("ex-wife", "mother-in-law", "district attorney"), or ""."""
        tokens = self.parse.tokens
        if i >= 4 and tokens[i].text == "law" and tokens[i].start - tokens[i - 4].end == len("-in-"):
            return singular(f"{tokens[i - 4].text.lower()}-in-law")
        if i >= 2 and tokens[i - 1].text == "-" and tokens[i - 1].end == tokens[i].start:
            return singular(f"{tokens[i - 2].text.lower()}-{tokens[i].text.lower()}")
        return singular(f"{tokens[i - 1].text.lower()}-{tokens[i].text.lower()}") if i else ""

    def _stands_alone(self, i: int) -> bool:
        """Tell whether an "N-year-old" is the head of its phrase."""
        after = self.parse.tokens[i + 1] if i + 1 < len(self.parse.tokens) else None
        first = self.ages[i].first
        if first and self.parse.tokens[first - 1].text.lower() in _LIMITS:
            return False  # "under 18 years old"
        return after is None or after.pos not in ("NOUN", "ADJ", "PROPN") or after.text in ("was", "who")

    def _heads_phrase(self, i: int) -> bool:
        tokens = self.parse.tokens
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if after is None:
            return True
        if after.text == "-" and after.start == tokens[i].end:
            return False
        return not (after.pos == "NOUN" and after.text[0].islower() and tokens[i].head > i)

    def _described(self, head: int, noun: str, floor: int, sentence: int) -> Reference:
        """Build the description whose last word is at `head`: find where its phrase begins."""
        tokens, words = self.parse.tokens, lexicon()
        first, article, owner = self._begin_group(*self._begin(head, floor), floor)
        token = tokens[head]
        low = token.text.lower()
        phrase = next((self.ages[i] for i in range(first, head + 1) if i in self.ages), None)
        gender = words.genders.get(noun)
        modifiers = {t.text.lower() for t in tokens[first:head]}
        if gender is None and modifiers & {"female", "male"}:
            gender = "female" if "female" in modifiers else "male"
        plural = (
            (is_plural_noun(token) and low != noun)
            or low == "people"
            or "group" in words.nouns.get(noun, ())
            or (phrase is not None and phrase.plural and not noun)
        )
        return Reference(
            first, head + 1, head, sentence, Span(tokens[first].start, token.end), MentionKind.DESCRIPTION,
            gender=gender, plural=plural, age=phrase.years if phrase else None, noun=noun, article=article, owner=owner,
            number=count_of(self.parse, first, head) if plural else None,
        )  # fmt: skip

    def _begin(self, head: int, floor: int) -> tuple[int, str, int | None]:
        """Return where the phrase begins, its article, and the token that says whose."""
        tokens = self.parse.tokens
        first, owner = head, None
        i = head - 1
        while i >= max(floor, head - _LONGEST) and not ends_object(tokens, i + 1):
            token = tokens[i]
            low = token.text.lower()
            if low in _POSSESSIVES:
                return i, "possessive", i
            if low in _DEFINITE and token.dep != "mark":
                return i, "possessive" if owner is not None else "definite", owner
            if low in _INDEFINITE or low == "no":
                return i, "negative" if low == "no" else "possessive" if owner is not None else "indefinite", owner
            if owner is None and i > floor and self._marks_owner(i):
                owner = i - 1
            elif (owner is not None and token.pos == "PROPN") or self._is_inside(i, head):
                first = i
            else:
                break
            i -= 1
        if owner is not None:
            return (owner if first > owner else first), "possessive", owner
        counted = (tokens[first].pos == "NUM" and first not in self.ages) or tokens[first].text.lower() in _SEVERAL
        return first, "indefinite" if counted else "bare", None

    def _begin_group(self, first: int, article: str, owner: int | None, floor: int) -> tuple[int, str, int | None]:
        """Take in the "a group of" before a plural, where it stands there."""
        tokens = self.parse.tokens
        grouped = first - 2 > floor and article in ("bare", "indefinite") and tokens[first - 1].text == "of"
        if not grouped or "group" not in lexicon().nouns.get(tokens[first - 2].text.lower(), ()):
            return first, article, owner
        start, kind, _ = self._begin(first - 2, floor)
        return (start, kind, owner) if kind != "bare" else (first, article, owner)

    def _marks_owner(self, i: int) -> bool:
        """Tell whether an apostrophe makes the name before it an owner, also where the parser takes it for a quote."""
        tokens = self.parse.tokens
        if tokens[i].text not in ("'s", "’s", "'", "’") or tokens[i - 1].end < tokens[i].start:
            return False  # also where an apostrophe opens a quotation
        after_s = tokens[i - 1].text.endswith("s") and tokens[i - 1].end == tokens[i].start < tokens[i + 1].start - 1
        return tokens[i].pos == "PART" or (after_s and tokens[i - 1].pos == "PROPN")

    def _is_inside(self, i: int, head: int) -> bool:
        token, after = self.parse.tokens[i], self.parse.tokens[i + 1]
        if token.text.lower() in _BOUNDS:
            return False
        hyphened = token.end == after.start and "-" in (token.text, after.text)
        return i in self.ages or hyphened or self._modifies(token, head)

    def _modifies(self, token: Token, head: int) -> bool:
        if token.pos in _INSIDE and token.tag not in ("RB", "WRB"):
            return token.dep not in ("nsubj", "nsubjpass", "dobj", "pobj", "appos", "npadvmod") or token.head == head
        return token.pos == "VERB" and token.tag in ("VBN", "VBG") and token.dep in ("amod", "compound")
