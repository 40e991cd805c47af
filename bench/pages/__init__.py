"""Web pages: the body, the title and the day that dateline finds, beside trafilatura alone."""
