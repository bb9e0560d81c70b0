"""Work on many documents, in this process or spread over several.

On Linux workers are forked from a process of their own that has loaded the syntax model and runs no threads, so that
they share its memory and start in milliseconds; elsewhere each is a fresh process that loads what it needs.
"""

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Protocol, TypeVar

from discrepancy.errors import DiscrepancyError
from discrepancy.extraction.syntax import model_folder
from discrepancy.model import Document

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

CHUNK = 30_000
"""Characters of the documents that are read at a time: enough to fill the parser's batches, some 16 news articles."""

PAYS = 150_000
"""Characters for each process beyond which starting it pays, some 90 news articles; `bench/jobs.py` measures it."""

MOST = 8
"""How many processes are started unasked at the most: each takes some 100 MB of memory."""

AHEAD = 2
"""Chunks handed to each worker before the first result is waited for, so that none is idle and few are held."""

T = TypeVar("T")
R = TypeVar("R")


class Spread(Protocol):
    """Like the built-in `map` over one iterable: the results come in the order of the items."""

    def __call__(self, work: Callable[[T], R], items: Iterable[T], /) -> Iterator[R]:
        """Each item's result."""
        ...


def chunks(documents: Iterable[Document]) -> Iterator[tuple[Document, ...]]:
    """The documents in order, some `CHUNK` characters at a time; a longer one stands alone."""
    held: list[Document] = []
    characters = 0
    for document in documents:
        if held and characters + len(document.text) > CHUNK:
            yield tuple(held)
            held, characters = [], 0
        held.append(document)
        characters += len(document.text)
    if held:
        yield tuple(held)


def worthwhile(documents: Sequence[Document]) -> int:
    """How many processes these documents pay for, of those that this machine can run at once."""
    affinity = getattr(os, "sched_getaffinity", None)  # which only some systems have
    processors = len(affinity(0)) if affinity else os.cpu_count() or 1
    return max(1, min(processors, MOST, sum(len(document.text) for document in documents) // PAYS))


@contextmanager
def spread(jobs: int) -> Iterator[Spread]:
    """What applies a function to many items over so many processes; without others where `jobs` is 1.

    The function and the items are pickled. Whatever ends the block early, an interrupt too, ends the workers first; and
    they end themselves when this process is gone.

    Raises:
        ModelError: when there are to be workers, and the syntax model is missing or damaged.
        DiscrepancyError: when a worker was ended from outside.
    """
    if jobs == 1:
        yield _here
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - most runs have one process
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import active_children  # noqa: PLC0415

    model_folder()
    others = set(active_children())
    executor = ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_begin)
    try:
        yield partial(_in_order, executor, jobs * AHEAD)
    except BaseException as error:
        for worker in set(active_children()) - others:
            worker.terminate()
        if isinstance(error, BrokenProcessPool):
            raise DiscrepancyError("a worker process was ended, perhaps for want of memory; give --jobs 1") from error
        raise
    finally:
        executor.shutdown(cancel_futures=True)


def _here(work: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    return map(work, items)


def _in_order(executor: "ProcessPoolExecutor", ahead: int, work: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    def submitted(item: T) -> "Future[R]":
        with _holding_back_interrupts():  # it may start a worker
            return executor.submit(work, item)

    remaining = iter(items)
    waiting = deque(submitted(item) for item in islice(remaining, ahead))
    while waiting:
        yield waiting.popleft().result()
        waiting.extend(submitted(item) for item in islice(remaining, 1))


def _context() -> "BaseContext":
    from multiprocessing import get_context  # noqa: PLC0415 - see spread

    if sys.platform != "linux":
        return get_context("spawn")
    from multiprocessing import forkserver, resource_tracker  # noqa: PLC0415

    context = get_context("forkserver")
    context.set_forkserver_preload(["discrepancy.preloading"])
    with _holding_back_interrupts():
        resource_tracker.ensure_running()  # which the other one calls, and which lets interrupts through again
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # what starts now inherits that
        try:
            forkserver.ensure_running()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return context


@contextmanager
def _holding_back_interrupts() -> Iterator[None]:
    """Let an interrupt wait for the end of the block: a worker is known, and can be ended, only once it has started."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        for number in came[:1]:
            signal.raise_signal(number)


def _begin() -> None:
    """Let a worker leave interrupts to the process that started it, and end when that does."""
    from multiprocessing import parent_process  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: "BaseProcess") -> None:
    parent.join()
    os._exit(1)  # at once: nobody is left to be handed anything
