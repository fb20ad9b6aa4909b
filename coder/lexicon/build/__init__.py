"""Scripts that make the lexicons' tables from packages and hand-written words; nothing imports them at run time."""
