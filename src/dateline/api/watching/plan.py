"""What to watch, how often, and whom to tell: the TOML file that a user writes."""

import os
import re
from datetime import timedelta
from pathlib import Path

import msgspec

_SPAN = re.compile(r"(\d{1,5}) (minute|hour|day)s?")
LEAST = timedelta(minutes=1)
# An article is looked at again so long after it was first read: most corrections come soon, some within a month.
AGAIN = tuple(timedelta(hours=hours) for hours in (1, 6, 24, 72, 168, 720))


class PlanError(ValueError):
    """A plan that cannot be used, in words for a report."""


class Feed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A feed to poll; `every` is "15 minutes", "1 hour", "2 days".

    `private` allows it and its articles to lie in one's own network. To the articles of other feeds that is closed.
    """

    url: str
    every: str | None = None
    private: bool = False

    @property
    def name(self) -> str:
        """What it is called in reports."""
        return self.url


class Webhook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An address that notices are posted to; `secret_variable` names the environment variable that holds the key."""

    url: str
    secret_variable: str | None = None


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What to watch and whom to tell.

    `atom` is the file of an Atom feed with the latest notices, seen from the plan's folder; `command` a command line
    that gets them on its standard input. `revisit` tells whether articles are looked at again for later versions.
    """

    feed: tuple[Feed, ...] = ()
    every: str = "15 minutes"
    contact: str | None = None
    revisit: bool = True
    atom: str | None = None
    command: tuple[str, ...] = ()
    webhook: tuple[Webhook, ...] = ()

    def period(self, feed: Feed) -> timedelta:
        """Return how long lies between two polls of a feed."""
        return read_period(feed.every or self.every)


def read_plan(path: Path) -> Plan:
    """Return the plan that a file holds.

    Raises:
        PlanError: where it cannot be read, or says something that is not understood.
    """
    try:
        plan = msgspec.toml.decode(path.read_bytes(), type=Plan)
    except OSError as error:
        raise PlanError(f"{path}: it cannot be read ({error.strerror or error}); check the path") from error
    except (msgspec.MsgspecError, ValueError) as error:
        raise PlanError(f"{path}: {_say(error)}; see the guide, dateline watch") from error
    if not plan.feed:
        raise PlanError(f'{path}: it names no feed; add one: [[feed]] and url = "https://…"')
    for feed in plan.feed:
        if not feed.url.lower().startswith(("http://", "https://")):
            raise PlanError(f"{path}: {feed.url!r} is no web address; give the address of a feed")
        try:
            plan.period(feed)
        except ValueError as error:
            raise PlanError(f"{path}: {error}") from error
    for hook in plan.webhook:
        if not hook.url.lower().startswith(("http://", "https://")):
            raise PlanError(f"{path}: {hook.url!r} is no web address; give the address that takes the notices")
        if hook.secret_variable and not os.environ.get(hook.secret_variable):
            raise PlanError(f"{path}: the environment has no {hook.secret_variable}; set it to the webhook's key")
    return msgspec.structs.replace(plan, atom=str(path.parent / plan.atom)) if plan.atom else plan


def read_period(words: str) -> timedelta:
    """Return a length of time: "15 minutes", "1 hour", "2 days"; raise ValueError where it is none."""
    found = _SPAN.fullmatch(words.strip().lower())
    period = timedelta(**{f"{found[2]}s": int(found[1])}) if found else timedelta()
    if period < LEAST:
        raise ValueError(f'{words!r} is no length of time: write "15 minutes", "1 hour" or "2 days"')
    return period


def _say(error: Exception) -> str:
    """Return what a library says is wrong as a clause."""
    words = " ".join(str(error).split())
    return words[:1].lower() + words[1:].rstrip(".")
