"""What is new in a case, as records and in words."""

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

from dateline.exports.pieces import cite, date_maybe
from dateline.exports.rows import document_row
from dateline.exports.terse import say_when
from dateline.exports.vocabulary import NoticeRow
from dateline.model import Case, Notice, NoticeKind
from dateline.model.edtf import from_edtf


def notice_rows(notices: Sequence[Notice], case: Case, name: str, noticed: datetime) -> tuple[NoticeRow, ...]:
    """Return one row a notice.

    Args:
        notices: what is new.
        case: the case that they are about, for the documents quoted.
        name: the name of the case file.
        noticed: when; with a time zone.
    """
    documents = {reading.document.id: reading.document for reading in case.readings}
    moment = noticed.astimezone(UTC).isoformat(timespec="seconds")
    return tuple(
        NoticeRow(
            id=_name(name, notice, moment),
            case=name,
            kind=notice.kind,
            concerns=notice.concerns,
            before=notice.before,
            after=notice.after,
            since=date_maybe(notice.since),
            summary=say_notice(notice),
            noticed=moment,
            documents=tuple(
                document_row(documents[each])
                for each in dict.fromkeys(piece.document for piece in notice.evidence)
                if each in documents
            ),
            evidence=cite(notice.evidence),
        )
        for notice in notices
    )


def say_notice(notice: Notice) -> str:
    """Return a notice in one sentence: "Ada Pell, arson: dismissed, since 2023-04-21; before: charged"."""
    since = f", {_say_since(notice)}" if notice.since else ""
    match notice.kind:
        case NoticeKind.STATUS_NEW:
            return f"{notice.concerns}: {notice.after}{since}"
        case NoticeKind.STATUS_CHANGED:
            return f"{notice.concerns}: {notice.after}{since}; before: {notice.before}"
        case NoticeKind.EVENT_NEW:
            return f"{notice.concerns}{f', {say_when(notice.since)}' if notice.since else ''}"
        case NoticeKind.EVENT_CHANGED:
            return f"{notice.concerns}: {_say_date(notice.after)}; before: {_say_date(notice.before or '')}"
        case NoticeKind.FINDING_NEW:
            return f"{notice.concerns}: {notice.after}"


def _say_since(notice: Notice) -> str:
    assert notice.since is not None  # noqa: S101 - the caller has looked
    words = say_when(notice.since)
    return words if notice.since.earliest is None or notice.since.latest is None else f"since {words}"


def _say_date(edtf: str) -> str:
    try:
        return say_when(from_edtf(edtf))
    except ValueError:
        return edtf


def _name(case: str, notice: Notice, moment: str) -> str:
    parts = [case, notice.kind, notice.concerns, notice.before or "", notice.after, moment]
    return sha256("\0".join(parts).encode()).hexdigest()
