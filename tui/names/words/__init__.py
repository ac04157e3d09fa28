"""Words: an article cut into tokens, and what tables and vocabulary say of each."""
