"""How far back something stands, in the few steps that weights tell apart."""

_NEAR = 3  # sentences that are told apart one by one
_FAR = 6


def distance(sentences: int) -> str:
    """Gives a number of sentences as signs tell it: "0" to "2", "some" up to five, else "far"."""
    return str(sentences) if sentences < _NEAR else "some" if sentences < _FAR else "far"
