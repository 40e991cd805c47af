"""The tables of steps: what each step makes of a charge, and where it stands in the usual order."""

from functools import cache
from importlib.resources import files

import msgspec

from dateline.model import Proceeding


class StepRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a step does: the status after it (None leaves it), its usual place, the steps it presupposes."""

    rank: int
    status: str | None = None
    needs: tuple[str, ...] = ()


@cache
def step_rules() -> dict[Proceeding, dict[str, StepRule]]:
    """Return the rules by proceeding and action; raise ValueError where the table is malformed."""
    raw = files("dateline.charges").joinpath("proceedings.toml").read_bytes()
    try:
        return msgspec.toml.decode(raw, type=dict[Proceeding, dict[str, StepRule]])
    except msgspec.DecodeError as error:
        raise ValueError(f"proceedings.toml: {error}") from error
