#!/bin/sh
# Make .venv and install every package at its locked hash. Called by make; needs Python >= 3.11.
set -eu
PYTHON=${PYTHON:-python3}

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
    echo "set-up: $PYTHON is missing or older than Python 3.11; set PYTHON=/path/to/python3.11" >&2
    exit 2
}

if ! "$PYTHON" -m venv .venv >/dev/null 2>&1; then
    # Debian keeps venv's pip apart in python3-venv: fetch it where we may.
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "set-up: installing Debian's python3-venv" >&2
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv; } >/dev/null
        rm -rf .venv
        "$PYTHON" -m venv .venv
    else
        rm -rf .venv
        echo "set-up: $PYTHON cannot make a virtual environment; run 'apt-get install python3-venv' as root and try again" >&2
        exit 2
    fi
fi

echo "set-up: installing the locked packages into .venv (once, about a minute)" >&2
.venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/dev.lock
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
