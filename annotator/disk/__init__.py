"""Files on the disk: only regular files are read, and writes are durable."""
