"""The steps that bring a case file to the newest schema, run by Alembic from inside the package."""
