"""The tables of steps: what each step makes of a charge, and where it stands in the usual order."""

from functools import cache
from importlib.resources import files

import msgspec

from dateline.model import Proceeding


class StepRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a step does.

    `status` is the one after it (None leaves it), `rank` its usual place, `needs` the steps of which one must come
    before. `only_from` are the statuses that it changes ("none" where there is none yet), `leaves` those that it leaves
    as they are. `of_open` tells that it is taken on a charge still open: told of no charge in particular, it is not of
    one that has ended.
    """

    rank: int
    status: str | None = None
    needs: tuple[str, ...] = ()
    only_from: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    of_open: bool = False

    def changes(self, status: str | None) -> bool:
        """Tell whether the step can change a status."""
        if self.only_from:
            return (status or "none") in self.only_from
        return status not in self.leaves


class StatusWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Statuses by what they mean; see statuses.toml."""

    pleas: dict[str, str]
    closed: frozenset[str]
    admitted: frozenset[str]
    brought_back: frozenset[str]
    before_charge: frozenset[str]


@cache
def status_words() -> StatusWords:
    """Return the statuses by what they mean; raise ValueError where the file is malformed."""
    raw = files("dateline.charges").joinpath("statuses.toml").read_bytes()
    try:
        return msgspec.toml.decode(raw, type=StatusWords)
    except msgspec.DecodeError as error:
        raise ValueError(f"statuses.toml: {error}") from error


@cache
def step_rules() -> dict[Proceeding, dict[str, StepRule]]:
    """Return the rules by proceeding and action; raise ValueError where the table is malformed."""
    raw = files("dateline.charges").joinpath("proceedings.toml").read_bytes()
    try:
        return msgspec.toml.decode(raw, type=dict[Proceeding, dict[str, StepRule]])
    except msgspec.DecodeError as error:
        raise ValueError(f"proceedings.toml: {error}") from error
