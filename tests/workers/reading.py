"""Functions that read a document, for worker processes: they find this module as the tests do."""

import os
import signal
import time
from pathlib import Path

from dateline.model import Document, Reading
from dateline.pipeline import read_document
from dateline.settings import Settings


def read_nothing(document: Document, settings: Settings) -> Reading:
    """Return an empty reading, and do before what the text says."""
    what, _, argument = document.text.partition(" ")
    match what:
        case "fail":
            raise IndexError("out of range")
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "die-once" if not Path(argument).exists():
            Path(argument).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        case "hang":
            time.sleep(3600)
        case "print":
            os.write(1, argument.encode())
    return Reading(document)


def read_after_death(document: Document, settings: Settings) -> Reading:
    """Read a document; once, as long as there is no file that DIE_ONCE names, die at it."""
    if "enhancement" in document.text and not (marker := Path(os.environ["DIE_ONCE"])).exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return read_document(document, settings)


def read_or_die(document: Document, settings: Settings) -> Reading:
    """Read a document; die at each that names a Mr Sinkhole, as often as it is read."""
    if "Sinkhole" in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return read_document(document, settings)
