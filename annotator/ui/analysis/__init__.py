"""The page Analysis: who said what in the whole archive, and who stands where. It changes nothing."""
