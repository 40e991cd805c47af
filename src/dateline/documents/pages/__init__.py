"""Web pages: their tree within limits, their body, and what they state about themselves."""
