"""What the same work takes without any of the program's code: nothing here imports it."""
