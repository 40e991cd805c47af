"""Runs of capitalised words: all that could be a name, cut free of titles."""

from dataclasses import dataclass, field

from dateline.model import Span
from dateline.people.lexicon import lexicon
from dateline.people.names import fold
from dateline.people.words import Quotes, adjoin, bare, is_outlet, singular
from dateline.text.parsing import Parse, Sentence, Token

_CLOSED = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "NUM", "SYM", "PUNCT"})
_OPENERS = frozenset({"“", '"', "``", ":", "—", "–", "•", "*", "(", "-", "--", "‘", "'", "|", "[", "”", "''"})
_NICKNAME_MARKS = frozenset({"“", '"', "``", "‘", "'", "”", "''", "’"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_ENDS = frozenset({".", "!", "”", '"', "''", ":", ","})
# No name has more words; the bound keeps hostile texts from costing more than plain ones.
_LONGEST = 20
# These may end the last of several names; the other words for bodies end one.
_FIRM_ENDINGS = frozenset({"inc", "llc", "llp", "ltd", "corp", "co"})
# What a station's number stands after, and how many figures it has not yet.
_STATIONS = frozenset({"news", "channel", "radio", "television"})
_FREQUENCY = 3
_ABBREVIATED = 4  # characters of a state's short form with its full stop
_JOINERS = frozenset({"of", "for", "and", "the", "&"})


@dataclass(slots=True, eq=False)
class Run:
    """A run of capitalised words: tokens `[first, last)` are the name, `[start, first)` the titles before it.

    `shared` marks a first name whose surname stands with another name ("John and Mary Smith").
    """

    start: int
    first: int
    last: int
    sentence: int
    span: Span
    text: str
    words: tuple[str, ...]
    titles: tuple[str, ...] = ()
    nickname: bool = False
    suffix: bool = False
    office: bool = False
    initial: bool = False
    shared: bool = False
    features: dict[str, float] = field(default_factory=dict)


def style_of(tokens: tuple[Token, ...]) -> str:
    """Return how a sentence is set: "plain", "titled" (Most Words Capitalised) or "capitals"."""
    words = [t.text for t in tokens if t.text[0].isalpha() and len(t.text) > 3]
    if len(words) < 4:
        return "plain"
    if sum(w.isupper() for w in words) >= 0.8 * len(words):
        return "capitals"
    if tokens[-1].text in _ENDS:
        return "plain"
    return "titled" if sum(w[0].isupper() for w in words) >= 0.7 * len(words) else "plain"


class RunFinder:
    """Finds the capitalised runs of one document."""

    def __init__(self, text: str, parse: Parse, quotes: Quotes) -> None:
        """Keep the text and its parse; learn which words the document also writes in lower case."""
        self.text, self.parse, self.quotes = text, parse, quotes
        self.lower_words = {t.text for t in parse.tokens if t.text.islower()}
        openings = {sentence.first for sentence in parse.sentences}
        self.inner_capitals = {t.text for t in parse.tokens if t.i not in openings and t.text[0].isupper()}

    def find(self, number: int, sentence: Sentence) -> list[Run]:
        """Return the runs of one sentence that is not set in capitals."""
        found = []
        i = sentence.first
        while i < sentence.last:
            if not self._starts_name(i, sentence):
                i += 1
                continue
            end, nickname, suffix = self._extend(i, sentence.last)
            cut = self._cut(i, end, number, nickname, suffix)
            found.extend(cut)
            i = max([end, i + 1, *(run.last for run in cut)])
        return found

    def _starts_name(self, i: int, sentence: Sentence) -> bool:
        token = self.parse.tokens[i]
        if not self._is_capital(token):
            return False
        before = self.parse.tokens[i - 1].text if i > sentence.first else "“"
        low = bare(token)
        comma = i > 0 and self.parse.tokens[i - 1].text == ","
        if comma and token.text.endswith(".") and len(token.text) >= _ABBREVIATED and low not in lexicon().titles:
            return False  # "of Dover, Minn. Pell said": the state, and a sentence that was not told apart
        if i > sentence.first and before not in _OPENERS:
            return True
        if low in lexicon().titles or token.text.isupper():
            return True
        if low in lexicon().given:
            return low not in self.lower_words or token.pos == "PROPN"
        if token.text in self.inner_capitals and low not in self.lower_words:
            return True
        if token.pos == "PROPN":
            follower = self.parse.tokens[i + 1] if i + 1 < sentence.last else None
            named = follower is not None and (
                self._is_capital(follower) or follower.pos in ("VERB", "AUX", "PART", "PUNCT")
            )
            return low not in self.lower_words or named
        return False

    def _is_capital(self, token: Token) -> bool:
        text = token.text
        if not text[0].isupper() or not text[0].isalpha() or text == "I" or bare(token) == "aka":
            return False
        if token.pos in _CLOSED:
            return len(text) > 2 and text.lower() in lexicon().given and token.pos in ("AUX", "PART", "NUM")
        return True

    def _extend(self, i: int, stop: int) -> tuple[int, bool, bool]:
        """Return the index after the run that starts at `i`, and whether it holds a nickname or a suffix."""
        tokens, words = self.parse.tokens, lexicon()
        nickname = suffix = False
        end = i + 1
        stop = min(stop, i + _LONGEST)
        while end < stop:
            token = tokens[end]
            if "\n" in self.text[tokens[end - 1].end : token.start]:
                break
            low = bare(token)
            if low in words.weekdays:
                break  # "charged Ann Poe Monday"
            if self._is_capital(token) or (token.text.isupper() and low in words.suffixes):
                suffix = suffix or low in words.suffixes
                end += 1
            elif (
                token.text in "-‐‑–"
                and end + 1 < stop
                and adjoin(self.parse, end - 1, end)
                and adjoin(self.parse, end, end + 1)
                and tokens[end + 1].text[0].isupper()
            ):
                end += 2
            elif (
                low in words.particles and end + 1 < stop and self._is_capital(tokens[end + 1]) and token.text.islower()
            ):
                end += 1
            elif token.text == "," and end + 1 < stop and bare(tokens[end + 1]) in ("jr", "sr", "ii", "iii"):
                suffix, end = True, end + 2
            elif (
                token.text in _POSSESSIVE
                and end + 1 < stop
                and tokens[end + 1].text[0].isupper()
                and bare(tokens[end + 1]) in words.organisation_words
            ):
                end += 2
            elif token.text in _NICKNAME_MARKS and (closed := self._nickname_end(end, stop)):
                nickname, end = True, closed
            elif token.text in _JOINERS and (joined := self._joined(i, end, stop)):
                end = joined
            else:
                break
        return end, nickname, suffix

    def _nickname_end(self, i: int, stop: int) -> int | None:
        """Return where the nickname opened at `i` ends, if a capitalised name goes on after it."""
        tokens = self.parse.tokens
        for close in range(i + 2, min(i + 5, stop - 1)):
            if tokens[close].text in _NICKNAME_MARKS:
                return close + 1 if tokens[close + 1].text[0].isupper() and tokens[i + 1].text[0].isupper() else None
        return None

    def _joined(self, first: int, i: int, stop: int) -> int | None:
        """Return the index of a capitalised word that "of", "for" or "and" joins to the name of a body."""
        tokens, words = self.parse.tokens, lexicon()
        if tokens[i].text == "&":
            return i + 1
        if tokens[i].text == "and":
            return self._joined_before_head(i, stop)
        bodily = any(bare(t) in words.organisation_words for t in tokens[first:i])
        last_titled = bare(tokens[i - 1]) in words.titles
        if tokens[i].text in ("of", "for") and bodily and not last_titled:
            j = i + 2 if i + 1 < stop and tokens[i + 1].text == "the" else i + 1
            return j if j < stop and self._is_capital(tokens[j]) and bare(tokens[j]) not in words.never_names else None
        return None

    def _joined_before_head(self, i: int, stop: int) -> int | None:
        """Return `i + 1` where "and" joins two words before the noun of a body ("the Health and Safety Bureau")."""
        tokens = self.parse.tokens
        left, head = tokens[i - 1], tokens[i - 1].head
        inside = i + 1 < head < stop and left.dep in ("compound", "nmod") and self._is_capital(tokens[i + 1])
        named = inside and not any(bare(t) in lexicon().given for t in (left, tokens[i + 1]))
        body = named and bare(tokens[head]) in lexicon().organisation_words - _FIRM_ENDINGS
        return i + 1 if body else None

    def _cut(self, start: int, end: int, number: int, nickname: bool, suffix: bool) -> list[Run]:
        """Cut titles, and words that no name holds, from a run."""
        tokens, words = self.parse.tokens, lexicon()
        while start < end and tokens[end - 1].text in "-–":
            end -= 1
        office = (
            end + 1 < len(tokens)
            and tokens[end].text in ("'s", "’s", "'", "’")
            and (bare(tokens[end + 1]) in words.offices or tokens[end + 1].text in words.bodies)
            and bare(tokens[end - 1]) in words.titles
        )
        if office:
            return [self._run(start, start, end + 2, number, office=True)]
        if end + 1 < len(tokens) and tokens[end].text in _POSSESSIVE and tokens[end + 1].text == "County":
            return []
        if any(tokens[i].text in _POSSESSIVE for i in range(start, end)) and not nickname:
            return [self._run(start, start, end, number, office=True)]
        verb = next(
            (
                i
                for i in range(start + 1, end)
                if tokens[i].pos == "VERB" and tokens[i].lemma in words.accusing | words.harming
            ),
            end,
        )
        end = verb
        while (
            start + 1 < end
            and bare(tokens[start]) in words.leading
            and f"{bare(tokens[start])} {bare(tokens[start + 1])}" not in words.place_pairs
        ):
            start += 1
        first = start
        body = words.organisation_words - words.surname_places
        if end - start > 1 and (bare(tokens[end - 1]) in body or is_outlet(tuple(bare(t) for t in tokens[start:end]))):
            return [self._numbered(start, end, number)]
        stop = next((i for i in range(start, end) if tokens[i].text in _NICKNAME_MARKS), end) if nickname else end
        tail = end - 1
        while suffix and tail > start and (bare(tokens[tail]) in words.suffixes or tokens[tail].text == ","):
            tail -= 1
        for i in range(start, stop):
            low = bare(tokens[i])
            is_title = low in words.titles or (
                singular(low) and low not in words.given and not tokens[i].text.isupper() and i + 1 < end
            )
            surname = i == tail and i > first and self._ends_name(first, i)
            # "Chief Dean Hart": what follows a title and is a first name too.
            forename = low in words.given and i + 2 == end and i == first > start
            forename = forename or (low in words.forename_titles and i == first and tail == i + 2)
            # "radio host Dean Hart": a role stands before it.
            forename = forename or (low in words.given and i + 2 == end and i == start and self._follows_role(i))
            # "Carl Dean Hart": a first name between a first name and a surname.
            forename = forename or (first < i < tail and low in words.given and bare(tokens[i - 1]) in words.given)
            if (is_title and not forename and not surname) or low in words.never_names:
                first = i + 1
            elif (
                i + 2 < end
                and low in (words.organisation_words | words.place_words) - words.place_openings
                and bare(tokens[i + 1]) in words.given
            ):
                first = i + 1 if bare(tokens[end - 1]) not in words.organisation_words else first
            elif (
                i == first
                and i + 2 < end
                and len(low) > 2
                and tokens[i].text.isupper()
                and tokens[i + 1].text[-1].islower()
                and low not in words.given
            ):
                first = i + 1
        if first >= end:
            # "King said": a title word alone, which may be the surname of somebody.
            alone = end - start == 1 and bare(tokens[start]) in words.titles - words.never_surnames
            return [self._run(start, start, end, number)] if alone else []
        start = self._before_of(self._before_full_stop(start), first)
        titles = tuple(bare(t) for t in tokens[start:first] if t.text != ".")
        return [self._run(start, first, end, number, titles=titles, nickname=nickname, suffix=suffix)]

    def _follows_role(self, i: int) -> bool:
        """Tell whether a word for a person in small letters stands right before a token."""
        before = self.parse.tokens[i - 1].text if i else ""
        return before.islower() and bool(singular(before))

    def _numbered(self, start: int, end: int, number: int) -> Run:
        """Return the run of a body, a station's with its numbers: "24 Hour News 8"."""
        tokens = self.parse.tokens
        if bare(tokens[end - 1]) in _STATIONS:
            if end < len(tokens) and tokens[end].text.isdigit() and len(tokens[end].text) < _FREQUENCY:
                end += 1
            if start and bare(tokens[start]) == "hour" and tokens[start - 1].text.isdigit():
                start -= 1
        return self._run(start, start, end, number)

    def _before_full_stop(self, start: int) -> int:
        """Return where the titles before `start` begin: the parser may end a sentence after "Lt."."""
        while start > 1:
            back = 2 if self.parse.tokens[start - 1].text == "." else 1
            title = self.parse.tokens[start - back]
            if (
                not self.parse.tokens[start - 1].text.endswith(".")
                or bare(title) not in lexicon().titles
                or not title.text[0].isupper()
            ):
                break
            start -= back
        return start

    def _before_of(self, start: int, first: int) -> int:
        """Return where the titles before `first` begin where they hold "of": "*Deputy Chief of* Detectives Ann Poe"."""
        tokens, titles = self.parse.tokens, lexicon().titles
        if start == first or start < 2 or tokens[start - 1].text != "of" or bare(tokens[start - 2]) not in titles:
            return start
        begin = start - 2
        while begin > self.parse.sentence_of(start).first and bare(tokens[begin - 1]) in titles:
            begin -= 1
        return begin if all(t.text[0].isupper() for t in tokens[begin : start - 1]) else start

    def _ends_name(self, first: int, i: int) -> bool:
        """Tell whether a title word is a surname here ("Iris Mayor")."""
        tokens, words = self.parse.tokens, lexicon()
        if bare(tokens[i - 1]) in words.titles or bare(tokens[i]) in words.never_surnames:
            return False
        return bare(tokens[first]) in words.given or (tokens[i].entity == "PERSON" and i - first == 1)

    def _run(
        self,
        start: int,
        first: int,
        last: int,
        number: int,
        titles: tuple[str, ...] = (),
        nickname: bool = False,
        suffix: bool = False,
        office: bool = False,
    ) -> Run:
        tokens = self.parse.tokens
        span = Span(tokens[first].start, tokens[last - 1].end)
        text = span.cut(self.text)
        for ending in ("'s", "’s", "\x92s"):
            if text.endswith(ending) and not office:
                span = Span(span.start, span.end - 2)
                text = text[:-2]
        if suffix and text[-2:] in ("Jr", "Sr") and self.text[span.end : span.end + 1] == ".":
            span = Span(span.start, span.end + 1)
            text = span.cut(self.text)
        initial = start == 0 or tokens[start - 1].text in ".!?"
        return Run(
            start, first, last, number, span, text, tuple(fold(text).split()), titles, nickname, suffix, office, initial
        )
