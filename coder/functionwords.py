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
GENITIVE = frozenset({"'s", "'"})
"""The marks of an owner, as words are compared."""
GENITIVE_AS_WRITTEN = GENITIVE | {"’s", "’"}
"""The same in whatever apostrophe a text has."""
BARELY = frozenset({"barely", "hardly", "scarcely"})
"""The English words by which something hardly is."""
SCARCELY = frozenset({"nauwelijks", "amper"})
"""The Dutch ones."""
PAIRED = frozenset(
    {("los", "vast"), ("over", "weer"), ("heen", "weer"), ("op", "neer"), ("af", "aan"), ("in", "uit"), ("af", "toe")}
)
"""Dutch particles that "en" joins in a set pair."""
