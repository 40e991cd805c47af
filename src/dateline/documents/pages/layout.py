"""What the markup of a page says of its paragraphs: captions, headings, and lines that only lead elsewhere."""

from typing import Any

from dateline.model import BlockKind

Kinds = dict[str, BlockKind]
"""The kinds of paragraphs, by their words as `make_key` writes them."""

# A paragraph of which this share is a link leads to another page; a story that links much stays well below.
LINKED_SHARE = 0.8
FEWEST_LINKED_WORDS = 3
LONGEST_LINKED = 250
# The headline of another story, linked, and a sentence or two about it.
LONGEST_CARD = 400
# A caption of a few words names the one who took or lent the picture, or the one it shows.
LONGEST_CREDIT_WORDS = 3
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_PARTS = ("p", *_HEADINGS)


def read_kinds(tree: Any) -> Kinds:
    """Return the kind of each paragraph, by its words, of which the markup tells it.

    The tree is changed: in the place of each figure stands a paragraph with its caption, for extraction would drop the
    figure as a whole.
    """
    kinds: Kinds = {}
    for element in tree.iter("h1", *_HEADINGS):
        kinds[make_key(_words(element))] = BlockKind.HEADLINE
    titles = {_words(element) for element in tree.iter("h1")}
    for element in tree.iter("a", "p", "li", *_HEADINGS):
        words = _words(element)
        if words and len(words) <= LONGEST_LINKED and words not in titles and _is_linked(element, words):
            kinds[make_key(words)] = BlockKind.RELATED_LINKS
    for card in tree.iter("li", "article"):
        if _is_card(card):
            kinds.update({make_key(_words(part)): BlockKind.RELATED_LINKS for part in (card, *card.iter(*_PARTS))})
    kinds.update(_keep_captions(tree))
    kinds.pop("", None)
    return kinds


def make_key(words: str) -> str:
    """Return words without white space, of which extraction puts more or less between elements than there is."""
    return "".join(words.split())


def _is_linked(element: Any, words: str) -> bool:
    """Tell whether an element is a link, or little else than links. Within a sentence a link is no paragraph."""
    linked = " ".join(_words(link) for link in element.iter("a") if link.get("href"))
    return len(linked) >= LINKED_SHARE * len(words) and len(linked.split()) >= FEWEST_LINKED_WORDS


def _is_card(element: Any) -> bool:
    """Tell whether an item is a short piece under a heading that leads elsewhere: the teaser of another story."""
    if len(_words(element)) > LONGEST_CARD:
        return False
    return any(_is_linked(heading, _words(heading)) for heading in element.iter(*_HEADINGS))


def _keep_captions(tree: Any) -> Kinds:
    captions: Kinds = {}
    for figure in list(tree.iter("figure")):
        caption = figure.find(".//figcaption")
        words = _words(caption) if caption is not None else ""
        parent = figure.getparent()
        if words and parent is not None:
            paragraph = figure.makeelement("p")
            paragraph.text, paragraph.tail = words, figure.tail
            parent.replace(figure, paragraph)
            short = len(words.split()) <= LONGEST_CREDIT_WORDS
            captions[make_key(words)] = BlockKind.CREDIT if short else BlockKind.CAPTION
    return captions


def _words(element: Any) -> str:
    return " ".join(element.text_content().split())
