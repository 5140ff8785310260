"""Learns suggestions from the articles of `labelled_articles.py`. Started with their number.

It takes a few steps only, since the memory is the same for all of them and each takes long.
"""

import sys
from unittest.mock import patch

from annotator.suggest import crf
from annotator.suggest.divided import divided
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.taggers import learn
from tests.benchmarks.floors.labelled_articles import long_articles

with patch.object(crf, "ITERATIONS", 2):
    articles = divided(long_articles(int(sys.argv[1])))
    assert learn(articles, Lexicon.of(articles)).frames
