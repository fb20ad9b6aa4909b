"""Frames of the lexicon that several rules take together."""

KILLING = frozenset({"die", "eliminate", "injure", "kill", "murder"})
"""What happens to victims, whoever did it."""
LED_OFF = frozenset({"abduct", "arrest", "bundle", "lead_off", "take_away"})
"""Somebody is led off."""
STOPPING = frozenset({"intercept", "shoot_down"})
"""What flies is stopped."""
GOING_IN = frozenset({"enter", "march_in"})
ARRIVING = frozenset({"arrive", "flee"})

RETAKING = frozenset({"capture", "recapture", "march_in", "free", "expel"})
"""The frames of taking a place, or of driving others out of it."""
