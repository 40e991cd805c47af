"""Which articles report the same incident: dateline beside a plain baseline, on labelled news."""
