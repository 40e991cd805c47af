"""From a text to its blocks: paragraphs, then what each paragraph is by its words, then by its place."""

from collections.abc import Collection, Iterator

from dateline.documents.blocks.cutting import cut_paragraph
from dateline.documents.blocks.joints import cut_joints
from dateline.documents.blocks.layout import settle
from dateline.documents.blocks.paragraphs import find_paragraphs
from dateline.documents.blocks.pieces import Piece
from dateline.model import Block, BlockKind, Span

# An article has a few hundred pieces; in a text of so many nothing more is cut at joints.
MOST_CUT = 20_000


def split_blocks(text: str, known: Collection[Block] | None = None) -> tuple[Block, ...]:
    """Return the blocks of an article's text in order.

    Blocks do not overlap, begin and end with a character that is not white space, and together cover every such
    character of the text. A paragraph is one block unless furniture or a dateline is stuck to it, or another paragraph.
    The paragraphs that are `known` have that kind, except for what is furniture in them; None means that there was no
    markup to tell, so that menus and links are known by their form alone.
    """
    kinds = {(block.span.start, block.span.end): block.kind for block in known or ()}
    pieces: list[Piece] = []
    for start, end in find_paragraphs(text):
        if (start, end) in kinds:
            cut = cut_paragraph(text, start, end)
            pieces.extend(piece._replace(kind=kinds[start, end]) if piece.kind is None else piece for piece in cut)
        else:
            pieces.extend(_cut(text, start, end, MOST_CUT - len(pieces)))
    return tuple(
        Block(Span(piece.start, piece.end), piece.kind or BlockKind.BODY)
        for piece in settle(text, pieces, marked=known is not None)
    )


def _cut(text: str, start: int, end: int, most: int) -> Iterator[Piece]:
    """Yield the pieces of a paragraph that may be several: then none of them is a paragraph of its own."""
    for part in cut_joints(text, start, end, most):
        for piece in cut_paragraph(text, *part):
            yield piece if part == (start, end) else piece._replace(alone=False)
