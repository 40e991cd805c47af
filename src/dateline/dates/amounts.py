"""Meanings that are amounts of time, not dates: durations and repetitions."""

from dataclasses import dataclass

from dateline.dates.answers import Answer, Context
from dateline.model import TimeType


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: amounts of units, largest first. An amount None is unknown ("several years": PXY)."""

    parts: tuple[tuple[float | None, str], ...]
    mod: str | None = None

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        return Answer(TimeType.DURATION, self.value, "length", mod=self.mod)

    @property
    def value(self) -> str:
        """The TIMEX3 value: P5Y, P18M, P2Y6M, PT30M, PXD."""
        days, hours = "", ""
        for amount, unit in self.parts:
            if unit in ("hour", "minute", "second"):
                hours += _write(amount, unit)
            else:
                days += _write(amount, unit)
        return f"P{days}T{hours}" if hours else f"P{days}"


_UNIT_LETTERS = {
    "second": (1, "S"), "minute": (1, "M"), "hour": (1, "H"), "day": (1, "D"), "night": (1, "N"), "week": (1, "W"),
    "fortnight": (2, "W"), "weekend": (1, "WE"), "month": (1, "M"), "quarter": (1, "Q"), "half": (6, "M"),
    "year": (1, "Y"), "decade": (10, "Y"), "century": (100, "Y"),
}  # fmt: skip
_HALVES = {"year": (12, "M"), "hour": (60, "M"), "minute": (60, "S"), "day": (24, "H")}


def _write(amount: float | None, unit: str) -> str:
    times, letter = _UNIT_LETTERS[unit]
    if amount is None:
        return "X" + {"decade": "E", "century": "C"}.get(unit, letter)
    amount *= times
    whole = int(amount)
    if amount == whole:
        return f"{whole}{letter}"
    finer = _HALVES.get(unit)
    if finer is None or unit == "day":
        return f"{amount:g}{letter}"
    first = f"{whole}{letter}" if whole else ""
    return f"{first}{round((amount - whole) * finer[0])}{finer[1]}"


@dataclass(frozen=True, slots=True)
class Repeated:
    """A set: "every Monday", "twice a week", "daily"."""

    value: str

    def answer(self, context: Context) -> Answer:
        """Resolve the meaning (see `Meaning`)."""
        return Answer(TimeType.SET, self.value, "set")


# The mod of the date that lies an amount of time after another, and before it: TIMEX3 has other mods for dates than for
# amounts ("more than a decade ago" is BEFORE; TimeML 1.2.1, annotation guidelines).
_AHEAD = {"MORE_THAN": "AFTER", "EQUAL_OR_MORE": "ON_OR_AFTER", "LESS_THAN": "BEFORE", "EQUAL_OR_LESS": "ON_OR_BEFORE"}
_BACK = {"MORE_THAN": "BEFORE", "EQUAL_OR_MORE": "ON_OR_BEFORE", "LESS_THAN": "AFTER", "EQUAL_OR_LESS": "ON_OR_AFTER"}


def mod_of_date(mod: str | None, *, back: bool) -> str | None:
    """Return the TIMEX3 mod of a date from that of the amount it lies before (`back`) or after another."""
    return (_BACK if back else _AHEAD).get(mod, mod) if mod else None
