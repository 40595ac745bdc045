"""Logs of a run on standard error, asked for by `--verbose`; the package itself only emits them."""

import logging
import sys

import structlog


def log_to_stderr(level: int) -> None:
    """Write the package's log lines of this level and above to standard error, key=value."""
    timestamped = structlog.processors.TimeStamper(fmt="%H:%M:%S", utc=False)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[
                structlog.stdlib.add_log_level,
                structlog.stdlib.ExtraAdder(),
                timestamped,
            ],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
            ],
        )
    )
    log = logging.getLogger("rashomon")
    log.handlers = [handler]
    log.setLevel(level)
    log.propagate = False
