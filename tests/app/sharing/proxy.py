"""A network that cannot be relied on: a proxy on this computer that delays, drops and resets what goes through it.

UNITS: seconds, and bytes a second.
"""

import random
import socket
import struct
import time
from contextlib import suppress
from threading import Thread

_RESET = struct.pack("ii", 1, 0)
_MOST = 1 << 16


class Proxy:
    """Listens on a port of its own and passes on to another while `bad` says nothing else.

    A slow one is late by `delay` with each packet, and passes on no more than `rate`.
    """

    def __init__(self, port: int, seed: int, *, delay: float = 0.0, rate: int = 0) -> None:
        self._delay, self._rate = delay, rate
        self._to, self._chance = port, random.Random(seed)
        self.bad = True
        self.cuts = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        Thread(target=self._listen, daemon=True).start()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                try:
                    far = socket.create_connection(("127.0.0.1", self._to))
                except OSError:
                    near.close()
                    continue
                # Bytes after which the connection is cut, if at all.
                left = [self._chance.choice([500, 3_000, 20_000, 200_000])] if self.bad and self._fails() else []
                Thread(target=self._pass, args=(near, far, left), daemon=True).start()
                Thread(target=self._pass, args=(far, near, left), daemon=True).start()

    def _fails(self) -> bool:
        return self._chance.random() < 0.4

    def _pass(self, one: socket.socket, other: socket.socket, left: list[int]) -> None:
        with suppress(OSError):
            while content := one.recv(_MOST):
                if self.bad and self._chance.random() < 0.05:
                    time.sleep(0.02)
                if self._rate:
                    time.sleep(self._delay + len(content) / self._rate)
                if left:
                    content = content[: max(left[0], 0)]
                    left[0] -= len(content)
                other.sendall(content)
                if left and left[0] <= 0:
                    self.cuts += 1
                    other.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)  # a reset, not an end
                    break
        for end in (one, other):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
