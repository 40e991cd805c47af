#!/bin/sh
# Installs the program that dateline's statements are compared with into build/peers/statements (ignored by git), apart
# from the project's own environment, at the versions and hashes of peers/peers.lock. Needs python3.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
to=${DATELINE_PEERS:-$(cd "$here/../.." && pwd)/build/peers}/statements
mkdir -p "$to"
"${PYTHON:-python3}" -m venv "$to"
"$to/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r "$here/peers/peers.lock"
echo "the peer is in $to"
