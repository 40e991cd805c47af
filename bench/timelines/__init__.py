"""Which days belong on a timeline: dateline beside plain counts, on journalists' own timelines."""
