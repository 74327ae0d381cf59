"""Runs one program and prints what it took, as JSON: exit code, seconds by the clock and of processors, bytes.

A process of its own, and a small one: Linux counts to a program's peak what its parent held when it was started, and
the process that makes the corpora holds hundreds of megabytes. It imports nothing but what Python holds ready.
"""

import os
import sys
import time


def main(output: str, command: list[str]) -> None:
    actions = [
        (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    print(f'{{"exit": {os.waitstatus_to_exitcode(status)}, "wall": {wall}, '
          f'"processor": {usage.ru_utime + usage.ru_stime}, "peak": {usage.ru_maxrss * 1024}}}')


main(sys.argv[1], sys.argv[2:])
