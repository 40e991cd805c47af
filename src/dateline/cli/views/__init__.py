"""The views for people, one file each: a case or a reading, written on paper."""
