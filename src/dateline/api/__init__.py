"""The public functions: one for each command, with its name and its meaning.

`read` yields what each document says as objects of `dateline.model`, `dates` yields the time expressions of a text, and
`open_case` gives a whole case as one. The views (`status`, `timeline`, `people`, `statements`, `findings`, `documents`,
`cases`)
return tuples of rows, the very records that the commands print with `--json`. A day is a `datetime.date` or an ISO
string ("2023-04-22"; "2023-04" and "2023" mean the last day of that month or year).
"""

from dateline.api.adding import Added, Outcome, Progress, add, demo, read
from dateline.api.archiving import archive
from dateline.api.comparing import UnusableError, check, compare, diff, find_remarks
from dateline.api.correcting import (
    add_step,
    correct_date,
    corrections,
    join_cases,
    merge_people,
    name_case,
    part_cases,
    reject_event,
    split_person,
    undo_correction,
)
from dateline.api.dating import dates
from dateline.api.days import Day, read_day
from dateline.api.keeping import KeptCase
from dateline.api.narrowing import UnknownPersonError, filter_types, match_people, mentioning, narrow, shorten_timeline
from dateline.api.selecting import CorrectionError
from dateline.api.viewing import (
    cases,
    documents,
    export,
    export_formats,
    findings,
    open_case,
    open_charges,
    people,
    statements,
    status,
    tell_cases,
    timeline,
)
from dateline.api.watching import NoticeRow, PlanError, Round, Told, watch
from dateline.api.web import Web
from dateline.store import Database, StoreError, hide_password
from dateline.workers import WorkerError

__all__ = [
    "Added",
    "CorrectionError",
    "Database",
    "Day",
    "KeptCase",
    "NoticeRow",
    "Outcome",
    "PlanError",
    "Progress",
    "Round",
    "StoreError",
    "Told",
    "UnknownPersonError",
    "UnusableError",
    "Web",
    "WorkerError",
    "add",
    "add_step",
    "archive",
    "cases",
    "check",
    "compare",
    "correct_date",
    "corrections",
    "dates",
    "demo",
    "diff",
    "documents",
    "export",
    "export_formats",
    "filter_types",
    "find_remarks",
    "findings",
    "hide_password",
    "join_cases",
    "match_people",
    "mentioning",
    "merge_people",
    "name_case",
    "narrow",
    "open_case",
    "open_charges",
    "part_cases",
    "people",
    "read",
    "read_day",
    "reject_event",
    "shorten_timeline",
    "split_person",
    "statements",
    "status",
    "tell_cases",
    "timeline",
    "undo_correction",
    "watch",
]
