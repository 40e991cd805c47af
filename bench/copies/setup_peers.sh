#!/bin/sh
# Installs the program that dateline's search for copies is compared with into build/peers/copies (ignored by git), apart
# from the project's own environment, at the version and hash of peers/peers.lock. Needs CPython 3.11 on Linux x86-64.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
to=${DATELINE_PEERS:-$(cd "$here/../.." && pwd)/build/peers}/copies
mkdir -p "$to"
"${PYTHON:-python3}" -m venv "$to"
"$to/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r "$here/peers/peers.lock"
echo "the peer is in $to"
