"""rensa's MinHash with locality-sensitive hashing, run apart from the project, in the peers' environment.

A line of JSON in, `{"texts": […], "words": 5}`; a line out, `{"groups": […], "seconds"}`: for each text the number of
the first text of its group, and the seconds of all cores. A text's tokens are its runs of so many words, or with 1 its
words; what the index proposes and whose estimated Jaccard similarity is high enough is joined.
"""

import json
import re
import sys
import time
from collections.abc import Sequence

from rensa import RMinHash, RMinHashLSH

PERMUTATIONS, BANDS, THRESHOLD, SEED = 128, 32, 0.5, 42
_WORD = re.compile(r"[^\W_]+")


def main() -> None:
    """Answer every line of standard input with a line of standard output."""
    for line in sys.stdin:
        question = json.loads(line)
        began = time.process_time()
        groups = group(question["texts"], question["words"])
        print(json.dumps({"groups": groups, "seconds": time.process_time() - began}), flush=True)


def group(texts: Sequence[str], words: int) -> list[int]:
    """Return the number of the first text of each text's group."""
    hashes = RMinHash.from_token_sets([tokens(text, words) for text in texts], PERMUTATIONS, SEED)
    index = RMinHashLSH(THRESHOLD, PERMUTATIONS, BANDS)
    index.insert_many(hashes)
    parent = list(range(len(texts)))

    def find(member: int) -> int:
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    for n, found in enumerate(index.query_all(hashes)):
        for other in found:
            if other < n and find(other) != find(n) and hashes[n].jaccard(hashes[other]) >= THRESHOLD:
                first, second = sorted((find(other), find(n)))
                parent[second] = first
    return [find(n) for n in range(len(texts))]


def tokens(text: str, words: int) -> list[str]:
    """Return the runs of so many words, in lower case."""
    found = _WORD.findall(text.lower())
    return [" ".join(run) for run in zip(*(found[n:] for n in range(words)), strict=False)]


if __name__ == "__main__":
    main()
