"""Which articles copy each other: dateline beside a MinHash library, on copies planted in real texts."""
