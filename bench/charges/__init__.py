"""The benchmark of charges: actions and statuses in labelled crime news, beside a keyword tool."""
