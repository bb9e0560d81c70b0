"""What worker processes share: imported once by the process that they are forked from, and by nothing else.

Memory stays shared while nobody writes to it. A collection of garbage writes to every object that it looks at, so what
is loaded here is taken out of its sight.
"""

import gc
import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy asks: a process without other threads forks safely

from discrepancy.extraction import extract
from discrepancy.model import Document

extract([Document(id="first", text="Six people were killed and 40 km of road flooded on Monday, police said.")])
gc.collect()
gc.freeze()
