"""A PostgreSQL server of the tests' own: on a free port of this machine, in a temporary folder, stopped at the end."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

PASSWORD = "s3cret-Wort"  # noqa: S105 - of a server that only this run has
_numbers = count(1)


def find_programs():
    """Return the folder of PostgreSQL's programs, None where it is not installed."""
    known = [*Path("/usr/lib/postgresql").glob("*/bin"), *Path("/usr/local/opt").glob("postgresql*/bin")]
    if found := shutil.which("initdb"):
        known.append(Path(found).resolve().parent)
    found = [folder for folder in known if (folder / "initdb").exists() and (folder / "postgres").exists()]
    return max(found, key=lambda folder: folder.parent.name.zfill(4), default=None)


@contextmanager
def run_server(folder: Path) -> Iterator["Server"]:
    """Run a server whose files lie in a folder that does not exist yet; nothing goes over its socket but TCP."""
    programs = find_programs()
    assert programs is not None
    folder.mkdir(mode=0o700)
    secret = folder.parent / f"{folder.name}.password"
    secret.write_text(PASSWORD)
    run_as = {}
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        user = next(pwd.getpwnam(name) for name in ("postgres", "nobody") if _is_user(name))
        run_as = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        for path in (folder, secret):
            os.chown(path, user.pw_uid, user.pw_gid)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    _run(
        programs / "initdb", "-D", folder, "-U", "tester", f"--pwfile={secret}", "-A", "scram-sha-256",
        "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions", **run_as,
    )  # fmt: skip
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=50"
    control = [programs / "pg_ctl", "-D", folder, "-w", "-s"]
    _run(*control, "-o", options, "-l", folder / "log", "start", **run_as)
    # It reads until this end of the pipe is closed: at the end of the tests, or when they are killed.
    stopper = subprocess.Popen(
        ["/bin/sh", "-c", 'read -r _; "$@"', "sh", *map(str, control), "-m", "immediate", "stop"],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", start_new_session=True,
        **run_as,
    )  # fmt: skip
    try:
        yield Server(port)
    finally:
        stopper.communicate()


class Server:
    """A running server."""

    def __init__(self, port):
        self.port = port

    def url(self, *, user="tester", password=PASSWORD, database="postgres", query=""):
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database}{query}"

    def run_sql(self, *statements, database="postgres"):
        import psycopg

        with psycopg.connect(self.url(database=database), autocommit=True) as connection:
            for statement in statements:
                result = connection.execute(statement)
            return result.fetchall() if result.description else []

    def make_case(self):
        """Return the URL of an empty schema of its own."""
        name = f"case{next(_numbers)}"
        self.run_sql(f"CREATE SCHEMA {name}")
        return self.url(query=f"?options=-csearch_path%3D{name}")


def _is_user(name):
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def _run(*command, **run_as):
    done = subprocess.run(
        [str(c) for c in command], stdin=subprocess.DEVNULL, capture_output=True, cwd="/", check=False, **run_as
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")
