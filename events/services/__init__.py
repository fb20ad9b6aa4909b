"""Every write, a verb each, in one transaction."""
