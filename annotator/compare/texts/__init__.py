"""What has become of the words of a text in a corrected text: texts aligned, and ranges carried over."""
