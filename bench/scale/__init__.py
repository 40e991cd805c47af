"""How a case behaves as it grows: its size, and what a look at it costs, at a thousand documents and at many more."""
