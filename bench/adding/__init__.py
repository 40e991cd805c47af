"""How fast articles go into a case file, and whether a run that is killed ends with the same file."""
