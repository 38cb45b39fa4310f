"""One test module for each renderer."""
