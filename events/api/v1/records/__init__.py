"""What each noun looks like outside, as expressions that the database answers."""
