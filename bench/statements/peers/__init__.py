"""Other programs, each behind a small adapter that is run by itself."""
