"""On whose word an event is reported: the statement that contains it, else the publication itself."""

from collections.abc import Sequence

from dateline.model import Attribution, Statement
from dateline.text.parsing import Token


def attribute(trigger: Token, statements: Sequence[Statement]) -> Attribution:
    """Return the innermost statement whose content holds the trigger, with its source as worded."""
    holding = [
        (piece.end - piece.start, statement)
        for statement in statements
        for piece in statement.content
        if piece.start <= trigger.start and trigger.end <= piece.end
    ]
    if not holding:
        return Attribution()
    _, statement = min(holding, key=lambda found: found[0])
    return Attribution(statement.id, statement.source.description or None)
