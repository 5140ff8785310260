"""Runs a command; writes the seconds that it took and the megabytes of memory that it had at most.

It is a process of its own, since the peak of a child counts that of the process that started it.
"""

import os
import subprocess
import sys
import time

begun = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
assert process.stderr is not None
errors = process.stderr.read()
_, status, used = os.wait4(process.pid, 0)
lasted = time.perf_counter() - begun
if status:
    sys.exit(errors.decode(errors="replace"))
sys.stdout.write(f"{lasted} {used.ru_maxrss / 1024}\n")
