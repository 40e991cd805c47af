"""Unnamed people who are mentioned for the first time."""

from dateline.model import ActorKind, Span
from dateline.people.clauses import is_anybody
from dateline.people.drafts import Draft, Reference, link
from dateline.people.history import first_of_row
from dateline.people.lexicon import lexicon
from dateline.people.roles import give_role
from dateline.people.words import Quotes
from dateline.text.parsing import Parse, Token

_PARTICIPANTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "ROOT", "appos", "poss", "conj"})
# How many words after a description tell that a sentence comes again, as under each picture of a row.
_SAME_WORDS = 4


class Newcomers:
    """Makes drafts of the unnamed people of one document."""

    def __init__(self, text: str, parse: Parse, quotes: Quotes) -> None:
        """Start without anybody."""
        self.text, self.parse, self.quotes = text, parse, quotes
        self.made: list[Draft] = []
        self._told: dict[str, Draft] = {}

    def make(self, phrase: Reference, owner: Draft | None = None) -> None:
        """Make an unnamed actor of a phrase that takes part in something; link one told in the same words before."""
        words = self._words_on(phrase)
        if words and (told := self._told.get(words)) is not None and told.plural == phrase.plural:
            link(phrase, told, "told in the same words before")
            return
        if is_anybody(phrase, self.parse, self.quotes):
            return
        token = first_of_row(self.parse, self.parse.tokens[phrase.head])
        lead = self.parse.tokens[phrase.first].text.lower()
        existing = token.dep == "attr" and any(c.dep == "expl" for c in self.parse.children(token.head))
        if (token.dep not in _PARTICIPANTS and not existing) or lead in ("any", "every", "each", "no", "some"):
            return
        above = self.parse.tokens[token.head]
        if token.dep == "pobj" and above.text.lower() in ("as", "like", "than"):
            return
        if "group" in lexicon().nouns.get(phrase.noun, ()) and not self._is_one_group(phrase, token):
            return
        if (
            token.dep == "pobj"
            and self.parse.tokens[above.head].lemma in lexicon().offense_nouns
            and phrase.age is None
        ):
            return
        by = token.dep == "pobj" and above.text == "by" and above.dep != "agent"
        if by and phrase.noun in lexicon().status_nouns:
            return  # "possession of a firearm by a felon"
        span = self._with_interest(phrase, without_article(self.text, phrase))
        name = " ".join(span.cut(self.text).split())
        if owner is not None:
            ending = "'" if owner.name.endswith("s") else "'s"
            name = f"{owner.name}{ending} {self._whole_noun(phrase)}" if owner.named else name
        draft = Draft(ActorKind.PERSON, name, False, span, plural=phrase.plural)
        self.made.append(draft)
        if words:
            self._told[words] = draft
        link(phrase, draft, "first mention")
        give_role(draft, phrase, self.parse, owner)

    def _with_interest(self, phrase: Reference, span: Span) -> Span:
        """Return the words of a description with the "of interest" that belongs to them: "a person *of interest*"."""
        behind = self.parse.tokens[phrase.last : phrase.last + 2]
        whole = len(behind) > 1 and (behind[0].text, behind[1].text) == ("of", "interest")
        return Span(span.start, behind[1].end) if whole else span

    def _words_on(self, phrase: Reference) -> str:
        """Return a phrase with the words that follow it, "" where its sentence has too few of them."""
        stop = self.parse.sentence_of(phrase.head).last
        if stop - phrase.last < _SAME_WORDS:
            return ""
        return " ".join(t.text.lower() for t in self.parse.tokens[phrase.first : phrase.last + _SAME_WORDS])

    def _whole_noun(self, phrase: Reference) -> str:
        """Return the noun of a phrase with what hyphens join to it ("mother-in-law")."""
        tokens, first = self.parse.tokens, phrase.head
        while (
            first - 2 >= phrase.first and tokens[first - 1].text == "-" and tokens[first - 1].end == tokens[first].start
        ):
            first -= 2
        return self.text[tokens[first].start : tokens[phrase.head].end]

    def _is_one_group(self, phrase: Reference, token: Token) -> bool:
        """Tell whether a "family" or "pair" is one, and does or suffers something."""
        one = self.parse.tokens[phrase.head].tag == "NN" and phrase.number is None
        if token.dep == "pobj" and self.parse.tokens[token.head].dep == "agent":
            return one
        harmed = token.dep == "dobj" and self.parse.tokens[token.head].lemma in lexicon().harming
        return one and (token.dep in ("nsubj", "nsubjpass", "appos") or harmed)


def without_article(text: str, phrase: Reference) -> Span:
    """Return the words of a phrase without its article or the word that says whose."""
    words = phrase.span.cut(text)
    head, _, rest = words.partition(" ")
    if rest and head.lower() in ("his", "her", "their", "a", "an", "the", "this", "that", "another", "one", "some"):
        return Span(phrase.span.end - len(rest.lstrip()), phrase.span.end)
    return phrase.span
