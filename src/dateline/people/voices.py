"""Who speaks where: the people whose words stand between quotation marks, block by block."""

from dateline.model import ActorKind
from dateline.people.drafts import Draft, Reference
from dateline.people.history import first_of_row
from dateline.people.lexicon import lexicon
from dateline.people.words import Quotes
from dateline.text.parsing import Parse

# Over how many blocks a quotation goes on without being attributed again.
_CONTINUED = 3
_TITLES = 4
_CLOSING = frozenset({"”", '"', "''"})


class Voices:
    """The speakers of one document, as far as it has been read."""

    def __init__(self, parse: Parse, quotes: Quotes) -> None:
        """Start with nobody heard."""
        self.parse, self.quotes = parse, quotes
        self.last: Draft | None = None
        self._heard: dict[int, list[Draft]] = {}
        self._quoted = {
            sentence.block: quotes.around(sentence.span.start) is not None for sentence in reversed(parse.sentences)
        }

    def hear(self, reference: Reference) -> None:
        """Note the actor of a reference that is the subject of a verb of saying outside quotation marks."""
        if reference.draft is None or not self.speaks(reference) or self.quotes.around(reference.span.start):
            return
        if reference.draft.kind is ActorKind.PERSON:
            self.last = reference.draft
        heard = self._heard.setdefault(self.parse.sentences[reference.sentence].block, [])
        if reference.draft not in heard:
            heard.append(reference.draft)

    def speaks(self, reference: Reference) -> bool:
        """Tell whether a reference, or the row it stands in, is the subject of a verb of saying."""
        token = first_of_row(self.parse, self.parse.tokens[reference.head])
        saying = lexicon().speech - lexicon().answering
        if token.dep in ("nsubj", "nsubjpass") and self.parse.tokens[token.head].lemma in saying:
            return True
        return self._beside_quote(reference)

    def _beside_quote(self, reference: Reference) -> bool:
        """Tell whether a quotation ends just before "said Poe" or "Poe said", whatever the parser makes of it."""
        tokens, saying = self.parse.tokens, lexicon().speech - lexicon().answering
        first = reference.first
        while first > max(0, reference.first - _TITLES) and tokens[first - 1].pos in ("NOUN", "PROPN", "ADJ"):
            first -= 1
        if first > 1 and tokens[first - 1].lemma in saying and self._closes(first - 2):
            return True
        after = tokens[reference.last] if reference.last < len(tokens) else None
        return after is not None and after.lemma in saying and first > 0 and self._closes(first - 1)

    def _closes(self, i: int) -> bool:
        """Tell whether a quotation ends at a token."""
        token = self.parse.tokens[i]
        return token.text in _CLOSING and self.quotes.around(token.start) is not None

    def of(self, block: int) -> list[Draft]:
        """Return those who speak in a block; of one that goes on quoting, those who speak in the blocks before."""
        for number in range(block, max(-1, block - _CONTINUED - 1), -1):
            if heard := self._heard.get(number):
                return heard
            if not self._quoted.get(number, False):
                break
        return []
