"""What followed on a charge after an article told of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Charge, Document, Evidence, Interval, Step
from dateline.story.agreement import is_dated
from dateline.story.steps import cite_step, say_step, taken_steps
from dateline.story.tables import word_set
from dateline.story.wording import say_list, say_when


@dataclass(frozen=True, slots=True)
class Overtaken:
    """The status in which an article leaves a charge, and the steps that ended it, in their order."""

    charge: Charge
    step: Step
    later: tuple[Step, ...]
    sentences: tuple[Evidence, ...]

    @property
    def since(self) -> Interval:
        """When the first of the later steps was taken."""
        return self.later[0].occurred.interval

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The passage that tells each later step best."""
        return tuple(dict.fromkeys(piece for step in self.later for piece in cite_step(step)))

    @property
    def explanation(self) -> str:
        """What a reader must know."""
        later = say_list(f"{self._say(step)} {say_when(step.occurred.interval)}" for step in self.later)
        return (
            f"leaves the charge at “{say_step(self.step)}”; since then: {later}; it now stands: {_stands(self.charge)}"
        )

    def _say(self, step: Step) -> str:
        if step.action == "charged":
            return "charged again"
        formally = "formally " if step.action == self.step.action and step is self.later[0] else ""
        return f"{formally}{say_step(step)}"


def find_overtaken(charges: Sequence[Charge], article: Document) -> Iterator[Overtaken]:
    """Yield the charges whose status in an article was ended by later steps.

    The status of an article is that after the last step it tells: what it recalls from before is no present status, and
    what was done on the same day did not overtake it.

    Args:
        charges: of the case and the article together.
        article: the article.
    """
    for charge in charges:
        steps = taken_steps(charge)
        told = [
            place
            for place, step in enumerate(steps)
            if step.action in word_set("order", "makes_status") and _sentences(step, article)
        ]
        later = tuple(_later(charge, steps, told[-1], article)) if told else ()
        step = steps[told[-1]] if told else None
        if step is not None and later and not _looks_back(step, later, article):
            yield Overtaken(charge, step, later, _sentences(step, article))


def _looks_back(step: Step, later: Sequence[Step], article: Document) -> bool:
    """Tell whether an article recalls a conviction after the sentence: it stands, and no more was to be told."""
    start = later[0].occurred.interval.start
    only_sentence = step.action == "convicted" and {one.action for one in later} == {"sentenced"}
    return only_sentence and start is not None and article.published is not None and start <= article.published


def _sentences(step: Step, article: Document) -> tuple[Evidence, ...]:
    """Return the article's sentences that tell a step, in text order."""
    pieces = {piece for report in step.reports if report.document == article.id for piece in report.evidence}
    return tuple(sorted(piece for piece in pieces if piece.document == article.id))


def _later(charge: Charge, steps: Sequence[Step], place: int, article: Document) -> Iterator[Step]:
    """Yield the steps that settled, reopened or made definite what an article tells, as far as this is sure."""
    last = steps[place]
    closed = last.action in word_set("order", "reopens")
    for step in steps[place + 1 :]:
        same_day = last.occurred.interval.is_day and step.occurred.interval == last.occurred.interval
        if same_day or not (is_dated(step.occurred) or step.occurred == charge.since):
            continue
        anew = step.action == "charged" and closed
        settles = step.action in word_set("order", "decisive") and step.action != last.action
        if settles or anew or _is_made_definite(last, step, article):
            yield step
            last, closed = step, step.action in word_set("order", "reopens")


def _is_made_definite(last: Step, step: Step, article: Document) -> bool:
    """Tell whether a step is the one that an article told ahead of it, with more said of it ("without prejudice").

    The article must have appeared before the step was taken.
    """
    if step.action != last.action or article.published is None:
        return False
    open_values = word_set("order", "open_values") | {None}
    says_more = last.detail.get("prejudice") in open_values and step.detail.get("prejudice") not in open_values
    start = step.occurred.interval.start
    return says_more and start is not None and article.published < start


def _stands(charge: Charge) -> str:
    appeal = f", appeal {charge.appeal}" if charge.appeal and "appeal" not in charge.label else ""
    return f"{charge.label or charge.status}{appeal}"
