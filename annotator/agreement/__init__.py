"""How far annotators agree: figures with what they rest on, from documents that were finished twice or more."""

import os

# Tables of counts are multiplied many at a time and none is large: several threads at each wait longer for each other
# than they work, ten times as long on a busy machine. It holds if numpy has not been loaded before.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
