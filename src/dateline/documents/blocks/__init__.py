"""Cutting an article into blocks: the story, and the furniture of the page it stood on."""

from dateline.documents.blocks.splitting import split_blocks

__all__ = ["split_blocks"]
