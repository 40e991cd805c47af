"""Remarks on the sentences of an article, from the case that holds it beside the others."""

from collections.abc import Iterator, Sequence
from datetime import date

from dateline.model import (
    Case,
    Charge,
    Document,
    Finding,
    FindingKind,
    Interval,
    Reading,
    Remark,
    RemarkKind,
    Step,
)
from dateline.story.agreement import can_agree, gives_date, is_dated, surely_before
from dateline.story.checking.following import find_overtaken
from dateline.story.steps import say_step, taken_steps
from dateline.story.tables import word_set
from dateline.story.wording import say_count, say_when

OF_FINDINGS = {
    FindingKind.DATE_CONFLICT: RemarkKind.CONTRADICTED,
    FindingKind.ORDER_IMPOSSIBLE: RemarkKind.CONTRADICTED,
    FindingKind.COUNT_CONFLICT: RemarkKind.CONTRADICTED,
    FindingKind.STATUS_CONFLICT: RemarkKind.CONTRADICTED,
    FindingKind.OFFENSE_CONFLICT: RemarkKind.CONTRADICTED,
    FindingKind.IDENTITY_CONFLICT: RemarkKind.CONTRADICTED,
    FindingKind.STALE_REFERENCE: RemarkKind.STALE,
    FindingKind.CARRIED_OVER: RemarkKind.CARRIED_OVER,
}
FIRST_SIDE = frozenset({FindingKind.CARRIED_OVER, FindingKind.COUNT_CONFLICT})
"""Findings that only the first of their passages is to blame for."""
ENOUGH = 2
"""So many other documents on a charge are enough for one to wonder that none tells a step."""


def check_article(case: Case, article: Reading) -> tuple[Remark, ...]:
    """Return what in an article no longer holds, or does not agree with the case, by the place of the sentences.

    Superseded: the status in which it leaves a charge was ended by later steps. Contradicted: other documents, or the
    article itself, say otherwise. Stale: a relative date that cannot hold on the article's own day. Carried over: a
    passage that stands, or seems to stem from, an older article. Unsupported: a step on a charge that none of several
    others tells, though some wrote later. People known by a description alone are left out.

    Args:
        case: the case with the article among its documents, as it stands today.
        article: the article, as read.
    """
    document = article.document
    unnamed = {person.id for person in case.people if not person.named}
    charges = [charge for charge in case.charges if not charge.background and charge.defendant not in unnamed]
    found = [
        *(
            Remark(
                RemarkKind.SUPERSEDED,
                _concern(one.charge),
                one.explanation,
                one.sentences,
                one.evidence,
                one.since,
            )
            for one in find_overtaken(charges, document)
        ),
        *_from_findings(case, document),
        *_unsupported(charges, document, case),
    ]
    return tuple(sorted(dict.fromkeys(found), key=_place))


def _place(remark: Remark) -> tuple[int, int, str]:
    return min(piece.start for piece in remark.sentences), list(RemarkKind).index(remark.kind), remark.concerns


def _concern(charge: Charge) -> str:
    return f"{charge.defendant_name}: {charge.offense}"


def _from_findings(case: Case, article: Document) -> Iterator[Remark]:
    """Yield the findings that concern an article as remarks on its sentences.

    A finding names the doubtful side first. It is no remark on an article of the better supported side.
    """
    for finding in case.findings:
        kind = OF_FINDINGS.get(finding.kind)
        own = tuple(sorted(piece for piece in finding.evidence if piece.document == article.id))
        if kind is None or not own:
            continue
        if finding.kind in FIRST_SIDE and finding.evidence[0].document != article.id:
            continue
        if finding.kind is FindingKind.DATE_CONFLICT and _has_best_date(finding, case, article):
            continue
        others = tuple(piece for piece in finding.evidence if piece.document != article.id)
        yield Remark(kind, finding.concerns, finding.explanation, own, others)


def _has_best_date(finding: Finding, case: Case, article: Document) -> bool:
    """Tell whether the article dates the event of a finding as its best account does."""
    accounts = [
        (account, event)
        for event in case.events
        if event.summary == finding.concerns
        for account in event.accounts
        if account.document == article.id and gives_date(account.occurred, account.evidence)
    ]
    return bool(accounts) and all(can_agree(a.occurred.interval, e.occurred.interval) for a, e in accounts)


def _unsupported(charges: Sequence[Charge], article: Document, case: Case) -> Iterator[Remark]:
    """Yield decisive steps that the article alone tells, where others wrote later and know of nothing from then on."""
    published = {reading.document.id: reading.document.published for reading in case.readings}
    for charge in charges:
        steps = taken_steps(charge)
        about = {report.document for step in steps for report in step.reports} - {article.id}
        later = [document for document in about if _is_later(published.get(document), article.published)]
        if len(about) < ENOUGH or not later:
            continue
        for step in steps:
            alone = {report.document for report in step.reports} == {article.id}
            if alone and step.action in word_set("order", "decisive") and not _goes_on(step, steps, article):
                yield Remark(
                    RemarkKind.UNSUPPORTED,
                    _concern(charge),
                    f"“{say_step(step)}” {say_when(step.occurred.interval)} is told by none of the "
                    f"{say_count(len(about), 'other document')} on this charge, some of them later",
                    tuple(sorted({piece for report in step.reports for piece in report.evidence})),
                    (),
                )


def _is_later(day: date | None, than: date | None) -> bool:
    return day is not None and than is not None and day > than


def _goes_on(step: Step, steps: Sequence[Step], article: Document) -> bool:
    """Tell whether others tell of a step that may lie at or after this one, which then bears it out."""
    own = step.occurred.interval
    if not is_dated(step.occurred) and article.published is not None:
        own = Interval.day(article.published)
    return any(
        not surely_before(other.occurred.interval, own)
        for other in steps
        if {report.document for report in other.reports} != {article.id}
    )
