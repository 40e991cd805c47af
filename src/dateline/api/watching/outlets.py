"""Whom notices are told: an Atom feed in a file, addresses that they are posted to, a command."""

import hashlib
import hmac
import os
import subprocess
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryFile

import httpx
import msgspec

from dateline.api.watching.atom import write_atom
from dateline.api.watching.memory import MOST_TOLD, Memory, Parcel
from dateline.api.watching.plan import Plan, Webhook
from dateline.exports.vocabulary import NoticeRow
from dateline.fetching import write_whole
from dateline.model import Problem
from dateline.store import Place

# Seconds that a receiver and a command may take.
PATIENCE_S = 30.0
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=6)
SIGNATURE, DELIVERY = "X-Dateline-Signature", "X-Dateline-Delivery"
COMMAND = "command"
MOST_SAID = 20_000  # bytes at the end of what a command says that are looked at
MOST_SHOWN = 200  # characters of its last line that are shown


def pack(plan: Plan, memory: Memory, rows: Sequence[NoticeRow], now: datetime) -> None:
    """Put notices down for everybody who is to be told."""
    memory.told = [*memory.told, *rows][-MOST_TOLD:]
    outlets = [*(hook.url for hook in plan.webhook), *([COMMAND] if plan.command else [])]
    for outlet in outlets:
        name = hashlib.sha256("\0".join([outlet, *(row.id for row in rows)]).encode()).hexdigest()[:32]
        memory.parcels.append(Parcel(name, outlet, tuple(rows), now))


def deliver(plan: Plan, memory: Memory, now: datetime) -> list[Problem]:
    """Try the parcels that are due; one that is not taken is tried again later, each time after a longer pause.

    A parcel for an outlet that the plan no longer names is dropped. What is delivered is deleted from `memory`: where
    the program is killed in between, it is delivered twice.
    """
    hooks = {hook.url: hook for hook in plan.webhook}
    problems, left = [], []
    for parcel in memory.parcels:
        if parcel.outlet not in hooks and not (parcel.outlet == COMMAND and plan.command):
            continue
        if parcel.due > now:
            left.append(parcel)
            continue
        failure = _post(hooks[parcel.outlet], parcel) if parcel.outlet in hooks else _run(plan.command, parcel)
        if failure:
            pause = min(FIRST_PAUSE * 2 ** min(parcel.failures, 20), LONGEST_PAUSE)
            parcel.failures, parcel.due = parcel.failures + 1, now + pause
            left.append(parcel)
            problems.append(Problem(parcel.outlet, failure, f"tried again at {parcel.due:%Y-%m-%d %H:%M} UTC"))
    memory.parcels = left
    return problems


def publish(plan: Plan, memory: Memory, place: Place, now: datetime) -> list[Problem]:
    """Write the Atom feed of the latest notices, where the plan wants one."""
    if not plan.atom:
        return []
    try:
        write_whole(Path(plan.atom), write_atom(memory.told, place, now))
    except OSError as error:
        return [Problem(plan.atom, f"the Atom feed cannot be written ({error.strerror})", "check the path")]
    return []


def sign(content: bytes, key: str) -> str:
    """Return the signature of a message: "sha256=" and its HMAC (RFC 2104) in hexadecimal."""
    return "sha256=" + hmac.new(key.encode(), content, hashlib.sha256).hexdigest()


def _post(hook: Webhook, parcel: Parcel) -> str | None:
    """Post a parcel; return what went wrong, if anything did."""
    content = msgspec.json.encode(parcel.notices)
    headers = {"Content-Type": "application/json", "User-Agent": "dateline", DELIVERY: parcel.id}
    if hook.secret_variable:
        headers[SIGNATURE] = sign(content, os.environ.get(hook.secret_variable, ""))
    try:
        with httpx.Client(timeout=PATIENCE_S, trust_env=False) as client:
            answer = client.post(hook.url, content=content, headers=headers)
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        return f"the notices could not be posted ({str(error) or type(error).__name__})"
    return None if answer.is_success else f"the notices were not taken (the server answers {answer.status_code})"


def _run(command: Sequence[str], parcel: Parcel) -> str | None:
    """Run the command with a parcel on its standard input; return what went wrong, if anything did."""
    content = msgspec.json.encode(parcel.notices)
    with TemporaryFile() as said:  # and no pipe: what a command that fails prints may have no end
        try:
            # The command line is the user's own, from their plan; nothing of an article is in it.
            done = subprocess.run(  # noqa: S603
                list(command), input=content, timeout=PATIENCE_S, check=False, stdout=subprocess.DEVNULL, stderr=said,
            )  # fmt: skip
        except (OSError, ValueError, subprocess.TimeoutExpired) as error:
            return f"{command[0]} could not be run to its end ({error})"
        said.seek(max(0, said.seek(0, os.SEEK_END) - MOST_SAID))
        words = _last_line(said.read())
    return None if done.returncode == 0 else f"{command[0]} ended with {done.returncode}{words}"


def _last_line(said: bytes) -> str:
    """Return the last line of what a command said, where programs tell what is wrong, as the end of a report."""
    shown = ("".join(c for c in line if c.isprintable()) for line in said.decode("utf-8", "replace").splitlines())
    lines = [line.strip()[:MOST_SHOWN] for line in shown if line.strip()]
    return f": {lines[-1]}" if lines else ""
