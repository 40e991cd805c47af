"""Feed the readers with mutated inputs and say whether any crashes, hangs or takes too much memory.

    python tools/fuzz_readers.py [--inputs N] [--seed N] [--keep FOLDER]

The same seed gives the same inputs. A crash is an exception from `load`; a hang is an input that takes the processor
longer than five seconds; the peak memory is that of the whole process, the inputs themselves included. Inputs that fail
are kept.
"""

import argparse
import gzip
import io
import json
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from pathlib import Path

import pyarrow
from pyarrow import parquet

from dateline.documents import load
from dateline.model import Document
from dateline.settings import Settings

LONGEST_SECONDS = 5
MOST_MEMORY = 1_000  # MB
STORY = (
    "Police charged Ada Quill, 31, with theft on Monday, May 6, 2019. “She denies it,” her lawyer said.\n\nBail: $5."
)
LINKED = (
    '{"@type": "NewsArticle", "datePublished": "2019-05-06", "author": [{"name": "Bo Lee"}], "headline": "Bail set"}'
)
PAGE = (
    f'<!doctype html><html><head><meta charset="utf-8"><script type="application/ld+json">{LINKED}</script>'
    '<meta property="article:published_time" content="2019-05-06">'
    '<link rel="canonical" href="https://x.example/2019/05/06/a">'
    f"</head><body><article><h1>Bail set</h1><time pubdate datetime='2019-05-06'>May 6</time><p>{STORY}</p>"
    f"<figure><img><figcaption>Quill.</figcaption></figure><ul><li>one<li>two</ul><table><tr><td>1</table><p>{STORY}</article></html>"
)
FEED = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
    "<channel><title>X</title>"
    f"<item><title>Bail</title><pubDate>Mon, 06 May 2019 21:30:00 GMT</pubDate>"
    f"<content:encoded><![CDATA[<p>{STORY}</p>]]>"
    "</content:encoded></item></channel></rss>"
)
ATOM = (
    f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="html">&lt;p&gt;{STORY}</content></entry></feed>'
)
SUFFIXES = ["txt", "html", "jsonl", "json", "csv", "rss", "warc", "gz", "zip", "parquet", "odd"]
NASTY = [
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b[31m", b"\xe2\x80\xae", b"\xed\xa0\x80", b"\r", b"\n" * 300,
    b"<div>" * 300,
    b"</p>" * 100, b"[" * 2000, b'{"a":' * 1000, b'"', b"'", b"---\n", b"<![CDATA[", b"]]>", b"<!--", b"&#x110000;",
    b"&#0;", b"&amp;" * 50, b"%00", b"../../../etc/passwd", b"9" * 5000, b"9999-99-99", b"0000-00-00", b"1e999",
    b"-1", b"\x1f\x8b", b"PK\x03\x04", b"WARC/1.0\r\n", b"Content-Length: 99999999999\r\n", b"A" * 20_000, b", " * 3000,
    b"<table>" * 60, b"<a href=x>" * 400, b"\xc3\x28" * 20, "ﷺ".encode() * 500, b"<svg><math><p>", b"<!ENTITY a '&a;'>",
]  # fmt: skip


def make_seeds() -> dict[str, bytes]:
    """Return one sound input for every format, by file name."""
    item = {"text": STORY, "date": "2019-05-06", "title": "Bail", "url": "https://x.example/a"}
    crawled = {
        "date_publish": "2019-05-06 00:00:00",
        "maintext": STORY,
        "authors": ["Bo Lee"],
        "source_domain": "x.example",
    }
    records = b"".join(_record(PAGE.encode(), number) for number in range(3))
    seeds = {
        "plain.txt": f"---\ntitle: Bail\ndate: 2019-05-06\nurl: https://x.example/a\n---\n{STORY}\n" * 2,
        "dated.txt": f" date 2019-05-06 {STORY}\n",
        "page.html": PAGE,
        "lines.jsonl": "\n".join([json.dumps(item)] * 4),
        "list.json": json.dumps([item] * 3),
        "crawled.json": json.dumps(crawled),
        "table.csv": 'title,text,date\nBail,"' + STORY + '",2019-05-06\n' * 3,
        "feed.rss": FEED,
        "feed.atom": ATOM,
    }
    made = {name: text.encode() for name, text in seeds.items()}
    return {
        **made,
        "pages.warc": records,
        "pages.warc.gz": b"".join(gzip.compress(_record(PAGE.encode(), number), mtime=0) for number in range(3)),
        "page.html.gz": gzip.compress(PAGE.encode(), mtime=0),
        "all.zip": _zip(made),
        "table.parquet": _table([item] * 3),
        "unknown": PAGE.encode(),
    }


def _record(page: bytes, number: int) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/{number}\r\n"
    head += "WARC-Date: 2019-05-08T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
    head += "Content-Type: application/http; msgtype=response\r\n"
    return head.encode() + f"Content-Length: {len(answer)}\r\n\r\n".encode() + answer + b"\r\n\r\n"


def _table(items: list[dict[str, str]]) -> bytes:
    held = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(items), held)
    return held.getvalue()


def _zip(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def mutate(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Return the data after one to six changes of bytes, pieces and order."""
    found = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        here = chance.randrange(len(found) + 1)
        there = min(len(found), here + chance.choice([1, 2, 8, 40, 300]))
        match chance.randrange(7):
            case 0:
                found[here:there] = bytes(chance.randrange(256) for _ in range(there - here))
            case 1:
                del found[here:there]
            case 2:
                found[here:here] = chance.choice(NASTY)
            case 3:
                found[here:here] = found[here:there] * chance.choice([2, 10, 200])
            case 4:
                del found[here:]
            case 5:
                other = chance.choice(others)
                start = chance.randrange(len(other))
                found[here:there] = other[start : start + chance.choice([10, 200, 3000])]
            case _:
                if here < len(found):
                    found[here] ^= 1 << chance.randrange(8)
    return bytes(found)


def wrap(name: str, data: bytes, chance: random.Random) -> tuple[str, bytes]:
    """Pack one input in five, so that what is inside an archive is broken and the archive is sound."""
    match chance.randrange(10):
        case 0 if not name.endswith(".zip"):
            return "wrapped.zip", _zip({name: data, "plain.txt": STORY.encode()})
        case 1 if not name.endswith(".gz"):
            return f"{name}.gz", gzip.compress(data, mtime=0)
        case 2:
            return f"renamed.{chance.choice(SUFFIXES)}", data
    return name, data


class HangError(Exception):
    """An input took too long."""


def _stop(*_: object) -> None:
    raise HangError


def main() -> int:
    """Run; return 1 where anything failed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--inputs", type=int, default=20_000, metavar="N")
    options.add_argument("--seed", type=int, default=1, metavar="N")
    options.add_argument("--keep", type=Path, default=Path("build/fuzz"), metavar="FOLDER", help="where failures go")
    chosen = options.parse_args()
    chance = random.Random(chosen.seed)  # noqa: S311 - chance that can be repeated is the point
    seeds = make_seeds()
    signal.signal(signal.SIGPROF, _stop)
    counts: Counter[str] = Counter()
    slowest, failures = (0.0, ""), 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(chosen.inputs):
            name = chance.choice(sorted(seeds))
            name, data = wrap(name, mutate(seeds[name], chance, list(seeds.values())), chance)
            path = Path(folder) / name
            path.write_bytes(data)
            begun = time.process_time()
            try:
                signal.setitimer(signal.ITIMER_PROF, LONGEST_SECONDS)
                for item in load([str(path)], Settings(max_chars=100_000)):
                    counts["documents" if isinstance(item, Document) else "problems"] += 1
                    if not isinstance(item, Document) and "\n" in str(item):
                        raise ValueError(f"a problem of several lines: {item}")
            except BaseException as error:
                if isinstance(error, KeyboardInterrupt):
                    raise
                failures += 1
                chosen.keep.mkdir(parents=True, exist_ok=True)
                (chosen.keep / f"{number}-{name}").write_bytes(data)
                print(f"input {number} ({name}): {''.join(traceback.format_exception(error)[-3:])}")
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
            slowest = max(slowest, (time.process_time() - begun, f"input {number}, {name}"))
            path.unlink()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(
        f"seed {chosen.seed}: {chosen.inputs:,} inputs, {counts['documents']:,} documents, {counts['problems']:,} told"
    )
    print(f"failures {failures}; slowest {slowest[0]:.2f} s ({slowest[1]}); peak memory {memory:.0f} MB")
    return int(failures > 0 or memory > MOST_MEMORY)


if __name__ == "__main__":
    sys.exit(main())
