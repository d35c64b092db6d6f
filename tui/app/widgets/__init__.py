"""What is on the screen, one widget a file."""
