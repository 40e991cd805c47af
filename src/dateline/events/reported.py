"""On whose word an event is reported: the statement that contains it, else the publication itself."""

from dataclasses import dataclass
from functools import cached_property

from dateline.model import Attribution, Statement
from dateline.text.parsing import Parse, Token


@dataclass(frozen=True)
class Speech:
    """Looks up in which statement a word stands."""

    parse: Parse
    statements: tuple[Statement, ...]

    @cached_property
    def _innermost(self) -> dict[int, Statement]:
        """The innermost statement of each token that stands in one, by the token's position."""
        pieces = [(piece, statement) for statement in self.statements for piece in statement.content]
        longest_first = sorted(pieces, key=lambda found: found[0].start - found[0].end)
        return {token.i: statement for piece, statement in longest_first for token in self.parse.within(piece.span)}

    def attribute(self, trigger: Token) -> Attribution:
        """Return the innermost statement whose content holds the trigger, with its source as worded."""
        statement = self._innermost.get(trigger.i)
        if statement is None:
            return Attribution()
        return Attribution(statement.id, statement.source.description or None)
