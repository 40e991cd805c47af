r"""Feed the readers with inputs that are bred for reaching new code, by atheris, which is installed apart.

    python -m venv build/atheris && build/atheris/bin/pip install atheris
    PYTHONPATH=src:.venv/lib/python3.11/site-packages build/atheris/bin/python tools/fuzz_guided.py FOLDER \
        -max_total_time=600 -timeout=5 -rss_limit_mb=1000

The inputs are kept in FOLDER, begun with the sound ones of fuzz_readers.py; the first byte of an input chooses the
suffix of its file. What stops the run (an exception, five seconds, a gigabyte) is written to the working folder.
"""

import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-not-found]

sys.path.insert(0, str(Path(__file__).parent))
with atheris.instrument_imports(include=["dateline.documents"]):
    from dateline.documents import load
    from dateline.documents.readers import list_readers

    list_readers()  # they are imported when they are first asked for
from dateline.settings import Settings
from fuzz_readers import SUFFIXES, make_seeds


def main() -> None:
    """Fuzz until the time is up or something falls."""
    corpus = Path(sys.argv[1])
    corpus.mkdir(parents=True, exist_ok=True)
    for name, data in make_seeds().items():
        suffix = name.rpartition(".")[2]
        first = SUFFIXES.index(suffix) if suffix in SUFFIXES else SUFFIXES.index("odd")
        (corpus / name).write_bytes(bytes([first]) + data)
    with tempfile.TemporaryDirectory() as folder:

        def read(data: bytes) -> None:
            path = Path(folder) / f"input.{SUFFIXES[data[0] % len(SUFFIXES)] if data else 'odd'}"
            path.write_bytes(data[1:])
            for item in load([str(path)], Settings(max_chars=100_000)):
                if "\n" in str(getattr(item, "what", "")):
                    raise ValueError(f"a problem of several lines: {item}")

        atheris.Setup(sys.argv, read)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
