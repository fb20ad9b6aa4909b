"""What a service answers when it will not."""


class Refused(Exception):
    """The request breaks a rule of the house; the message says which, and how to mend it."""


class Stale(Refused):
    """The record was changed by somebody else since it was read."""
