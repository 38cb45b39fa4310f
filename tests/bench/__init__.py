"""What is measured is sound; how fast it is depends on the machine."""
