"""How long the pages of a case file take, and how large they are."""
