"""What analysts see: views in a schema of their own, and the role that reads them."""
