"""What each noun looks like outside, nested and flat, as expressions that the database answers."""
