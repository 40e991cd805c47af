"""How much faster two workers add articles than one."""
