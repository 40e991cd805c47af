"""What reading an archive costs on each engine, and how well its documents are grouped."""
