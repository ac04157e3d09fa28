"""The terminal that the browser runs in: what it can do, how its keys arrive, how a session ends."""
