"""The steps of a charge as findings speak of them."""

from datetime import date

from dateline.model import Charge, Evidence, Factuality, Step
from dateline.story.tables import word_set
from dateline.story.wording import say_type


def taken_steps(charge: Charge) -> tuple[Step, ...]:
    """Return the steps that are told as taken, in their order."""
    return tuple(step for step in charge.steps if step.factuality is Factuality.ASSERTED)


def say_step(step: Step) -> str:
    """Return a step in words ("dismissed without prejudice")."""
    prejudice = step.detail.get("prejudice")
    known = prejudice and prejudice not in word_set("order", "open_values")
    return f"{say_type(step.action)} {prejudice} prejudice" if known else say_type(step.action)


def cite_step(step: Step) -> tuple[Evidence, ...]:
    """Return the first passage that tells a step."""
    return step.reports[0].evidence[:1] if step.reports else ()


def first_published(step: Step) -> date | None:
    """Return the day on which a step was first reported, or None."""
    return min((report.published for report in step.reports if report.published), default=None)
