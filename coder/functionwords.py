"""The function words of Dutch and English that several rules ask for, whichever of the two they read."""

AND = frozenset({"and", "en"})
OF = frozenset({"of", "van"})
WITH = frozenset({"with", "met"})
SINCE = frozenset({"since", "sinds"})
IT = frozenset({"it", "het"})
THE = frozenset({"the", "de"})
"""The definite article of persons and of most things."""
DEFINITE = frozenset({"the", "de", "het"})
"""Every definite article."""
