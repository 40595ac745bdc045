"""Logs of a run on standard error, where they are asked for; the package itself only emits them."""

import logging
import sys

import structlog


def log_to_stderr(level: int, *, as_json: bool = False) -> None:
    """Write the package's log lines of this level and above to standard error.

    As key=value with the time of day, or as JSON with date and time in UTC.
    """
    timestamped = structlog.processors.TimeStamper(fmt="%H:%M:%S", utc=False)
    renderer: structlog.typing.Processor = structlog.processors.LogfmtRenderer(
        key_order=["timestamp", "level", "event"]
    )
    if as_json:
        timestamped = structlog.processors.TimeStamper(fmt="iso", utc=True)
        renderer = structlog.processors.JSONRenderer(ensure_ascii=False)
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
                renderer,
            ],
        )
    )
    log = logging.getLogger("rashomon")
    log.handlers = [handler]
    log.setLevel(level)
    log.propagate = False
