"""Why something was put where it is: weighted features, each in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trait:
    """One reason for or against a document's belonging to a case, or a mention's to an event.

    `name` names the feature, `value` is how strong it is here, `weight` what one unit of it counts; `words` says it for
    a reader ("shares the names Ann Pell and Otto Brandt").
    """

    name: str
    value: float
    weight: float
    words: str

    @property
    def share(self) -> float:
        """What the trait adds to the sum: above 0 it speaks for it, below against it."""
        return self.value * self.weight
