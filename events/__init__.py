"""The app: facts as stored, and the doors to them."""
