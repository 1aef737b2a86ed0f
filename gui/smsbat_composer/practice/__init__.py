"""The simulated gateway: a real HTTP server on loopback, in a process of its own."""
