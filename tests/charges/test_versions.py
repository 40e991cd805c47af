"""What a charge said from when on."""

from dataclasses import replace

from dateline.charges import derive_charges
from tests.charges.test_ledger import act


def test_counts_change_with_an_amendment_only() -> None:
    charged = replace(act("charged", "2021-01-10"), counts=2)
    amended = act("amended", "2021-02-01")
    later = replace(act("charged", told="2021-02-03"), counts=1)
    old_hat = replace(act("charged", told="2021-03-01"), counts=3)
    (charge,) = derive_charges([charged, amended, later, old_hat])
    assert [v.counts for v in charge.versions] == [2, 1]
    assert charge.counts == 1
