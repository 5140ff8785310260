"""Web pages of newsrooms: layouts filled with news in six languages, and what their articles say, word by word."""
