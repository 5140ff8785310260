"""Mark claims, speakers and stance in news that mixes right-to-left and left-to-right text."""

__version__ = "0.1.0"
