from bench.charges.others import guess


def test_a_keyword_tool_accuses_whoever_stands_nearest() -> None:
    found, shown = guess("Officer Dana Frey arrested him. He was charged with arson and theft on Monday.")
    assert [(c.person, c.action, c.offense) for c in found] == [
        ("Officer Dana Frey", "arrested", "arson"),
        ("Officer Dana Frey", "arrested", "theft"),
        ("Officer Dana Frey", "charged", "arson"),
        ("Officer Dana Frey", "charged", "theft"),
    ]
    assert {s.status for s in shown} == {"charged"}
