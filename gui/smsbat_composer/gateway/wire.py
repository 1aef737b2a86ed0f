"""The socket under one connection, held so that any thread may cut it."""

import contextlib
import socket
import threading


class Wire:
    """A second handle to a connection's socket.

    Closing a socket that another thread reads is a race for its number, and shutting an SSLSocket down
    would turn its reader to plain text. A shutdown through a duplicate does neither, on every system.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._handle: socket.socket | None = None
        self.is_cut = False

    def hold(self, connected: socket.socket) -> None:
        """Take hold of a fresh plain connection, before TLS wraps it; an already cut wire cuts it too."""
        handle = connected.dup()
        with self._lock:
            old, self._handle = self._handle, handle
            if self.is_cut:
                _shut_down(handle)
        if old is not None:
            old.close()

    def cut(self) -> None:
        """End whatever is read or written on the connection, now and for good."""
        with self._lock:
            self.is_cut = True
            if self._handle is not None:
                _shut_down(self._handle)

    def release(self) -> None:
        """Give the second handle back, once the connection itself is closed."""
        with self._lock:
            old, self._handle = self._handle, None
        if old is not None:
            old.close()


def _shut_down(handle: socket.socket) -> None:
    with contextlib.suppress(OSError):  # the other side was first
        handle.shutdown(socket.SHUT_RDWR)
