"""What is wrong with the machine and not with the program: shown as one line, never as a traceback."""


class SetupFailure(Exception):
    """The set-up cannot go on; the message is one line that says what is wrong and what to do."""
