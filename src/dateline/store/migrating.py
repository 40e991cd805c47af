"""Bringing a case file to the newest schema. Alembic is imported here and nowhere else."""

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "dateline.store:migrations")
    config.set_main_option("path_separator", "os")
    return config


def knows(revision: str) -> bool:
    """Tell whether a revision is among the steps that this program ships."""
    try:
        return ScriptDirectory.from_config(_config()).get_revision(revision) is not None
    except CommandError:
        return False


def newest() -> str | None:
    """Return the last step's revision."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def migrate(connection: Connection) -> None:
    """Run the steps that a case file lacks, inside the connection's transaction: all of them or none."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
