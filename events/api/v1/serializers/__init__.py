"""What each noun looks like outside, as its description says; the tests hold real answers against it."""
