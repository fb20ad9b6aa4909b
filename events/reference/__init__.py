"""What every installation knows from the start, put in step after each migration."""
