"""How well and how fast time expressions are found and resolved, beside other programs."""
