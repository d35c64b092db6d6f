"""Taking statements out of the app, into a file."""
